using System.Net.Http.Headers;
using AngleSharp.Html.Parser;

namespace Mandate.WebTests.Ui;

/// <summary>What a first and a second visit cost on the wire (issue: 60 KB and 6 requests, then 15 KB).</summary>
public class WeightTests(WebFixture web)
{
    private const int FirstView = 60_000, FramesShare = 30_000;

    [Fact]
    public async Task The_frame_of_every_page_takes_half_of_a_first_view_at_most()
    {
        var page = await RawAsync("/ui");
        var document = new HtmlParser().ParseDocument(await (await PlainAsync("/ui")).Content.ReadAsStringAsync());
        var parts = document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(l => l.GetAttribute("href")!)
            .Concat(document.QuerySelectorAll("script[src], img[src]").Select(s => s.GetAttribute("src")!)).ToList();
        Assert.InRange(parts.Count, 1, 5);
        var frame = 0;
        foreach (var part in parts) frame += (await RawAsync(part)).Length;
        Assert.InRange(frame, 1, FramesShare);
        Assert.InRange(frame + page.Length, 1, FirstView);
        TestContext.Current.TestOutputHelper?.WriteLine($"{parts.Count + 1} requests, frame {frame} bytes, page {page.Length} bytes");
    }

    [Fact]
    public async Task Files_of_ours_are_kept_for_ever_and_their_address_follows_their_content()
    {
        var text = await (await PlainAsync("/ui")).Content.ReadAsStringAsync();
        var path = new HtmlParser().ParseDocument(text).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var answer = await PlainAsync(path);
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches("^/assets/site\\.[0-9a-f]{12}\\.css$", path);
        Assert.Equal(404, (int)(await PlainAsync("/assets/site.000000000000.css")).StatusCode);
    }

    private async Task<byte[]> RawAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = web.Address };
        http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        var answer = await http.GetAsync(path);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private Task<HttpResponseMessage> PlainAsync(string path)
    {
        var http = new HttpClient { BaseAddress = web.Address };
        return http.GetAsync(path);
    }
}
