using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>The calendar of reports to donors.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class DonorReportsModel(CurrentAccess current, ListDonorReports list, SendDonorReport send, MandateDb db, Words words) : PageModel
{
    public sealed record SendForm
    {
        public string? Report { get; set; }

        public string? SentOn { get; set; }

        public string? Link { get; set; }
    }

    private IReadOnlyList<ReportLine> all = [];

    public ListDonorReports.Calendar Calendar { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Donor { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Standing { get; set; }

    [BindProperty]
    public SendForm Send { get; set; } = new();

    public bool MayManage => current.Value.May(CooperationFunctions.Manage, default);

    public string Sentence => words["cooperation.reports.sentence", Count(ReportStanding.Late), Count(ReportStanding.Soon), Shown.Number(Calendar.InTime.InTime), Shown.Number(Calendar.InTime.Due)];

    public IEnumerable<Choice> DonorChoices => Calendar.Donors.Select(d => new Choice(d.Donor.Code, d.Donor.Name.Current.Text, Language: d.Donor.Name.Current.Language));

    public IEnumerable<Choice> Standings => Enum.GetValues<ReportStanding>().Select(s => new Choice(SnakeEnum<ReportStanding>.Name(s), words[PartnerMarkup.ReportKey(s)]));

    /// <summary>Reports that were not sent yet, the first due first.</summary>
    public IEnumerable<Choice> Open => all.Where(r => r.SentOn is null).OrderBy(r => r.DueOn).ThenBy(r => r.Agreement, StringComparer.Ordinal)
        .Select(r => new Choice(Key(r), words["cooperation.report.choice", r.Agreement, words[PartnerMarkup.ReportKey(r.Kind)], Shown.Date(r.DueOn)]));

    public Table Donors => new(words["cooperation.reports.by_donor"],
        [new(words["cooperation.project.donor"]), new(words["cooperation.report_standing.late"], true), new(words["cooperation.report_standing.soon"], true), new(words["cooperation.report_standing.sent_in_time"], true),
            new(words["cooperation.report_standing.sent_late"], true), new(words["cooperation.report.next"])],
        [.. Calendar.Donors.Select(d => new Row([ProjectMarkup.Partner(d.Donor), Number(d.Late), Number(d.Soon), Number(d.SentInTime), Number(d.SentLate),
            d.Next is { } next ? FigureMarkup.Date(next) : FigureMarkup.Missing(words["cooperation.none"])]))], words["cooperation.reports.empty"]);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is { } refused) return refused;
        if (all.FirstOrDefault(r => Key(r) == Send.Report) is not { } report) return this.Refuse([Problem.Rule("cooperation.form.choose", "report")]);
        var done = await send.HandleAsync(current.Value, new(report.Agreement, SnakeEnum<DonorReportKind>.Name(report.Kind), Iso(report.DueOn), Send.SentOn, Send.Link, report.Version), ct);
        if (done.IsOk) return Redirect(CooperationLinks.Reports);
        db.ChangeTracker.Clear();
        return this.Refuse(done.Problems);
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, new(Donor.Given(), SnakeEnum<ReportStanding>.TryParse(Standing ?? "", out var standing) ? standing : null), ct);
        if (!found.TryGet(out var calendar)) return this.Refuse(found.Problems);
        Calendar = calendar;
        all = Donor is null && Standing is null ? calendar.Lines : (await list.HandleAsync(current.Value, new(), ct)).Value.Lines;
        return null;
    }

    private int Count(ReportStanding standing) => Calendar.All.GetValueOrDefault(standing);

    private static Markup Number(int count) => Markup.Text(Shown.Number(count));

    private static string Key(ReportLine r) => $"{r.Agreement} {SnakeEnum<DonorReportKind>.Name(r.Kind)} {Iso(r.DueOn)}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
