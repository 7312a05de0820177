using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>A code and what it is called.</summary>
public sealed record Named(string Code, LocalizedText Name);

/// <summary>A project in a list.</summary>
/// <param name="Regions">Of the organisation: those it names, and those of its countries.</param>
/// <param name="Donors">Partners that fund it, by role or by agreement.</param>
/// <param name="Outcomes">Codes of the outcomes whose outputs it serves.</param>
public sealed record ProjectLine(
    Guid Id, string Code, LocalizedText Title, ActivityStatus Status, DateOnly Start, DateOnly End, Named? Unit, IReadOnlyList<string> Regions, IReadOnlyList<string> Countries,
    IReadOnlyList<Named> Donors, IReadOnlyList<string> Outcomes, bool IsDecentralised, bool IsPublic, bool IsExample, ProjectMoney Money);
