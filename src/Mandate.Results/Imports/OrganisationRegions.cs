using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// The regions that a framework's files name are the organisation's own: a part of a target under any other code would
/// never meet a result, which takes its region from its country.
/// </summary>
internal static class OrganisationRegions
{
    public static void Check(FrameworkRows rows, IReadOnlyList<RegionRecord> own, ProblemList problems)
    {
        var codes = own.Select(r => r.Code).ToList();
        var unknown = rows.Regions.Where(r => r.Code.Length > 0 && !codes.Contains(r.Code, StringComparer.Ordinal)).ToList();
        if (codes.Count == 0 && unknown.Count > 0) problems.Add("results.import.no_regions", new Place(FrameworkFiles.Regions.Name));
        else foreach (var region in unknown)
            problems.Add("results.import.foreign_region", new Place(FrameworkFiles.Regions.Name, region.Row, "code"), region.Code, string.Join(", ", codes));
    }
}
