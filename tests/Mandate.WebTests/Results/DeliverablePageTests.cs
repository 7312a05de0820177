using System.Net;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

public sealed class DeliverablePageTests(WebFixture web)
{
    [Fact]
    public async Task The_list_shows_the_late_ones_first_filters_and_comes_as_CSV()
    {
        await SampleDeliverables.EnsureAsync(web);
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        var all = await planning.GetAsync("/deliverables?plan=ilo-reform-2014");
        Assert.StartsWith("Late by ", all.Document.QuerySelector("main table tbody tr td[data-label=State]")!.TextContent, StringComparison.Ordinal);
        var done = await planning.GetAsync("/deliverables?plan=ilo-reform-2014&state=done");
        Assert.Equal(4, done.Document.QuerySelector("main table tbody")!.ChildElementCount);
        var csv = await planning.GetAsync("/deliverables?plan=ilo-reform-2014&state=done&handler=Csv");
        Assert.Equal(5, csv.Text.TrimEnd().Split('\n').Length);
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewClient().GetAsync("/deliverables?plan=ilo-reform-2014")).Status);
    }

    [Fact]
    public async Task A_date_moves_with_a_reason_and_a_form_that_was_overtaken_shows_both()
    {
        await SampleDeliverables.EnsureAsync(web);
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        var form = await planning.GetAsync("/deliverables/ilo-reform-2014/20-1/edit");
        var refused = await planning.SubmitAsync(form, "main form", ("Status", "dropped"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Say why it is dropped.", refused.TextOf(".error-summary li"));
        Assert.Equal("/deliverables/ilo-reform-2014/20-1", (await planning.SubmitAsync(form, "main form", ("Due", "2016-06"), ("Reason", "Agreed with the union."))).Location);
        var late = await planning.SubmitAsync(form, "main form", ("Owner", "A team"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("June 2016", late.TextOf(".notice[data-kind=warning]"), StringComparison.Ordinal);
        Assert.Equal("A team", late.Document.QuerySelector("input[name=Owner]")!.GetAttribute("value"));
        Assert.Contains("Agreed with the union.", (await planning.GetAsync("/deliverables/ilo-reform-2014/20-1")).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_is_offered_no_update()
    {
        await SampleDeliverables.EnsureAsync(web);
        using var auditor = await web.SignedInAsync(TestPeople.Auditor);
        Assert.Null((await auditor.GetAsync("/deliverables/ilo-reform-2014/20-1")).Document.QuerySelector("main a.ds-button"));
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync("/deliverables/ilo-reform-2014/20-1/edit")).Status);
    }
}
