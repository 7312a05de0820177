using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>All that is known of a project and may be published: what <see cref="ComposeActivity"/> reads.</summary>
/// <param name="Partners">Those that the project, its agreements and its money name.</param>
/// <param name="Unit">Name of the unit that answers for it.</param>
/// <param name="RegionNames">Of the organisation's own regions.</param>
/// <param name="Programme">Figures of the programme's indicators that the project's results refer to.</param>
internal sealed record ProjectFacts(
    Project Project, IReadOnlyDictionary<Guid, Partner> Partners, IReadOnlyList<Pledge> Pledges, IReadOnlyList<(Instalment Instalment, Guid Partner)> Instalments, IReadOnlyList<Expenditure> Expenditure,
    LocalizedText? Unit, IReadOnlyDictionary<string, LocalizedText> RegionNames, IReadOnlyDictionary<Guid, ProgrammeFigures> Programme);
