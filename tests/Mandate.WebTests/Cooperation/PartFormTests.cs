using System.Net;
using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Api;

namespace Mandate.WebTests.Cooperation;

/// <summary>Forms of parts of the portfolio, and the same over the API.</summary>
public sealed class PartFormTests(WebFixture web)
{
    private const string Form = "form.ask.part";

    private static (string, string?) Cell(string file, int row, string column, string? value) => ($"{file}[{row}].{column}", value);

    [Fact]
    public async Task Shares_are_added_up_before_they_are_refused_and_refused_at_their_field()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        var address = CooperationLinks.ProjectPart("RAF-23-04-EX", "sectors");
        var page = await officer.GetAsync(address);
        Assert.Contains("The shares (OECD-DAC, five figures) add up to 100.", page.TextOf("#sums"), StringComparison.Ordinal);
        var rows = page.Document.QuerySelectorAll("fieldset.part-row").Length;
        (string, string?)[] thirds = [Cell("project_sectors", 0, "percent", "33.33"), Cell("project_sectors", rows - 1, "code", "16070"), Cell("project_sectors", rows - 1, "percent", "33.33")];
        var more = await officer.SubmitAsync(page, Form, [.. thirds, ("More", "true")]);
        Assert.Equal(HttpStatusCode.OK, more.Status);
        Assert.Contains("missing to 100", more.TextOf("#sums"), StringComparison.Ordinal);
        Assert.Equal(rows + 3, more.Document.QuerySelectorAll("fieldset.part-row").Length);
        var refused = await officer.SubmitAsync(page, Form, thirds);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("[name='project_sectors[0].percent'][aria-invalid=true]"));
        Assert.Equal("#project_sectors_0__percent", refused.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.NotNull(refused.Document.QuerySelector("#project_sectors_0__percent"));
    }

    [Fact]
    public async Task Who_saves_from_an_older_version_sees_both_and_decides()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        var address = CooperationLinks.ProjectPart("RAF-23-04-EX", "risks");
        var (first, second) = (await officer.GetAsync(address), await officer.GetAsync(address));
        var saved = await officer.SubmitAsync(first, Form, Cell("project_risks", 0, "en", "A risk that somebody else named"));
        Assert.Equal(CooperationLinks.Project("RAF-23-04-EX") + "#papers", saved.Location);
        var refused = await officer.SubmitAsync(second, Form, Cell("project_risks", 0, "en", "A risk that I named"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("A risk that somebody else named", refused.TextOf("main .notice table"), StringComparison.Ordinal);
        Assert.Equal("A risk that I named", refused.Document.QuerySelector("[name='project_risks[0].en']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Found, (await officer.SubmitAsync(refused, Form)).Status);
        Assert.Contains("A risk that I named", (await officer.GetAsync(CooperationLinks.Project("RAF-23-04-EX"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_typed_as_the_reader_writes_them_and_a_row_goes_by_its_box()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Cooperation, "fr");
        var address = CooperationLinks.ProjectPart("RAS-24-05-EX", "periods", "R2", "O1");
        var page = await officer.GetAsync(address);
        var saved = await officer.SubmitAsync(page, Form, Cell("project_periods", 0, "target", "1 234,5"), Cell("project_period_parts", 0, "remove", "true"));
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        var next = await officer.GetAsync(address);
        Assert.Equal("1234,5", next.Document.QuerySelector("[name='project_periods[0].target']")!.GetAttribute("value"));
        Assert.Equal(page.Document.QuerySelectorAll("[name$='.dimension']").Length - 1, next.Document.QuerySelectorAll("[name$='.dimension']").Length);
    }

    [Fact]
    public async Task A_dialogue_is_logged_and_what_was_agreed_added_later()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        var empty = await officer.SubmitAsync(await officer.GetAsync(CooperationLinks.NewDialogue), Form);
        Assert.Equal(["Enter a text.", "Choose one.", "Enter a day as year, month and day, like 2026-01-31.", "Enter a text."], empty.AllTexts(".error-summary li"));
        var logged = await officer.SubmitAsync(empty, Form, Cell("funding_dialogues", 0, "code", "DLG-NEW"), Cell("funding_dialogues", 0, "partner", "D-GOV-A"), Cell("funding_dialogues", 0, "held_on", "2026-02-03"), Cell("funding_dialogues", 0, "en", "A second phase"));
        Assert.Equal(CooperationLinks.Gaps + "#dialogues", logged.Location);
        var entry = await officer.GetAsync(CooperationLinks.Dialogue("DLG-NEW"));
        Assert.Null(entry.Document.QuerySelector("[name$='.code']"));
        Assert.Equal(HttpStatusCode.Found, (await officer.SubmitAsync(entry, Form, Cell("funding_dialogues", 0, "conclusion", "USD 2 million for 2027"))).Status);
        Assert.Contains("USD 2 million for 2027", (await officer.GetAsync(CooperationLinks.Gaps)).TextOf("section[aria-labelledby=dialogues]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_are_for_whoever_keeps_the_portfolio_and_for_parts_that_there_are()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var auditor = await web.SignedInAsync(TestPeople.Auditor);
        foreach (var page in new[] { CooperationLinks.ProjectPart(SamplePortfolio.Project, "places"), CooperationLinks.NewPartner, CooperationLinks.NewAgreement, CooperationLinks.NewProject, CooperationLinks.NewDialogue })
            Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync(page)).Status);
        Assert.Null((await auditor.GetAsync(CooperationLinks.Project(SamplePortfolio.Project))).Document.QuerySelector("main a[href*='/parts/']"));
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        foreach (var page in new[] { CooperationLinks.ProjectPart(SamplePortfolio.Project, "colours"), CooperationLinks.ProjectPart("NOBODY", "places"), CooperationLinks.ProjectPart(SamplePortfolio.Project, "indicators", "R9"), CooperationLinks.Dialogue("NONE") })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(page)).Status);
        foreach (var part in PortfolioParts.Of(PartOwner.Project))
            Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(CooperationLinks.ProjectPart(SamplePortfolio.Project, part.Name))).Status);
        foreach (var part in PortfolioParts.Of(PartOwner.Agreement))
            Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(CooperationLinks.AgreementPart(SamplePortfolio.Agreement, part.Name))).Status);
    }

    [Fact]
    public async Task The_API_reads_a_part_and_replaces_it_from_the_version_that_was_read()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var api = await ApiClient.OfAsync(web, TestPeople.Cooperation, TokenScope.Read, TokenScope.Manage);
        const string Path = "/projects/RLA-22-02-EX/parts/places";
        var read = await api.GetAsync(Path);
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal(System.Text.Json.JsonValueKind.Number, JsonValueKindOf(read, "project_countries", "percent"));
        const string Body = """{"rows":{"project_countries":[{"country":"PE","percent":60},{"country":"BO","percent":40}]}}""";
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await api.SendAsync(HttpMethod.Put, Path, Body)).Status);
        var tag = $"\"{read.Json.GetProperty("version").GetInt32()}.x\"";
        var done = await api.SendAsync(HttpMethod.Put, Path, Body, ("If-Match", tag));
        Assert.Equal((HttpStatusCode.OK, "PE"), (done.Status, done.Json.GetProperty("rows").GetProperty("project_countries")[0].GetProperty("country").GetString()));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.SendAsync(HttpMethod.Put, Path, Body, ("If-Match", tag))).Status);
        var made = await api.SendAsync(HttpMethod.Post, "/partners", """{"rows":{"partners":[{"code":"D-API","en":"By program","type":"10","donor":true}]}}""");
        Assert.Equal((HttpStatusCode.Created, "D-API"), (made.Status, (await api.GetAsync("/partners/D-API")).Json.GetProperty("code").GetString()));
        var wrong = await api.SendAsync(HttpMethod.Post, "/partners", """{"rows":{"partners":[{"code":"D API","colour":"red"}]}}""");
        Assert.Equal(["cooperation.part.column"], wrong.Codes);
        using var reader = await ApiClient.OfAsync(web, TestPeople.Auditor, TokenScope.Read);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(Path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.SendAsync(HttpMethod.Put, Path, Body, ("If-Match", tag))).Status);
    }

    [Fact]
    public async Task The_API_imports_a_portfolio_after_a_preview_and_drafts_an_amendment()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var api = await ApiClient.OfAsync(web, TestPeople.Cooperation, TokenScope.Read, TokenScope.Manage);
        var zip = new ByteArrayContent(ImportArchive.Pack([new("partners.csv", "code,en,fr,es,zh,original,type\nIMP-API,By program,,,,,10\n"u8.ToArray())]));
        var preview = await api.SendAsync(HttpMethod.Post, "/cooperation/imports", zip);
        Assert.Equal((HttpStatusCode.Created, 1), (preview.Status, preview.Json.GetProperty("changes").GetArrayLength()));
        var (id, token) = (preview.Json.GetProperty("id").GetString(), preview.Json.GetProperty("token").GetString());
        Assert.Equal(HttpStatusCode.Conflict, (await api.SendAsync(HttpMethod.Post, $"/cooperation/imports/{id}/apply", """{"token":"other"}""")).Status);
        Assert.Equal(1, (await api.SendAsync(HttpMethod.Post, $"/cooperation/imports/{id}/apply", $$"""{"token":"{{token}}"}""")).Json.GetProperty("added").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"/cooperation/imports/{id}")).Status);
        var draft = await api.SendAsync(HttpMethod.Post, "/agreements/AGR-RAF-23-04-EX/amendments", """{"reason":"A year more","to":"2030-12-31"}""");
        Assert.Equal((HttpStatusCode.Created, "to"), (draft.Status, draft.Json.GetProperty("differences")[0].GetProperty("field").GetString()));
    }

    private static System.Text.Json.JsonValueKind JsonValueKindOf(ApiAnswered read, string file, string column) => read.Json.GetProperty("rows").GetProperty(file)[0].GetProperty(column).ValueKind;
}
