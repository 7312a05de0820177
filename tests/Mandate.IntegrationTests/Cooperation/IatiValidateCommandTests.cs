using System.Text.Json;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary><c>mandate iati validate</c>: from a file to its findings and the exit code, without a database.</summary>
public sealed class IatiValidateCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mandate-iati-").FullName;

    [Fact]
    public async Task A_good_file_ends_with_0_and_says_that_it_is_valid()
    {
        var ran = await MandateCommand.RunAsync(["iati", "validate", Write("good.xml", GeneratedIati.Text(3))]);
        Assert.Equal((0, ""), (ran.Code, ran.Errors));
        Assert.Contains("The file is valid", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_file_ends_with_3_and_says_where_and_how_to_mend_it_in_the_readers_language()
    {
        var path = Write("bad.xml", GeneratedIati.Text(2).Replace("iso-date=\"2021-12-31\"", "iso-date=\"31.12.2021\"", StringComparison.Ordinal));
        var ran = await MandateCommand.RunAsync(["iati", "validate", path, "--most", "1", "--language", "fr"]);
        Assert.Equal(3, ran.Code);
        Assert.Contains("XM-DAC-41302-GEN-000001", ran.Output, StringComparison.Ordinal);
        Assert.Contains("n’est pas une date comme 2026-01-31", ran.Output, StringComparison.Ordinal);
        Assert.Contains("de plus, non énumérés", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_the_same_as_JSON()
    {
        var ran = await MandateCommand.RunAsync(["iati", "validate", Write("old.xml", "<iati-activities version=\"1.05\"/>"), "--json"]);
        var report = JsonDocument.Parse(ran.Output).RootElement;
        Assert.Equal(3, ran.Code);
        Assert.False(report.GetProperty("valid").GetBoolean());
        Assert.Equal(1, report.GetProperty("counts").GetProperty("critical").GetInt64());
        Assert.Equal("file.retired_version", report.GetProperty("findings")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public async Task What_is_no_file_is_said_so()
    {
        Assert.Equal(4, (await MandateCommand.RunAsync(["iati", "validate", Path.Combine(folder, "none.xml")])).Code);
        var directory = await MandateCommand.RunAsync(["iati", "validate", folder]);
        Assert.Equal(3, directory.Code);
        Assert.Contains("This is a folder", directory.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
