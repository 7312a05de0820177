using System.Net;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Results;

public sealed class PublicationPageTests(WebFixture web)
{
    private const string Pages = $"/frameworks/{SampleFramework.Code}/publications";

    [Fact]
    public async Task The_planning_officer_freezes_the_framework_and_everybody_reads_it()
    {
        await web.ApprovedAsync("3.3.1");
        await web.SubmittedAsync("7.1.1");
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        var form = await planning.GetAsync(Pages);
        var refused = await planning.SubmitAsync(form, "form.ask");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(2, refused.Document.QuerySelectorAll(".error-summary li").Length);

        var done = await planning.SubmitAsync(refused, "form.ask", ("SubmittedTo", "Governing Body, 349th session"), ("On", "2023-10-30"), ("Reason", "The session begins."));
        Assert.StartsWith(Pages + "/", done.Location, StringComparison.Ordinal);
        var open = await web.NewClient().GetAsync(done.Location!);
        Assert.Equal("As submitted to Governing Body, 349th session, 30 October 2023.", open.TextOf("p.lead"));
        Assert.Contains("Reason: The session begins.", open.TextOf(".notice"), StringComparison.Ordinal);
        Assert.DoesNotContain("Lindqvist", open.Text, StringComparison.Ordinal);
        var indicator = await web.NewClient().GetAsync(done.Location + "/indicators/3.3.1");
        Assert.Equal("1", indicator.Document.QuerySelector("tr.sum td.num")!.TextContent);
        Assert.Empty((await web.NewClient().GetAsync(Pages)).Document.QuerySelectorAll("form.ask"));
    }

    [Fact]
    public async Task The_file_that_is_downloaded_verifies_with_the_key_that_is_downloaded()
    {
        var number = await web.PublicationAsync();
        var file = await web.NewClient().GetAsync($"{Pages}/{number}/publication.json");
        var key = await web.NewClient().GetAsync("/publications/key.pem");
        var verified = PublicationFile.Verify(System.Text.Encoding.UTF8.GetBytes(file.Text), [key.Text]);
        Assert.Equal(number, verified.Value.Publication.Number);
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewClient().GetAsync($"{Pages}/9999/publication.json")).Status);
    }

    [Fact]
    public async Task The_comparison_with_today_names_a_figure_that_came_later()
    {
        var number = await web.PublicationAsync();
        await web.ApprovedAsync("7.2.1", "GM");
        var page = await web.NewClient().GetAsync($"{Pages}/{number}/compare");
        Assert.Contains("7.2.1 GM 2022", page.Text, StringComparison.Ordinal);
        var csv = await web.NewClient().GetAsync($"{Pages}/{number}/changes.csv");
        Assert.Contains("added,contribution,7.2.1 GM 2022,,,1", csv.Text, StringComparison.Ordinal);
    }
}

internal static class SamplePublication
{
    private static readonly Once<int> Number = new(async web =>
    {
        await web.EnsureFrameworkAsync();
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<CreatePublication>().HandleAsync(Access.Console("planning"),
            new(SampleFramework.Code, "Governing Body", new DateOnly(2023, 3, 1), "Needed now."), default))).Value.Number;
    });

    /// <summary>The number of a publication of the sample framework, made when it is first asked for.</summary>
    public static Task<int> PublicationAsync(this WebFixture web) => Number.GetAsync(web);
}
