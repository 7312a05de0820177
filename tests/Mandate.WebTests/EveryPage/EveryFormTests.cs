using System.Net;
using AngleSharp.Html.Dom;

namespace Mandate.WebTests.EveryPage;

/// <summary>Every form that changes something carries its antiforgery token, and is refused without it.</summary>
public class EveryFormTests(WebFixture web)
{
    private const string Token = "antiforgery";

    // See LanguageCookie: the most that a stranger's form could do is to change a reader's language.
    private const string WithoutToken = "/language";

    [Fact]
    public async Task Every_form_that_posts_carries_a_token_and_is_refused_without_it()
    {
        var (failures, forms) = (new List<string>(), 0);
        foreach (var endpoint in PageList.Of(web))
        {
            var sample = await PageList.SampleAsync(web, endpoint);
            using var client = sample.As is null ? web.NewClient() : await web.NewClientAsync(sample.As);
            var page = await client.GetAsync(sample.Address);
            foreach (var form in Posting(page))
            {
                forms++;
                failures.AddRange((await OffencesAsync(client, page, form)).Select(o => $"{sample.Address}: {Target(form, page)} {o}"));
            }
        }
        Assert.InRange(forms, 30, int.MaxValue);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static IEnumerable<IHtmlFormElement> Posting(Answer page) => page.Document.QuerySelectorAll("form").OfType<IHtmlFormElement>()
        .Where(f => f.Method == "post" && f.GetAttribute("action") != WithoutToken);

    private static async Task<List<string>> OffencesAsync(WebClient client, Answer page, IHtmlFormElement form)
    {
        var values = FormValues.Of(form);
        if (values.RemoveAll(v => v.Name == Token && v.Value.Length > 0) != 1) return ["carries no token"];
        var bare = await client.PostAsync(Target(form, page), values);
        var forged = await client.PostAsync(Target(form, page), [.. values, (Token, "forged")]);
        return [.. new[] { bare, forged }.Where(a => a.Status != HttpStatusCode.BadRequest).Select(a => $"answered {(int)a.Status} without its token")];
    }

    private static string Target(IHtmlFormElement form, Answer page) => form.GetAttribute("action") switch
    {
        null or "" => page.Path,
        ['?', ..] query => page.Path.Split('?')[0] + query,
        var path => path,
    };
}
