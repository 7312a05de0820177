using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>A year's report to the OECD-DAC, to look at before it is sent.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class DacReportModel(CurrentAccess current, ReadDac read, Words words) : PageModel
{
    public ReadDac.Result Report { get; private set; } = null!;

    public IEnumerable<Choice> Funds => Enum.GetValues<DacFunds>().Select(f => new Choice(SnakeEnum<DacFunds>.Name(f), words[ReportMarkup.FundsKey(f)]));

    public string Chosen => SnakeEnum<DacFunds>.Name(Report.Funds);

    public string CsvHref => Address.With(Request, ("handler", "Csv"));

    public string JsonHref => Address.With(Request, ("handler", "Json"));

    public string Sentence => Report.Lines.Count == 0 ? words["cooperation.external.dac.none", Report.Year, Shown.Number(Report.LeftUsd, 0)]
        : words["cooperation.external.dac.sentence", Report.Year, Shown.Number(Report.Lines.Select(l => l.Project).Distinct().Count()), Shown.Number(Report.Lines.Select(l => l.Recipient).Distinct().Count()),
            Shown.Number(Report.CommitmentsUsd, 0), Shown.Number(Report.ExtendedUsd, 0), Shown.Number(Report.LeftUsd, 0)];

    public Table Lines => new(words["cooperation.external.dac.title"],
    [
        new(words["cooperation.project.code"]), new(words["cooperation.external.recipient"]), new(words["cooperation.external.nature"]), new(words["cooperation.external.channel"]), new(words["cooperation.external.bi_multi"]),
        new(words["cooperation.external.classes"]), new(words["cooperation.external.purposes"]), new(words["cooperation.external.commitments"], true, "USD"), new(words["cooperation.external.extended"], true, "USD"),
    ], [.. Report.Lines.Take(ReportMarkup.Most).Select(Line), .. Report.Lines.Count > 0 ? [Sum] : Array.Empty<Row>()], words["cooperation.external.empty"])
    { HideCaption = true, StickyHeader = true, StickyFirst = true, Stacks = false };

    public async Task<IActionResult> OnGetAsync(string? year, string? funds, CancellationToken ct) => await ReadAsync(year, funds, ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(string? year, string? funds, CancellationToken ct) =>
        await ReadAsync(year, funds, ct) ?? ReportMarkup.Download(DacTable.Of(Report));

    public async Task<IActionResult> OnGetJsonAsync(string? year, string? funds, CancellationToken ct) => await ReadAsync(year, funds, ct) ?? File(ReportMarkup.Json(Report), "application/json", DacTable.Of(Report).Name + ".json");

    // A year or a choice that is none leads to the usual ones.
    private async Task<IActionResult?> ReadAsync(string? year, string? funds, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, new(year, funds), ct);
        if (found.IsWrong("year") || found.IsWrong("funds")) found = await read.HandleAsync(current.Value, new(found.IsWrong("year") ? null : year, found.IsWrong("funds") ? null : funds), ct);
        if (!found.TryGet(out var report)) return this.Refuse(found.Problems);
        Report = report;
        return null;
    }

    private Row Line(DacLine l) => new(
    [
        ReportMarkup.Project(l.Project, words), Markup.Of($"{ReportMarkup.Code(l.Recipient, words)} {l.Place}"), Markup.Text(words["cooperation.external.nature." + (l.Nature switch { 1 => "new", 8 => "derived", _ => "known" })]),
        Markup.Of($"{ReportMarkup.Code(l.Channel, words)} {FigureMarkup.Text(l.ChannelName)}"), Markup.Text(l.BiMulti), Markup.Text(string.Join(" · ", new[] { l.Flow, l.Finance, l.Aid }.OfType<string>())),
        ReportMarkup.Code(l.Purposes, words), ProjectMarkup.Usd(l.CommitmentsUsd), ProjectMarkup.Usd(l.ExtendedUsd),
    ]);

    private Row Sum => new([Markup.Text(words["cooperation.projects.sum"]), .. Enumerable.Repeat(Markup.Empty, 6), ProjectMarkup.Usd(Report.CommitmentsUsd), ProjectMarkup.Usd(Report.ExtendedUsd)], "sum");
}
