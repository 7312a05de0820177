using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Reads what the files of an import name, tracked, before their rows are put to it.</summary>
internal sealed class LoadPortfolio(MandateDb db, Places places, ReadFrameworkTable frameworks)
{
    /// <param name="of">Whose rows are wanted too, whatever the sheets name.</param>
    public async Task<PortfolioState> ReadAsync(Access by, Dictionary<string, CsvSheet> sheets, bool areExamples, DateOnly today, CancellationToken ct, PartAddress? of = null)
    {
        string? Of(PartOwner owner) => of?.Owner == owner ? of.Code : null;
        var agreements = sheets.Cells("agreement").Concat(sheets.Cells("renews")).Concat(Codes(sheets, "agreements.csv")).Append(Of(PartOwner.Agreement)).ToList();
        var projects = sheets.Cells("project").Concat(Codes(sheets, "projects.csv")).Append(Of(PartOwner.Project)).ToList();
        var partners = sheets.Cells("partner").Concat(Codes(sheets, "partners.csv")).Append(Of(PartOwner.Partner)).ToList();
        var (project, partner) = (Of(PartOwner.Project), Of(PartOwner.Partner));
        var found = await db.Set<Agreement>().Include(a => a.Amendments).Where(a => agreements.Contains(a.Code)).ToDictionaryAsync(a => a.Code, ct);
        var ids = found.Values.Select(a => a.Id).ToList();
        var (pledges, dialogues) = (Codes(sheets, "pledges.csv").ToList(), Codes(sheets, "funding_dialogues.csv").Append(Of(PartOwner.Dialogue)).ToList());
        return new PortfolioState(db, areExamples, today)
        {
            Agreements = found,
            Projects = await Portfolio.Whole(db).Where(p => projects.Contains(p.Code)).ToDictionaryAsync(p => p.Code, ct),
            Partners = await db.Set<Partner>().Include(p => p.Assessments).Where(p => partners.Contains(p.Code)).ToDictionaryAsync(p => p.Code, ct),
            Pledges = await db.Set<Pledge>().Where(p => pledges.Contains(p.Code) || (project != null && db.Set<Project>().Any(x => x.Id == p.ProjectId && x.Code == project))
                || (partner != null && db.Set<Partner>().Any(x => x.Id == p.PartnerId && x.Code == partner))).ToDictionaryAsync(p => p.Code, ct),
            Instalments = await db.Set<Instalment>().Where(i => ids.Contains(i.AgreementId)).ToDictionaryAsync(i => (i.AgreementId, i.Number), ct),
            Reports = await db.Set<DonorReport>().Where(r => ids.Contains(r.AgreementId)).ToDictionaryAsync(r => (r.AgreementId, r.Kind, r.DueOn), ct),
            Dialogues = await db.Set<FundingDialogue>().Where(d => dialogues.Contains(d.Code)).ToDictionaryAsync(d => d.Code, ct),
            Forecasts = await db.Set<CooperationForecast>().ToDictionaryAsync(f => (f.Cycle.ToString(), f.Region, f.Outcome, f.IsActual), ct),
            Rates = await db.Set<OperationalRate>().ToDictionaryAsync(r => (r.Currency, r.From), ct),
            Years = await db.Set<YearResources>().ToDictionaryAsync(y => y.Year, ct),
            Countries = (await places.CountriesAsync(ct)).Select(c => c.Code).ToHashSet(StringComparer.Ordinal),
            Regions = (await places.RegionsAsync(ct)).Select(r => r.Code).ToHashSet(StringComparer.Ordinal),
            Units = (await places.UnitsAsync(ct)).ToDictionary(u => u.Code, u => u.Id, StringComparer.Ordinal),
            Frameworks = await FrameworksAsync(by, sheets.Cells("framework").Select(f => f.ToLowerInvariant()).Distinct(), ct),
        };
    }

    private async Task<Dictionary<string, ProgrammeCodes>> FrameworksAsync(Access by, IEnumerable<string> named, CancellationToken ct)
    {
        var known = new Dictionary<string, ProgrammeCodes>(StringComparer.Ordinal);
        foreach (var code in named)
        {
            if (!(await frameworks.HandleAsync(by, new(code), ct)).TryGet(out var table)) continue;
            var above = table.Nodes.Select(n => n.ParentId).ToHashSet();
            known[code] = new([.. table.Nodes.Where(n => !above.Contains(n.Id)).Select(n => n.Code)], [.. table.Lines.Select(l => l.Code)]);
        }
        return known;
    }

    private static IEnumerable<string> Codes(Dictionary<string, CsvSheet> sheets, string file) =>
        sheets.TryGetValue(file, out var sheet) ? sheet.Records.Select(r => sheet.Cell(r, "code")).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal) : [];
}
