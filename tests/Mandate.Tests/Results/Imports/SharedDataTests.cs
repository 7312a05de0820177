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
            Assert.Equal(File.ReadAllBytes(Path.Combine(given, name + ".csv")), File.ReadAllBytes(Path.Combine(Repository.ReferenceFramework, name + ".csv")));
    }
}
