using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>Parts of the portfolio as forms and the API change them: by the rules of the files, and only what was meant.</summary>
public class SavePartTests(PortfolioWorld world) : IClassFixture<PortfolioWorld>
{
    private static IReadOnlyDictionary<string, string> Row(params (string Column, string Value)[] cells) => cells.ToDictionary(StringComparer.Ordinal);

    private static PartAddress Of(string part, string? result = null, string? indicator = null, string project = PortfolioWorld.Project) => new(PartOwner.Project, project, part, result, indicator);

    private async Task<OpenedPart> OpenAsync(PartAddress address) => (await world.Database.InScopeAsync(s => s.GetRequiredService<OpenPart>().HandleAsync(PortfolioWorld.Officer, address, default))).Value;

    private Task<Outcome<SavePart.Saved>> SaveAsync(PartAddress address, int version, params (string File, IReadOnlyDictionary<string, string>[] Rows)[] rows) => SaveAsync(PortfolioWorld.Officer, address, version, rows);

    private Task<Outcome<SavePart.Saved>> SaveAsync(Access by, PartAddress address, int version, params (string File, IReadOnlyDictionary<string, string>[] Rows)[] rows) =>
        world.DoAsync<SavePart, Outcome<SavePart.Saved>>(o => o.HandleAsync(by, new(address, version, rows.ToDictionary(r => r.File, r => (IReadOnlyList<IReadOnlyDictionary<string, string>>)r.Rows, StringComparer.Ordinal)), default));

    private static IEnumerable<string> Said(Outcome<SavePart.Saved> refused) => refused.Problems.Select(p => $"{p.Place?.Field} {p.Code}");

    [Fact]
    public async Task What_a_form_shows_saved_as_it_is_changes_nothing()
    {
        var sheet = await world.SheetAsync();
        List<PartAddress> all =
        [
            .. PortfolioParts.Of(PartOwner.Project).Select(p => Of(p.Name)), .. sheet.Results.Select(r => Of("indicators", r.Code)), Of("periods", "R2", "O1"), Of("periods", "R2", "O2"),
            .. PortfolioParts.Of(PartOwner.Agreement).Select(p => new PartAddress(PartOwner.Agreement, PortfolioWorld.Agreement, p.Name)), new(PartOwner.Partner, "D-GOV-A", "pledges"), new(PartOwner.Dialogue, "DLG-01", "entry"),
        ];
        Assert.Equal(22, all.Count);
        var filled = 0;
        foreach (var address in all)
        {
            var opened = await OpenAsync(address);
            filled += opened.Rows.Values.Any(r => r.Count > 0) ? 1 : 0;
            var saved = await SaveAsync(address, opened.Version, [.. opened.Rows.Select(r => (r.Key, r.Value.ToArray()))]);
            Assert.True(saved.IsOk, $"{address}: {string.Join("; ", Said(saved))}");
            Assert.Equal((address, opened.Version), (address, saved.Value.Version));
        }
        Assert.InRange(filled, 18, 22);
    }

    [Fact]
    public async Task Three_equal_shares_are_refused_at_their_cell_until_they_add_up()
    {
        var address = Of("sectors", project: "RAF-21-01-EX");
        var before = await OpenAsync(address);
        IReadOnlyDictionary<string, string>[] Thirds(string last) => [.. new[] { ("16010", "33.33"), ("16020", "33.33"), ("16070", last) }.Select(s => Row(("vocabulary", "1"), ("code", s.Item1), ("percent", s.Item2)))];
        var refused = await SaveAsync(address, before.Version, ("project_sectors", Thirds("33.33")));
        Assert.Equal(["project_sectors[0].percent cooperation.project.sectors_sum"], Said(refused));
        Assert.Equal(99.99m, refused.Problems[0].Args[2]);
        Assert.Equal(before.Version, (await OpenAsync(address)).Version);
        Assert.Equal(before.Version + 1, (await SaveAsync(address, before.Version, ("project_sectors", Thirds("33.34")))).Value.Version);
        Assert.Equal(["16010", "16020", "16070"], (await world.SheetAsync("RAF-21-01-EX")).Sectors.Select(s => s.Code).Order());
    }

    [Fact]
    public async Task Who_starts_from_an_older_version_is_told_so_and_nothing_is_lost()
    {
        var address = Of("places", project: "RAF-23-04-EX");
        var before = await OpenAsync(address);
        Assert.True((await SaveAsync(address, before.Version, ("project_countries", [Row(("country", "ke"), ("percent", "100"))]))).IsOk);
        var late = await SaveAsync(address, before.Version, ("project_countries", [Row(("country", "UG"), ("percent", "100"))]));
        Assert.Equal(before.Version + 1, Assert.IsType<EditConflict>(Assert.Single(late.Problems)).TheirVersion);
        Assert.Equal(["KE"], (await world.SheetAsync("RAF-23-04-EX")).Places.Select(p => p.Code));
    }

