using Mandate.TestSupport;

namespace Mandate.Tests.Results.Imports;

public sealed class SharedDataTests
{
    [Fact]
    public void The_reference_files_are_those_that_we_were_given()
    {
        var given = Path.Combine(Repository.Root, "..", "shared", "data");
        Assert.SkipUnless(Directory.Exists(given), $"There is no {given} beside this clone to compare with.");
        foreach (var name in (string[])["results_framework", "indicators", "baselines", "targets", "target_regions", "regions", "sdg_links"])
            Assert.Equal(Labelled(File.ReadAllText(Path.Combine(given, name + ".csv"))), File.ReadAllText(Path.Combine(Repository.ReferenceFramework, name + ".csv")));
    }

    // One label is a remark on the row that it should name: SDG target 9.3. Readers get what the target is about.
    private static string Labelled(string csv) => csv.Replace(
        "9.3,9,4,,Seed row repeats the text of 8.b (see inconsistencies),", "9.3,9,4,,Access of small enterprises to financial services,", StringComparison.Ordinal);
}
