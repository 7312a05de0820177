using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>A framework as one table. Everybody may open the address; the framework decides who may read it.</summary>
[AllowAnonymous]
internal sealed class ShowModel(
    MandateDb db, CurrentAccess access, ReadFrameworkTable table, FrameworkViews views, ReadOutcomeFunds money, Places places, Words words) : PageModel
{
    public Framework Framework { get; private set; } = null!;

    public FrameworkView View { get; private set; } = null!;

    /// <summary>Money that is shown was made up for the demonstration.</summary>
    public bool HasSampleAccounts { get; private set; }

    public TableFilter Filter { get; private set; } = null!;

    // Pages beyond it are not kept apart in the cache.
    private const int MostRows = 100_000;

    public Pagination Pages { get; private set; } = null!;

    // Somebody who chose the indicators sends an empty depth, which is not the same as none.
    private bool Opens => Filter is { Outcome: null, State: null, Depth: null, Cooperation: false } && !Request.Query.ContainsKey("depth");

    public List<Choice> Regions { get; private set; } = [];

    public bool MayApprove { get; private set; }

    public bool MayImport { get; private set; }

    public bool MayReport => access.Value.IsSignedIn && access.Value.MaySomewhere(ResultsFunctions.Report) && Framework.Status == FrameworkStatus.Approved;

    public string CsvHref => Address.With(Request, ("handler", "Csv"));

    public List<Choice> States => [.. Enum.GetValues<ProgressState>().Select(s => new Choice(SnakeEnum<ProgressState>.Name(s), words[StateMarkup.WordKey((State)s)]))];

    public List<Choice> Strategies => [new(TableFilter.Serves, words["results.table.cooperation"])];

    public async Task<IActionResult> OnGetAsync(string code, string? region, string? outcome, string? state, string? serves, string? depth, CancellationToken ct)
    {
        if (await FindAsync(code, region, outcome, state, serves, depth, ct) is { } refused) return refused;
        Filter = Filter with { Page = new Pagination(Request, MostRows, DrawFrameworkTable.RowsOfAPage).Current, Opens = Opens };
        var funds = await money.OfAsync(access.Value, Framework, ct);
        HasSampleAccounts = funds?.Spending is { HasSamples: true, HasEntries: true };
        View = await views.GetAsync(Framework, (Filter, funds?.Stamp), async () => new DrawFrameworkTable(words, await table.ReadAsync(Framework, Filter.Region, ct), Filter, null, funds).Draw());
        Pages = new Pagination(Request, View.Rows, DrawFrameworkTable.RowsOfAPage);
        var target = new Target(Framework: Framework.Id);
        (MayApprove, MayImport) = (access.Value.May(ResultsFunctions.ApproveFramework, target), access.Value.May(ResultsFunctions.Import, target));
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string code, string? region, string? outcome, string? state, string? serves, CancellationToken ct)
    {
        if (await FindAsync(code, region, outcome, state, serves, null, ct) is { } refused) return refused;
        var (_, lines) = Filter.Apply(await table.ReadAsync(Framework, Filter.Region, ct));
        return File(Encoding.UTF8.GetBytes(IndicatorsCsv.Of(lines)), Csv.ContentType, Framework.Code + ".csv");
    }

    private async Task<IActionResult?> FindAsync(string code, string? region, string? outcome, string? state, string? serves, string? depth, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, access.Value, code, ct);
        if (!found.TryGet(out var framework)) return this.Refuse(found.Problems);
        Framework = framework;
        var regions = await places.RegionsAsync(ct);
        Regions = [.. regions.Select(r => new Choice(r.Code, r.Name.Current.Text, Language: r.Name.Current.Language))];
        // An address with a region that is not one shows the whole: what is not known does not filter.
        Filter = new(regions.Exists(r => r.Code == region) ? region : null, Given(outcome),
            SnakeEnum<ProgressState>.Names.Contains(state ?? "") ? state : null, Given(depth))
        { Cooperation = serves == TableFilter.Serves };
        return null;
    }

    // Kept short, because it is part of a cache's key.
    private static string? Given(string? text) => text is { Length: > 0 and <= 40 } ? text : null;
}
