using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>The owner of a part, tracked, with what its rows name.</summary>
/// <param name="Names">Codes of partners, agreements and projects.</param>
internal sealed record PartSubject(PartAddress Address, PortfolioState State, IReadOnlyDictionary<Guid, string> Names)
{
    public Project? Project => Address.Owner == PartOwner.Project && Address.Code is { } code ? State.Projects.GetValueOrDefault(code) : null;

    public Agreement? Agreement => Address.Owner == PartOwner.Agreement && Address.Code is { } code ? State.Agreements.GetValueOrDefault(code) : null;

    public Partner? Partner => Address.Owner == PartOwner.Partner && Address.Code is { } code ? State.Partners.GetValueOrDefault(code) : null;

    public FundingDialogue? Dialogue => Address.Owner == PartOwner.Dialogue && Address.Code is { } code ? State.Dialogues.GetValueOrDefault(code) : null;

    public IVersioned? Owner => (IVersioned?)Project ?? (IVersioned?)Agreement ?? (IVersioned?)Partner ?? Dialogue;

    public ProjectResult? Result => Project?.Results.Find(r => r.Code == Address.Result);

    public ProjectIndicator? Indicator => Result?.Indicators.Find(i => i.Code == Address.Indicator);

    /// <summary>Everything that the address names is there.</summary>
    public bool IsThere => Owner is not null && (Address.Result is null || Result is not null) && (Address.Indicator is null || Indicator is not null);

    /// <summary>Where the right to change it is asked for.</summary>
    public Target Target => new(Unit: Project?.UnitId);

    /// <summary>Columns that the address says already.</summary>
    public IEnumerable<(string Column, string Value)> Fixed(string? code)
    {
        if (code is not null) yield return (SnakeEnum<PartOwner>.Name(Address.Owner), code);
        if (Address.Result is { } result) yield return ("result", result);
        if (Address.Indicator is { } indicator) yield return ("indicator", indicator);
    }

    public string? NameOf(Guid? id) => id is { } known ? Names.GetValueOrDefault(known) : null;

    public string? UnitOf(Guid? id) => id is { } known ? State.Units.FirstOrDefault(u => u.Value == known).Key : null;

    public Problem NotFound() => Address.Owner switch
    {
        _ when Address.Result is { } r && Project is not null && Result is null => Problem.NotFound("cooperation.result.unknown", r, Address.Code),
        _ when Address.Indicator is { } i && Result is not null => Problem.NotFound("cooperation.result.no_indicator", i, Address.Result),
        PartOwner.Project => Problem.NotFound("cooperation.project.not_found", Address.Code),
        PartOwner.Agreement => Problem.NotFound("cooperation.agreement.unknown", Address.Code),
        PartOwner.Partner => Problem.NotFound("cooperation.partner.unknown", Address.Code),
        _ => Problem.NotFound("cooperation.dialogue.unknown", Address.Code),
    };
}
