using Mandate.Ui;

namespace Mandate.Results;

/// <summary>What a framework's page shows of it, drawn once for one filter, language and day.</summary>
internal sealed record FrameworkView(string Sentence, Markup Table, IReadOnlyList<Choice> Outcomes, IReadOnlyList<Choice> Depths);
