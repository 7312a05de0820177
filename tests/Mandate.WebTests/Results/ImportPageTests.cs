using Mandate.Kernel;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Mandate.Results;
using Mandate.TestSupport;
using Mandate.Ui;

namespace Mandate.WebTests.Results;

public sealed class ImportPageTests(WebFixture web)
{
    private static async Task<List<ImportFile>> FilesAsync() =>
        [.. (await FrameworkFolder.ReadAsync(Repository.ReferenceFramework, CancellationToken.None)).Value];

    private static async Task<Answer> UploadAsync(WebClient client, IEnumerable<ImportFile> files, string code)
    {
        var page = await client.GetAsync("/frameworks/import");
        var form = new MultipartFormDataContent { { new StringContent(code), "Code" }, { new StringContent(Antiforgery(page)), "antiforgery" } };
        foreach (var file in files)
        {
            var part = new ByteArrayContent(file.Bytes);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "Files", FileName = $"\"{file.Name}\"" };
            form.Add(part);
        }
        return await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/frameworks/import") { Content = form });
    }

    private static string Antiforgery(Answer page) => page.Document.QuerySelector("main form input[name=antiforgery]")!.GetAttribute("value")!;

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        return buffer.ToArray();
    }

    [Fact]
    public async Task A_framework_goes_in_by_preview_and_one_button_and_goes_out_by_undo()
    {
        using var client = await web.SignedInAsync(TestPeople.Planning);
        var preview = await client.FollowAsync(await UploadAsync(client, await FilesAsync(), "walk-2022-23"));
        Assert.Contains("893 rows would be added", preview.TextOf("p.lead"), StringComparison.Ordinal);
        var done = await client.SubmitAsync(preview, "main form");
        Assert.Equal("/frameworks/walk-2022-23", done.Location);
        Assert.Contains("893 rows added", (await client.FollowAsync(done)).TextOf("[role=status]"), StringComparison.Ordinal);

        var history = await client.GetAsync("/frameworks/import");
        var undo = history.Document.QuerySelectorAll("main table tbody tr").First(r => r.TextContent.Contains("walk-2022-23", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        var undone = await client.SubmitAsync(await client.GetAsync(undo), "main form");
        Assert.Equal("/frameworks/import", undone.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/frameworks/walk-2022-23")).Status);
    }

    [Fact]
    public async Task A_preview_shows_some_cells_says_of_how_many_and_leads_to_all_of_them()
    {
        using var client = await web.SignedInAsync(TestPeople.Planning);
        var page = await client.FollowAsync(await UploadAsync(client, await FilesAsync(), "long-2022-23"));
        var expected = FrameworkImportPlan.Compare(null, IndicatorRules.Complete(FrameworkReader.Read(await FilesAsync()).Rows)).Changes.Sum(c => c.Cells.Count);
        Assert.Contains($"Cells 1 to 200 of {Shown.Number(expected)}.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        var seen = new List<string>();
        for (var next = (string?)page.Path; next is not null; next = Next(page))
        {
            page = await client.GetAsync(next);
            var rows = page.Document.QuerySelectorAll("main table")[^1].QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
            Assert.InRange(rows.Count, 1, 200);
            seen.AddRange(rows);
        }
        Assert.Equal(expected, seen.Count);
        Assert.Equal(expected, seen.Distinct().Count());
    }

    private static string? Next(Answer page) => page.Document.QuerySelectorAll("ul.pages a").LastOrDefault(a => a.TextContent == "Next")?.GetAttribute("href");

    [Fact]
    public async Task One_zip_does_as_well()
    {
        using var client = await web.SignedInAsync(TestPeople.Planning);
        var zip = Zip([.. (await FilesAsync()).Select(f => ("folder/" + f.Name, f.Bytes))]);
        var answer = await UploadAsync(client, [new("framework.zip", zip)], "zip-2022-23");
        Assert.StartsWith("/frameworks/import/", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_is_on_the_page_with_file_row_and_column()
    {
        using var client = await web.SignedInAsync(TestPeople.Planning);
        var files = (await FilesAsync()).ConvertAll(f => f.Name != "targets.csv" ? f
            : f with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes).Replace("1.4.2,1,count,19", "1.4.2,1,count,-1").Replace("3.1.1,1,count,32", "3.1.1,1,count,2.5")) });
        var refused = await UploadAsync(client, files, "bad-2022-23");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith("Error: ", refused.Document.Title, StringComparison.Ordinal);
        Assert.Equal(["targets.csv", "27", "total"], refused.Document.QuerySelector("main table tbody tr")!.Children.Take(3).Select(c => c.TextContent));
        Assert.Equal("bad-2022-23", refused.Document.QuerySelector("input[name=Code]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_archive_that_leads_out_of_itself_swells_or_is_none_is_refused()
    {
        using var client = await web.SignedInAsync(TestPeople.Planning);
        foreach (var (bytes, says) in ((byte[], string)[])
        [
            (Zip(("../targets.csv", [1])), "leads out of it"),
            (Zip(("targets.csv", new byte[3_900_000])), "unpacks to far more"),
            ([.. "PK\u0003\u0004 and then nothing of the kind"u8], "damaged"),
            (Zip([.. Enumerable.Range(0, 70).Select(i => ($"{i}.csv", new byte[1]))]), "more than 60 files"),
        ])
        {
            var refused = await UploadAsync(client, [new("a.zip", bytes)], "zip-2022-23");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(says, refused.Document.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_file_at_all_is_said_at_the_question()
    {
        using var client = await web.SignedInAsync(TestPeople.Planning);
        var refused = await UploadAsync(client, [], "");
        Assert.Equal("Choose the files to import.", refused.TextOf(".error-summary li"));
    }

    [Fact]
    public async Task What_was_uploaded_is_for_its_sender_alone_and_a_changed_token_imports_nothing()
    {
        await SampleFramework.EnsureAsync(web);
        var id = await SampleFramework.StageAsync(web, "token-2022-23");
        using var dakar = await web.SignedInAsync(TestPeople.Dakar);
        Assert.Equal(HttpStatusCode.Forbidden, (await dakar.GetAsync($"/frameworks/import/{id}")).Status);
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        var refused = await planning.SubmitAsync(await planning.GetAsync($"/frameworks/import/{id}"), "main form", ("Token", "0000"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await planning.GetAsync("/frameworks/token-2022-23")).Status);
        await planning.PostAsync($"/frameworks/import/{id}?handler=Discard", ("antiforgery", Antiforgery(refused)));
        Assert.Equal(HttpStatusCode.NotFound, (await planning.GetAsync($"/frameworks/import/{id}")).Status);
    }
}
