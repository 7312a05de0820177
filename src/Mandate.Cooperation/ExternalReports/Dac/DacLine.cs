using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>Which projects' money a report to the DAC has.</summary>
public enum DacFunds
{
    /// <summary>The regular budget and voluntary funds bound to no purpose: what a multilateral organisation reports as its own outflow.</summary>
    Core,

    /// <summary>Funds bound to a purpose: their donors report them, so that reporting them again would count them twice.</summary>
    Earmarked,

    All,
}

/// <summary>An activity in one recipient in one year, as the items of CRS++ say it. Amounts in US dollars.</summary>
/// <param name="Nature">1 new activity, 3 reported before, 8 commitment derived from what was extended.</param>
/// <param name="Recipient">DAC code; null: the DAC does not list the country.</param>
/// <param name="Place">Country (ISO 3166-1 alpha-2) or region by the organisation's own code.</param>
/// <param name="Purposes">Purpose codes with five figures; several with their shares: <c>16020:50|25010:50</c>.</param>
/// <param name="Goals">Goals and targets of sustainable development: <c>8;8.5</c>.</param>
public sealed record DacLine(
    int Year, string? Reporter, string? Agency, string Project, int Nature, string? Recipient, string? Place, LocalizedText? ChannelName, string? Channel, string BiMulti, string? Flow, string? Finance, string? Aid,
    LocalizedText Title, string Purposes, string Locations, DateOnly Start, DateOnly End, LocalizedText? Description, IReadOnlyDictionary<string, string> Markers, string Goals, string? TiedStatus, decimal CommitmentsUsd, decimal ExtendedUsd)
{
    /// <summary>Of the commitments, as far as they are tied so.</summary>
    public decimal? Tied(string status) => TiedStatus == status ? CommitmentsUsd : null;
}
