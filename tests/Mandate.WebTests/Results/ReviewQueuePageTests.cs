using System.Net;
using Mandate.Results;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

public class ReviewQueuePageTests(WebFixture web)
{
    private static string Box(SavedResult on) => $"{on.Id:D} {on.Version} {on.ContentHash}";

    [Fact]
    public async Task Results_chosen_in_the_queue_are_approved_at_once_and_one_that_changed_is_named()
    {
        var (one, two, stale) = (await web.SubmittedAsync("7.1.1", "SN"), await web.SubmittedAsync("7.1.1", "GN"), await web.SubmittedAsync("7.1.1", "GW"));
        using var africa = await web.NewClientAsync(TestPeople.Africa);
        var queue = await africa.GetAsync("/reviews");
        Assert.NotNull(queue.Document.QuerySelector($"input[name=Chosen][value='{Box(one)}'][aria-label^='Choose Senegal, 7.1.1']"));
        var answer = await africa.PostAsync("/reviews?handler=Approve", [.. Token(queue), ("Chosen", Box(one)), ("Chosen", Box(two)), ("Chosen", Box(stale with { Version = 1 }))]);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var says = answer.TextOf("[role=status]");
        Assert.Contains("2 results approved. 1 was left out:", says, StringComparison.Ordinal);
        Assert.Contains("7.1.1, GW, 2022:", says, StringComparison.Ordinal);
        Assert.Equal([CountryResultStatus.Approved, CountryResultStatus.Approved, CountryResultStatus.Submitted],
            [(await web.ReadAsync(one.Id)).Status, (await web.ReadAsync(two.Id)).Status, (await web.ReadAsync(stale.Id)).Status]);
    }

    [Fact]
    public async Task Nothing_chosen_and_no_reason_are_told_at_once()
    {
        await web.SubmittedAsync("7.1.2", "SN");
        using var africa = await web.NewClientAsync(TestPeople.Africa);
        var queue = await africa.GetAsync("/reviews");
        var refused = await africa.PostAsync("/reviews?handler=Return", Token(queue));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["#Chosen", "#Reason"], refused.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.BadRequest, (await africa.PostAsync("/reviews?handler=Approve", [.. Token(queue), ("Chosen", "everything")])).Status);
    }

    private static IEnumerable<(string, string)> Token(Answer page) =>
        [("antiforgery", page.Document.QuerySelector("main form input[name=antiforgery]")!.GetAttribute("value")!)];
}
