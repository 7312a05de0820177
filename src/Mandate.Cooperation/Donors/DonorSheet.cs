namespace Mandate.Cooperation;

/// <summary>What of a project's sheet leaves the house. Pure.</summary>
internal static class DonorSheet
{
    /// <param name="sheet">All of it.</param>
    /// <param name="own">Codes of the partners for which the reader signs in; none: the public.</param>
    public static ProjectSheet Of(ProjectSheet sheet, IReadOnlySet<string> own)
    {
        var agreements = sheet.Agreements.Where(a => own.Contains(a.Partner.Code)).ToList();
        var codes = agreements.Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        return sheet with
        {
            Agreements = agreements,
            Instalments = [.. sheet.Instalments.Where(i => codes.Contains(i.Agreement))],
            Documents = [.. sheet.Documents.Where(d => d.IsReleased)],
            Risks = [.. sheet.Risks.Where(r => r.IsReleased)],
            Evaluations = [.. sheet.Evaluations.Where(e => e.DoneOn is not null)],
        };
    }
}
