using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>A year's data for the United Nations' data cube: revenue by contributor and instrument, expenses along each axis.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class DataCubeModel(CurrentAccess current, ReadDataCube read, Words words) : PageModel
{
    public ReadDataCube.Result Cube { get; private set; } = null!;

    public string JsonHref => Address.With(Request, ("handler", "Json"));

    public Table Revenue => new(words["cooperation.external.cube.revenue"],
        [new(words["cooperation.external.contributor"]), new(words["cooperation.external.contributor_type"]), new(words["cooperation.external.instrument"]), new(words["cooperation.external.amount"], true, "USD")],
        [.. Cube.Revenue.Select(r => new Row([Contributor(r), Said("type", r.ContributorType), Said("instrument", r.Instrument), ProjectMarkup.Usd(r.Usd)])), Sum(3, Cube.RevenueUsd)])
    { HideCaption = true };

    public Table Functions => Axis("cooperation.external.cube.functions", "cooperation.external.function", e => e.Function is { } f ? Markup.Text(words["cooperation.external.function." + SnakeEnum<UnFunction>.Name(f)]) : NotSaid);

    public Table Places => Axis("cooperation.external.cube.places", "cooperation.external.place", e => e.Kind is null ? NotSaid : e.Place is { } place ? Markup.Text(place) : Markup.Text(words["cooperation.external.global"]));

    public Table Goals => Axis("cooperation.external.cube.goals", "cooperation.external.goal", e => e.Function is null ? NotSaid : e.Goal is { } goal ? Markup.Text(words["cooperation.external.goal_number", goal]) : Markup.Text(words["cooperation.external.goal_none"]));

    public string CsvHref(string table) => Address.With(Request, ("handler", "Csv"), ("table", table));

    public async Task<IActionResult> OnGetAsync(string? year, CancellationToken ct) => await ReadAsync(year, ct) ?? Page();

    /// <param name="year">Null: the last that has ended.</param>
    /// <param name="table">revenue, projects, or else expenses.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IActionResult> OnGetCsvAsync(string? year, string? table, CancellationToken ct)
    {
        if (await ReadAsync(year, ct) is { } refused) return refused;
        var file = table switch { "revenue" => CubeTables.Revenue(Cube), "projects" => CubeTables.ByProject(Cube), _ => CubeTables.Expenses(Cube) };
        return ReportMarkup.Download(file);
    }

    public async Task<IActionResult> OnGetJsonAsync(string? year, CancellationToken ct) => await ReadAsync(year, ct) ?? File(ReportMarkup.Json(Cube), "application/json", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"un-data-cube-{Cube.Year}") + ".json");

    // A year that is none leads to the last that has ended.
    private async Task<IActionResult?> ReadAsync(string? year, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, year, ct);
        if (found.IsWrong("year")) found = await read.HandleAsync(current.Value, null, ct);
        if (!found.TryGet(out var cube)) return this.Refuse(found.Problems);
        Cube = cube;
        return null;
    }

    private Markup NotSaid => FigureMarkup.Missing(words["cooperation.external.not_classified"]);

    // Sums over the other axes, in the order in which the cells come.
    private Table Axis(string titleKey, string headKey, Func<CubeExpense, Markup> head) => new(words[titleKey], [new(words[headKey]), new(words["cooperation.external.amount"], true, "USD")],
        [.. Cube.Expenses.GroupBy(e => head(e).ToString(), StringComparer.Ordinal).Select(g => new Row([head(g.First()), ProjectMarkup.Usd(g.Sum(e => e.Usd))])), Sum(1, Cube.ExpensesUsd)])
    { HideCaption = true };

    private Markup Contributor(CubeRevenue r) => r.Contributor is { } code && r.Name is { } name ? ProjectMarkup.Partner(new(code, name)) : Markup.Text(words["cooperation.external.members"]);

    private Markup Said(string list, string? code) => code is null ? NotSaid : Markup.Of($"{code} {words[$"cooperation.external.{list}.{code.ToLowerInvariant()}"]}");

    private Row Sum(int before, decimal usd) => new([Markup.Text(words["cooperation.projects.sum"]), .. Enumerable.Repeat(Markup.Empty, before - 1), ProjectMarkup.Usd(usd)], "sum");
}
