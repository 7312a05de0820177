using System.Net;
using System.Text;
using Mandate.Cooperation;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Api;

namespace Mandate.WebTests.Cooperation;

/// <summary>The pages of what other publishers say.</summary>
public sealed class ReceivedPageTests(WebFixture web)
{
    [Fact]
    public async Task The_list_is_filtered_and_an_activity_says_what_it_says_in_words()
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var list = await reader.GetAsync(await SampleReceived.ListAsync(web) + "?publisher=XM-DAC-99&country=SN&sector=14030");
        Assert.Contains("Water for schools", list.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("No activity matches.", (await reader.GetAsync(IatiLinks.Received + "?country=FR")).Text, StringComparison.Ordinal);
        var page = await reader.GetAsync(await SampleReceived.ActivityAsync(web));
        Assert.Contains("Sample Development Agency reports this activity. Status: implementation.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Disbursement: USD 40,000 in 1 transactions.", page.Text, StringComparison.Ordinal);
        Assert.Contains("120,000.5", page.TextOf("main"), StringComparison.Ordinal);
        var xml = await reader.GetAsync(await SampleReceived.ActivityAsync(web) + "?handler=Xml");
        Assert.StartsWith("<iati-activity ", xml.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(IatiLinks.Activity(999_999_999))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(IatiLinks.Import)).Status);
    }

    [Fact]
    public async Task A_file_is_previewed_and_then_brought_in_by_its_sender_alone()
    {
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        var address = await SampleReceived.PreviewAsync(web, TestPeople.Cooperation, SampleReceived.File("XM-DAC-99-0003", title: "A road"));
        var preview = await officer.GetAsync(address);
        Assert.Contains("1 would be added", preview.Text, StringComparison.Ordinal);
        Assert.Contains("“NaN” is no number", preview.Text, StringComparison.Ordinal);
        using var other = await web.SignedInAsync(TestPeople.Planning);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
        var done = await officer.SubmitAsync(preview, "main form[method=post]");
        Assert.Equal((HttpStatusCode.Found, IatiLinks.Received), (done.Status, done.Location));
        Assert.Contains("A road", (await officer.GetAsync(IatiLinks.Received + "?publisher=XM-DAC-99")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_file_that_is_refused_shows_every_problem_in_its_preview()
    {
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        var preview = await officer.GetAsync(await SampleReceived.PreviewAsync(web, TestPeople.Cooperation, SampleReceived.File()[..^40]));
        Assert.Contains("The file is not taken: 1 problem.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("ends in the middle", preview.Text, StringComparison.Ordinal);
        Assert.Empty(preview.Document.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task A_code_is_mapped_by_form_and_found_by_ours_afterwards()
    {
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        await SampleReceived.ListAsync(web);
        var page = await officer.GetAsync(IatiLinks.Map(MappedKind.Sector, "99", "WAT-1"));
        var wrong = await officer.SubmitAsync(page, "form.ask", ("Vocabulary", ""), ("Ours", "14031"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(HttpStatusCode.Found, (await officer.SubmitAsync(page, "form.ask", ("Ours", "14031"))).Status);
        Assert.Contains("WAT-1 (here: 14031)", (await officer.GetAsync(await SampleReceived.ActivityAsync(web))).Text, StringComparison.Ordinal);
        Assert.Contains("Water for schools", (await officer.GetAsync(IatiLinks.Received + "?sector=14031")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_go_in_and_activities_come_out_over_the_API()
    {
        using var api = await ApiClient.OfAsync(web, TestPeople.Cooperation, TokenScope.Manage);
        var sent = await api.SendAsync(HttpMethod.Put, "/iati/received/files/partner.xml?dry_run=true", content: new ByteArrayContent(SampleReceived.File("XM-DAC-99-0009")));
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.False(sent.Json.GetProperty("is_saved").GetBoolean());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.SendAsync(HttpMethod.Put, "/iati/received/files/partner.xml", content: new ByteArrayContent("<rss/>"u8.ToArray()))).Status);
        await SampleReceived.ListAsync(web);
        Assert.True((await api.GetAsync("/iati/received?country=SN")).Json.GetProperty("total").GetInt32() > 0);
    }
}
