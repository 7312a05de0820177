using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>What the organisation does in a country in a year, as the United Nations' joint work plan wants it.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class JointWorkPlanModel(CurrentAccess current, ReadWorkPlan read, Words words) : PageModel
{
    public ReadWorkPlan.Result Plan { get; private set; } = null!;

    public IEnumerable<Choice> Countries => Plan.Countries.Select(c => new Choice(c.Code, c.Name.Current.Text, Language: c.Name.Current.Language));

    public string CsvHref => Address.With(Request, ("handler", "Csv"));

    public string JsonHref => Address.With(Request, ("handler", "Json"));

    public string Sentence => Plan.Country is not { } country || Plan.Lines.Count == 0 ? words["cooperation.external.plan.none", Plan.Country?.Name.Current.Text ?? "", Plan.Year]
        : words["cooperation.external.plan.sentence", country.Name.Current.Text, Plan.Year, Shown.Number(Plan.Lines.Select(l => l.Project).Distinct().Count()), Shown.Number(Plan.RequiredUsd, 0), Shown.Number(Plan.AvailableUsd, 0),
            Shown.Number(Plan.RequiredUsd - Plan.AvailableUsd, 0), Shown.Number(Plan.SpentUsd, 0)];

    public Table Lines => new(words["cooperation.external.plan.title"],
    [
        new(words["cooperation.external.sub_output"]), new(words["cooperation.project.title"]), new(words["cooperation.external.output"]), new(words["cooperation.external.partners"]), new(words["cooperation.external.goals"]), new(words["cooperation.external.time"]),
        new(words["cooperation.external.required"], true, "USD"), new(words["cooperation.external.available"], true, "USD"), new(words["cooperation.external.to_mobilise"], true, "USD"), new(words["cooperation.money.spent"], true, "USD"),
    ], [.. Plan.Lines.Take(ReportMarkup.Most).Select(Line), .. Plan.Lines.Count > 0 ? [Sum] : Array.Empty<Row>()], words["cooperation.external.empty"])
    { HideCaption = true, StickyHeader = true, StickyFirst = true, Stacks = false };

    public async Task<IActionResult> OnGetAsync(string? country, string? year, CancellationToken ct) => await ReadAsync(country, year, ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(string? country, string? year, CancellationToken ct) =>
        await ReadAsync(country, year, ct) ?? ReportMarkup.Download(WorkPlanTable.Of(Plan));

    public async Task<IActionResult> OnGetJsonAsync(string? country, string? year, CancellationToken ct) => await ReadAsync(country, year, ct) ?? File(ReportMarkup.Json(Plan), "application/json", WorkPlanTable.Of(Plan).Name + ".json");

    // What is no country or no year leads to the usual ones.
    private async Task<IActionResult?> ReadAsync(string? country, string? year, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, new(country.Given(), year), ct);
        if (found.IsWrong("country") || found.IsWrong("year")) found = await read.HandleAsync(current.Value, new(found.IsWrong("country") ? null : country.Given(), found.IsWrong("year") ? null : year), ct);
        if (!found.TryGet(out var plan)) return this.Refuse(found.Problems);
        Plan = plan;
        return null;
    }

    private Row Line(WorkPlanLine l) => new(
    [
        ReportMarkup.Project(l.Project, words), FigureMarkup.Text(l.Title), l.Output is null ? FigureMarkup.Missing(words["cooperation.none"]) : Markup.Of($"{l.Output} {FigureMarkup.Text(l.OutputTitle)}"),
        ProjectMarkup.List([.. l.Implementers.Concat(l.Contributors).DistinctBy(p => p.Code).Select(p => FigureMarkup.Text(p.Name))], words), ReportMarkup.Code(string.Join(words["cooperation.list.between"], l.Goals), words),
        ProjectMarkup.Time(l.Start, l.End), ProjectMarkup.Usd(l.RequiredUsd), ProjectMarkup.Usd(l.AvailableUsd), ProjectMarkup.Usd(l.ToMobiliseUsd), ProjectMarkup.Usd(l.SpentUsd),
    ]);

    private Row Sum => new([Markup.Text(words["cooperation.projects.sum"]), .. Enumerable.Repeat(Markup.Empty, 5), ProjectMarkup.Usd(Plan.RequiredUsd), ProjectMarkup.Usd(Plan.AvailableUsd), ProjectMarkup.Usd(Plan.RequiredUsd - Plan.AvailableUsd), ProjectMarkup.Usd(Plan.SpentUsd)], "sum");
}
