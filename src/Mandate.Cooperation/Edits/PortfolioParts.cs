namespace Mandate.Cooperation;

/// <summary>Every part that there is a form for.</summary>
internal static class PortfolioParts
{
    public static readonly PortfolioPart[] All = [.. PartsOfProject.All, .. PartsOfProjectMoney.All, .. PartsOfProjectResults.All, .. PartsOfPartners.All];

    public static PortfolioPart? Find(PartAddress address) => Array.Find(All, p => p.Fits(address));

    /// <summary>Links of the page of an owner.</summary>
    public static IEnumerable<PortfolioPart> Of(PartOwner owner) => All.Where(p => p.Owner == owner && p is { IsNew: false, OfResult: false });
}
