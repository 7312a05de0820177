using Mandate.Ui;

namespace Mandate.Results;

/// <summary>What is drawn of a framework and kept: its table is nearly all of its size.</summary>
internal interface IDrawnView
{
    Markup Table { get; }
}

/// <summary>What a framework's page shows of it, drawn once for one filter, language and day.</summary>
internal sealed record FrameworkView(
    string Sentence, Markup Tally, Markup Table, IReadOnlyList<Choice> Outcomes, IReadOnlyList<Choice> Depths) : IDrawnView
{
    /// <summary>How many rows there are on all pages together.</summary>
    public int Rows { get; init; }

    /// <summary>Some indicator serves the development cooperation strategy too, whatever is shown.</summary>
    public bool HasCooperation { get; init; }

    /// <summary>The deepest level shown; null: down to the indicators.</summary>
    public string? Depth { get; init; }
}
