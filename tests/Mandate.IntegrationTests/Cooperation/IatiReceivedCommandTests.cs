using System.Text;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>Files of other publishers by command alone.</summary>
public sealed class IatiReceivedCommandTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("iati").FullName;
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await postgres.NewDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        await database.DisposeAsync();
    }

    private Task<Ran> RunAsync(params string[] arguments) => MandateCommand.RunAsync(["iati", .. arguments], new Dictionary<string, string?> { ["Mandate__Database"] = database.ConnectionString });

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    [Fact]
    public async Task A_file_is_looked_at_brought_in_and_given_back()
    {
        var bytes = SampleActivities.File(SampleActivities.Activity(), SampleActivities.Activity(SampleActivities.Rights));
        var file = Write("partner.xml", bytes);
        var seen = await RunAsync("import", file, "--dry-run");
        Assert.StartsWith("Nothing was saved. partner.xml: 2 would be added", seen.Output, StringComparison.Ordinal);
        Assert.Contains("4 organisations and codes are not mapped", seen.Errors, StringComparison.Ordinal);
        Assert.Equal((0, "partner.xml: 2 added, 0 changed, 0 unchanged, 0 older than what is held."), (await RunAsync("import", file)) is var done ? (done.Code, done.Output) : default);
        Assert.StartsWith("Nothing changed.", (await RunAsync("import", file)).Output, StringComparison.Ordinal);
        var to = Path.Combine(folder, "out.xml");
        Assert.Equal(0, (await RunAsync("export", "--received", "--out", to)).Code);
        Assert.Equal(CanonicalXml.OfEach(bytes), CanonicalXml.OfEach(await File.ReadAllBytesAsync(to)));
    }

    [Fact]
    public async Task What_is_wrong_with_one_file_does_not_keep_the_next_one_out()
    {
        var cut = Write("cut.xml", SampleActivities.File(SampleActivities.Activity())[..300]);
        var good = Write("good.xml", SampleActivities.File(SampleActivities.Activity(SampleActivities.Rights)));
        var ran = await RunAsync("import", cut, good);
        Assert.Equal(3, ran.Code);
        Assert.StartsWith("cut.xml:", ran.Errors, StringComparison.Ordinal);
        Assert.StartsWith("good.xml: 1 added", ran.Output, StringComparison.Ordinal);
        Assert.Equal(4, (await RunAsync("import", Path.Combine(folder, "none.xml"))).Code);
        Assert.Equal(2, (await RunAsync("import")).Code);
        Assert.Equal(5, (await RunAsync("import", Write("old.xml", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(SampleActivities.File(SampleActivities.Activity(SampleActivities.Rights))).Replace("2026-01-31", "2020-01-31", StringComparison.Ordinal))))).Code);
    }
}
