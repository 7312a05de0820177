namespace Mandate.Bench;

/// <summary>The pages that a signed-in person finds from the front page, a step deep.</summary>
internal static class Pages
{
    public static async Task<IReadOnlyList<string>> OfAsync(WebClient client)
    {
        var front = Check(await client.GetAsync("/"));
        var links = front.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0])
            .Where(href => !href.StartsWith("/sign-", StringComparison.Ordinal) && !href.Contains("language", StringComparison.Ordinal));
        return ["/", .. links.Where(l => l != "/").Distinct()];
    }

    public static Answer Check(Answer answer) => answer.Status == System.Net.HttpStatusCode.OK
        ? answer : throw new InvalidOperationException($"{answer.Path} answered {(int)answer.Status}: {answer.Text}");
}
