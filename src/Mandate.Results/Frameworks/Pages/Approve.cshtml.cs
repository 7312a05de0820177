using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>Approves a framework; once approved, opens and closes its periods and shows it to the public.</summary>
[RequiresFunction(ResultsFunctions.ApproveFrameworkCode)]
internal sealed class ApproveModel(
    MandateDb db, CurrentAccess access, CheckFramework check, ApproveFramework approve, SwitchPeriod periods, PublishFramework publish, Words words) : PageModel
{
    public Framework Framework { get; private set; } = null!;

    public List<ReportingPeriod> Periods { get; private set; } = [];

    public int Findings { get; private set; }

    public int Indicators { get; private set; }

    /// <summary>The reader imported what is to be approved: allowed, and said.</summary>
    public bool IsOwnImport { get; private set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Period { get; set; }

    [BindProperty]
    public bool Open { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await ReadAsync(code, ct) ?? Page();

    public async Task<IActionResult> OnPostApproveAsync(string code, CancellationToken ct)
    {
        var outcome = await approve.HandleAsync(access.Value, new(code, Version), ct);
        return await AnswerAsync(code, outcome, done => words["results.framework.approved", done.Code, string.Join(", ", done.Periods)], ct);
    }

    public async Task<IActionResult> OnPostSwitchAsync(string code, CancellationToken ct)
    {
        var outcome = await periods.HandleAsync(access.Value, new(code, Period ?? "", Open, Version, Reason), ct);
        return await AnswerAsync(code, outcome, done => words[done.IsOpen ? "results.period.is_open" : "results.period.is_closed", done.Period, done.Framework], ct);
    }

    public async Task<IActionResult> OnPostPublishAsync(string code, CancellationToken ct)
    {
        var outcome = await publish.HandleAsync(access.Value, new(code, Open, Version), ct);
        return await AnswerAsync(code, outcome, done => words[done.IsPublic ? "results.framework.is_public" : "results.framework.not_public", done.Code], ct);
    }

    private async Task<IActionResult> AnswerAsync<T>(string code, Outcome<T> outcome, Func<T, string> says, CancellationToken ct)
    {
        if (outcome.TryGet(out var done))
        {
            this.Notice(says(done));
            return Redirect(ResultsLinks.Approve(code));
        }
        db.ChangeTracker.Clear();
        return await ReadAsync(code, ct) ?? this.Refuse(outcome.Problems);
    }

    private async Task<IActionResult?> ReadAsync(string code, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, access.Value, code, ct);
        if (!found.TryGet(out var framework)) return this.Refuse(found.Problems);
        if (access.Value.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id)) is { } refusal) return this.Refuse([refusal]);
        Framework = framework;
        Periods = await db.Set<ReportingPeriod>().AsNoTracking().Where(p => p.FrameworkId == framework.Id).OrderBy(p => p.Code).ToListAsync(ct);
        if (framework.Status == FrameworkStatus.Draft)
        {
            var report = (await check.HandleAsync(access.Value, new(code), ct)).Value;
            (Findings, Indicators) = (report.Findings.Count, report.Indicators);
            IsOwnImport = await db.Set<FrameworkImport>().AnyAsync(i => i.FrameworkId == framework.Id && i.UndoneAt == null && i.By == access.Value.Actor.Id, ct);
        }
        return null;
    }
}
