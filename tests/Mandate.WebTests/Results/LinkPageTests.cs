using Mandate.Kernel;
using System.IO.Compression;
using System.Net;
using System.Text;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Results;

public sealed class LinkPageTests(WebFixture web)
{
    [Fact]
    public async Task The_planning_officer_maps_an_indicator_and_everybody_reads_what_became_of_it()
    {
        var page = await EarlierFramework.PageAsync(web);
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        var form = await planning.GetAsync(page + "/edit?to=7.3.1");
        Assert.Equal(("7.3.1", "revised"), (form.Document.QuerySelector("select[name=From] option[selected]")!.GetAttribute("value"), form.Document.QuerySelector("input[name=Kind][checked]")!.GetAttribute("value")));
        var refused = await planning.SubmitAsync(form, "form.ask", ("Kind", "revised"), ("From", "4.1.1"), ("To", "4.1.1"), ("Reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Say why", refused.Document.QuerySelector("[id=Reason-error], .error-summary, main")!.TextContent, StringComparison.Ordinal);
        var done = await planning.SubmitAsync(refused, "form.ask", ("Kind", "revised"), ("From", "4.1.1"), ("To", "4.1.1"), ("Reason", "Living wages count too."));
        Assert.Equal(page, done.Location);
        var open = await web.NewClient().GetAsync(page + "?fate=revised");
        var row = open.Document.QuerySelector("main table tbody tr")!.TextContent;
        Assert.Contains("Living wages count too.", row, StringComparison.Ordinal);
        Assert.Null(open.Document.QuerySelector("main a[href*='/edit']"));
        var indicator = (await web.NewClient().GetAsync($"/frameworks/{SampleFramework.Code}/indicators/4.1.1")).Document;
        Assert.Contains("4.1.1 and 4.1.1 (revised) are not comparable: Living wages count too.", indicator.QuerySelector("section[aria-labelledby=across]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(indicator.QuerySelector("section[aria-labelledby=across] svg .break"));
        Assert.Contains("Programme and Budget for 2020", indicator.QuerySelector("section[aria-labelledby=kin]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ilo-2020-21,4.1.1,ilo-2022-23,4.1.1,revised,0,Living wages count too.", (await web.NewClient().GetAsync(page + "?handler=Csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_links_is_one_and_is_not_opened_for_somebody_who_may_not_send_it()
    {
        var page = await EarlierFramework.PageAsync(web);
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(dakar, page, "PK\u0003\u0004 damaged"u8.ToArray())).Status);
        (byte[] Zip, string Said)[] archives =
            [(Folder(), "Choose the files to import."), (ImportArchive.Pack([new("a.csv", []), new("indicator_links.csv", [])]), "Send one file: indicator_links.csv.")];
        foreach (var (zip, said) in archives)
        {
            var refused = await SendAsync(planning, page, zip);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Equal(said, refused.TextOf(".error-summary li"));
        }
    }

    private static byte[] Folder()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("links/");
        return buffer.ToArray();
    }

    private static async Task<Answer> SendAsync(WebClient client, string page, params byte[][] files)
    {
        var token = (await client.GetAsync(page)).Document.QuerySelector("input[name=antiforgery]")!.GetAttribute("value")!;
        var form = new MultipartFormDataContent { { new StringContent(token), "antiforgery" } };
        foreach (var file in files) form.Add(new ByteArrayContent(file), "Upload", "links.zip");
        return await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, page) { Content = form });
    }
}

/// <summary>A framework of the biennium before the sample's: the same files two years earlier, public.</summary>
internal static class EarlierFramework
{
    private const string Code = "ilo-2020-21";
    private static readonly Once<string> Page = new(MakeAsync);

    /// <returns>The page of the two.</returns>
    public static Task<string> PageAsync(WebFixture web) => Page.GetAsync(web);

    private static async Task<string> MakeAsync(WebFixture web)
    {
        await SampleFramework.EnsureAsync(web);
        var database = web.Database;
        var files = (await FrameworkFolder.ReadAsync(Repository.ReferenceFramework, CancellationToken.None)).Value.ToList().ConvertAll(f => f.Name != "framework.csv" ? f
            : f with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes).Replace("2022", "2020", StringComparison.Ordinal).Replace("2023", "2021", StringComparison.Ordinal).Replace("ilo-2020-23", Code, StringComparison.Ordinal)) });
        var by = Access.Console("planning");
        await database.InScopeAsync(s => s.GetRequiredService<ImportFramework>().HandleAsync(by, new(files, Code), CancellationToken.None));
        await database.InScopeAsync(s => s.GetRequiredService<ApproveFramework>().HandleAsync(by, new(Code), CancellationToken.None));
        await database.InScopeAsync(s => s.GetRequiredService<PublishFramework>().HandleAsync(by, new(Code, true), CancellationToken.None));
        return $"/frameworks/{SampleFramework.Code}/links/{Code}";
    }
}
