using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Says from one CSV file which indicators follow which of earlier frameworks. What is there already is changed, what the
/// file does not name stays; the same file twice is the same state. All or nothing.
/// </summary>
public sealed class ImportLinks(MandateDb db)
{
    /// <param name="DryRun">Says what would change and saves nothing.</param>
    public sealed record Input(ImportFile File, bool DryRun = false);

    public sealed record Result(int Added, int Changed, int Unchanged, bool IsSaved);

    private sealed record Known(Dictionary<string, Framework> Frameworks, Dictionary<(Guid Framework, string Code), Guid> Indicators, Dictionary<(Guid, Guid?, Guid, Guid?), IndicatorLink> Links);

    private sealed record Placed(LinkRow Row, LinkClaim Claim);

    /// <returns>Every problem of the file at once.</returns>
    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.Import)) return Problem.Forbidden("organisation.access.refused");
        var problems = new ProblemList();
        var rows = LinkFile.Read(input.File, problems);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        var known = await KnownAsync(by, rows, ct);
        if (Refuse(by, rows, known) is { } refusal) return refusal;
        List<Placed> placed = [.. rows.Select(row => Place(row, known, problems)).OfType<Placed>()];
        CheckTogether(placed, known, problems);
        if (!problems.IsEmpty) return problems.ToProblems();
        var result = Apply(placed, known) with { IsSaved = !input.DryRun };
        if (input.DryRun) return result;
        db.Act = new Act(by.Actor, "results.import_links");
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return result;
    }

    private static Problem? Refuse(Access by, List<LinkRow> rows, Known known) =>
        rows.Select(r => known.Frameworks.GetValueOrDefault(r.ToFramework)).OfType<Framework>().DistinctBy(f => f.Id)
            .Select(f => by.Refuse(ResultsFunctions.Import, new Target(Framework: f.Id))).FirstOrDefault(r => r is not null);

    // A framework that whoever asks may not read is one that is not there.
    private async Task<Known> KnownAsync(Access by, List<LinkRow> rows, CancellationToken ct)
    {
        var codes = rows.SelectMany(r => new[] { r.FromFramework, r.ToFramework }).Distinct().ToList();
        var frameworks = (await db.Set<Framework>().AsNoTracking().Where(f => codes.Contains(f.Code)).ToListAsync(ct)).FindAll(by.MayRead);
        var ids = frameworks.ConvertAll(f => f.Id);
        var indicators = await db.Set<Indicator>().Where(i => ids.Contains(i.FrameworkId)).Select(i => new { i.FrameworkId, i.Code, i.Id }).ToListAsync(ct);
        var links = await db.Set<IndicatorLink>().Where(l => ids.Contains(l.FromFrameworkId) && ids.Contains(l.ToFrameworkId)).ToListAsync(ct);
        return new(frameworks.ToDictionary(f => f.Code, StringComparer.Ordinal), indicators.ToDictionary(i => (i.FrameworkId, i.Code), i => i.Id), links.ToDictionary(l => l.Claim.Ends));
    }

    private static Placed? Place(LinkRow row, Known known, ProblemList problems)
    {
        var before = problems.Total;
        var (from, to) = (Framework(row, row.FromFramework, "from_framework"), Framework(row, row.ToFramework, "to_framework"));
        if (from is not null && to is not null && LinkRules.CheckOrder(from, to) is { } order) Refuse(row, order, problems);
        var (earlier, later) = (Indicator(row, from, row.From, "from"), Indicator(row, to, row.To, "to"));
        if (row.Kind is { } kind)
            foreach (var problem in LinkRules.CheckEnds(kind, row.From is not null, row.To is not null, row.Comparable, row.Reason)) Refuse(row, problem, problems);
        return problems.Total > before || row.Kind is null || from is null || to is null ? null : new(row, new(from.Id, earlier, to.Id, later, row.Kind.Value));

        Framework? Framework(LinkRow at, string code, string column)
        {
            if (known.Frameworks.TryGetValue(code, out var found)) return found;
            if (code.Length > 0) problems.Add("results.framework.not_found", new Place(LinkFile.Shape.Name, at.Row, column), code);
            return null;
        }

        Guid? Indicator(LinkRow at, Framework? framework, string? code, string column)
        {
            if (framework is null || string.IsNullOrEmpty(code)) return null;
            if (known.Indicators.TryGetValue((framework.Id, code), out var id)) return id;
            problems.Add("results.report.indicator_unknown", new Place(LinkFile.Shape.Name, at.Row, column), code, framework.Code);
            return null;
        }
    }

    private static void CheckTogether(List<Placed> placed, Known known, ProblemList problems)
    {
        foreach (var twice in placed.GroupBy(p => p.Claim.Ends).Where(g => g.Count() > 1))
            problems.Add("results.import.duplicate", new Place(LinkFile.Shape.Name, twice.Last().Row.Row, "to"), twice.Last().Row.To ?? twice.Last().Row.From, twice.First().Row.Row);
        var said = placed.Select(p => p.Claim).ToList();
        var ends = said.Select(c => c.Ends).ToHashSet();
        var together = new LinksTogether([.. said, .. known.Links.Values.Select(l => l.Claim).Where(c => !ends.Contains(c.Ends))]);
        foreach (var p in placed)
            if (together.Check(p.Claim) is { } problem) Refuse(p.Row, problem, problems);
    }

    private static void Refuse(LinkRow row, Problem problem, ProblemList problems) =>
        problems.Add(problem.Code, new Place(LinkFile.Shape.Name, row.Row, problem.Place?.Field), [.. problem.Args]);

    private Result Apply(List<Placed> placed, Known known)
    {
        var (added, changed) = (0, 0);
        foreach (var p in placed)
        {
            if (!known.Links.TryGetValue(p.Claim.Ends, out var link))
            {
                db.Add(new IndicatorLink
                {
                    Id = Guid.CreateVersion7(), FromFrameworkId = p.Claim.FromFramework, FromId = p.Claim.From, ToFrameworkId = p.Claim.ToFramework, ToId = p.Claim.To,
                    Kind = p.Claim.Kind, IsComparable = p.Row.Comparable, Reason = p.Row.Reason,
                });
                added++;
            }
            else if ((link.Kind, link.IsComparable, link.Reason) != (p.Claim.Kind, p.Row.Comparable, p.Row.Reason))
            {
                (link.Kind, link.IsComparable, link.Reason) = (p.Claim.Kind, p.Row.Comparable, p.Row.Reason);
                changed++;
            }
        }
        return new(added, changed, placed.Count - added - changed, false);
    }
}