    [Fact]
    public async Task Every_problem_stands_at_its_cell_in_the_words_of_a_form()
    {
        var address = Of("budgets");
        var opened = await OpenAsync(address);
        var refused = await SaveAsync(address, opened.Version, ("project_budgets", [Row(("from", "2022"), ("to", "2023-12-31"), ("object", ""), ("amount", "1e309"), ("currency", "XXQ")), Row(("from", "2023-01-01"), ("to", "2024-01-01"), ("object", "staff"), ("amount", "-5"), ("currency", "USD"))]));
        Assert.Equal(["project_budgets[0].amount cooperation.form.number", "project_budgets[0].currency kernel.currency.unknown", "project_budgets[0].from cooperation.form.date", "project_budgets[0].object cooperation.form.text",
            "project_budgets[1].amount cooperation.budget.negative", "project_budgets[1].to cooperation.budget.year"], Said(refused).Order(StringComparer.Ordinal));
        Assert.Equal(["colours cooperation.part.file", "project_budgets[0].colour cooperation.part.column"], Said(await SaveAsync(address, opened.Version, ("project_budgets", [Row(("colour", "red"))]), ("colours", []))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_budget_whose_dates_move_is_not_in_its_own_way()
    {
        var address = Of("budgets", project: "RAF-22-03-EX");
        var opened = await OpenAsync(address);
        var rows = opened.Rows["project_budgets"].Select(r => r.ToDictionary()).ToList();
        rows[0]["from"] = DateOnly.ParseExact(rows[0]["from"], "yyyy-MM-dd").AddDays(1).ToString("yyyy-MM-dd");
        Assert.True((await SaveAsync(address, opened.Version, ("project_budgets", [.. rows]))).IsOk);
        Assert.Equal(rows.Count, (await world.SheetAsync("RAF-22-03-EX")).Budgets.Count);
    }

    [Fact]
    public async Task A_result_that_holds_indicators_stays_and_a_pledge_of_another_project_is_not_taken()
    {
        var results = await OpenAsync(Of("results"));
        Assert.Equal([" cooperation.result.holds_indicators"], Said(await SaveAsync(Of("results"), results.Version, ("project_results", [results.Rows["project_results"][0]]))));
        var pledges = await OpenAsync(Of("pledges"));
        var theirs = Row(("code", "CM-RAF-21-01-EX"), ("kind", "pledge"), ("partner", "D-COMPANY"), ("on", "2022-01-01"), ("amount", "1"), ("currency", "USD"));
        Assert.Equal(["pledges[1].code cooperation.form.code_taken"], Said(await SaveAsync(Of("pledges"), pledges.Version, ("pledges", [pledges.Rows["pledges"][0], theirs]))));
    }

    [Fact]
    public async Task What_was_signed_is_changed_by_an_amendment_alone()
    {
        var address = new PartAddress(PartOwner.Agreement, "AGR-RAF-21-01-EX", "terms");
        var opened = await OpenAsync(address);
        var row = opened.Rows["agreements"][0].ToDictionary();
        (row["amount"], row["link"]) = ("1", "https://example.org/agreement.pdf");
        Assert.True((await SaveAsync(address, opened.Version, ("agreements", [row]))).IsOk);
        var now = (await OpenAsync(address)).Rows["agreements"][0];
        Assert.Equal((opened.Rows["agreements"][0]["amount"], "https://example.org/agreement.pdf"), (now["amount"], now["link"]));
    }

    [Fact]
    public async Task A_project_with_its_partner_and_agreement_begins_without_a_file()
    {
        var partner = new PartAddress(PartOwner.Partner, null, "new");
        var typed = Row(("code", "D-NEW"), ("fr", "Nouveau bailleur"), ("type", "10"), ("country", "SN"), ("donor", "1"));
        Assert.Equal(new SavePart.Saved("D-NEW", 1), (await SaveAsync(partner, 0, ("partners", [typed]))).Value);
        Assert.Equal(["partners[0].code cooperation.form.code_taken"], Said(await SaveAsync(partner, 0, ("partners", [typed]))));
        var agreement = Row(("code", "AGR-NEW"), ("partner", "D-NEW"), ("kind", "financing"), ("en", "For a new project"), ("from", "2026-01-01"), ("to", "2027-12-31"), ("amount", "100000"), ("currency", "EUR"), ("earmarking", "earmarked"));
        Assert.True((await SaveAsync(new(PartOwner.Agreement, null, "new"), 0, ("agreements", [agreement]))).IsOk);
        var project = new PartAddress(PartOwner.Project, null, "new");
        var itself = Row(("code", "NEW-26-01"), ("en", "A new project"), ("status", "pipeline"), ("planned_start", "2026-06-01"), ("planned_end", "2027-12-31"), ("currency", "EUR"));
        Assert.Equal(["project_countries[0].country cooperation.project.no_place"], Said(await SaveAsync(project, 0, ("projects", [itself]))));
        Assert.True((await SaveAsync(project, 0, ("projects", [itself]), ("project_countries", [Row(("country", "SN"), ("percent", "100"))]))).IsOk);
        var links = Of("partners", project: "NEW-26-01");
        Assert.True((await SaveAsync(links, 1, ("project_agreements", [Row(("agreement", "AGR-NEW"))]))).IsOk);
        Assert.Equal(["D-NEW"], (await world.SheetAsync("NEW-26-01")).Line.Donors.Select(d => d.Code));
    }

    [Fact]
    public async Task Only_who_keeps_the_portfolio_changes_it_and_only_what_there_is()
    {
        var auditor = await world.Database.AccessOfAsync(TestPeople.Auditor);
        Assert.Equal([ProblemKind.Forbidden], (await SaveAsync(auditor, Of("places"), 1)).Problems.Select(p => p.Kind));
        Assert.Equal([ProblemKind.NotFound], (await SaveAsync(Of("colours"), 1)).Problems.Select(p => p.Kind));
        Assert.Equal([ProblemKind.NotFound], (await SaveAsync(Of("places", project: "NOBODY"), 1)).Problems.Select(p => p.Kind));
    }
}
