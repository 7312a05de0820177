using System.Text.Json;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>What the journal says of a project since a moment, as far as donors may know of it: nothing of papers that are not released.</summary>
internal sealed class ReadProjectChanges(MandateDb db)
{
    private const string Own = CooperationModel.Schema + ".";

    // What says nothing to a reader outside.
    private static readonly string[] Unsaid = ["id", "version", "updated_at", "project_id", "unit_id", "is_public", "is_example", "result_id", "indicator_id", "period_id", "is_released"];

    public async Task<List<ProjectChange>> SinceAsync(Guid project, DateTimeOffset since, CancellationToken ct)
    {
        var names = await NamesAsync(project, ct);
        var (ids, types) = (names.Keys.Select(k => k.Id).ToList(), names.Keys.Select(k => Own + k.Table).Distinct().ToList());
        var rows = await db.Set<JournalEntry>().AsNoTracking().Where(j => types.Contains(j.SubjectType) && ids.Contains(j.SubjectId) && j.Event == null && j.At > since && j.New != null)
            .OrderByDescending(j => j.Seq).Select(j => new { j.At, j.SubjectType, j.SubjectId, j.Old, j.New }).Take(500).ToListAsync(ct);
        var changes = rows.Select(r => (r.At, Table: r.SubjectType[Own.Length..], r.SubjectId, r.Old, Columns: Columns(r.Old, r.New!))).Where(r => names.ContainsKey((r.Table, r.SubjectId)) && (r.Old is null || r.Columns.Count > 0))
            .Select(r => new ProjectChange(r.At, r.Table, r.Old is null ? "add" : "change", names[(r.Table, r.SubjectId)], r.Columns));
        return [.. changes.Concat(await SpentAsync(project, since, ct)).OrderByDescending(c => c.At)];
    }

    // Entries of the accounts come in by the file: one line for each file.
    private async Task<List<ProjectChange>> SpentAsync(Guid project, DateTimeOffset since, CancellationToken ct)
    {
        var imports = await db.Set<ExpenditureImport>().Where(i => i.At > since && db.Set<Expenditure>().Any(e => e.ImportId == i.Id && e.ProjectId == project)).Select(i => i.At).ToListAsync(ct);
        return imports.ConvertAll(at => new ProjectChange(at, "expenditure", "add", "", []));
    }

    private async Task<Dictionary<(string Table, string Id), string>> NamesAsync(Guid id, CancellationToken ct)
    {
        var p = await Portfolio.Whole(db).AsNoTracking().SingleAsync(x => x.Id == id, ct);
        var indicators = p.Results.SelectMany(r => r.Indicators).ToList();
        IEnumerable<(string Table, Guid Id, string Name)> parts =
        [
            ("project", p.Id, ""), .. p.Budgets.Select(b => ("project_budget", b.Id, $"{b.Object} {b.From.Year}")), .. p.Outputs.Select(o => ("project_output", o.Id, o.Output)),
            .. p.Documents.Where(d => d.IsReleased).Select(d => ("project_document", d.Id, d.Title.Current.Text)), .. p.Risks.Where(r => r.IsReleased).Select(r => ("project_risk", r.Id, r.Title.Current.Text)),
            .. p.Results.Select(r => ("project_result", r.Id, $"{r.Code} {r.Title.Current.Text}")), .. indicators.Select(i => ("project_indicator", i.Id, $"{i.Code} {i.Title.Current.Text}")),
            .. indicators.SelectMany(i => i.Periods.Select(x => ("project_period", x.Id, $"{i.Code} {i.Title.Current.Text} {x.From:yyyy-MM-dd}"))),
        ];
        return parts.ToDictionary(x => (x.Table, x.Id.ToString()), x => x.Name);
    }

    private static List<string> Columns(string? old, string now)
    {
        if (old is null) return [];
        using var after = JsonDocument.Parse(now);
        return [.. after.RootElement.EnumerateObject().Select(c => c.Name).Where(c => !Unsaid.Contains(c))];
    }
}
