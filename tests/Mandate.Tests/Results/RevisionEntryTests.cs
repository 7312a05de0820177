using System.Globalization;
using Mandate.Results;

namespace Mandate.Tests.Results;

public sealed class RevisionEntryTests
{
    [Fact]
    public void What_is_typed_is_read_by_the_readers_conventions()
    {
        var read = RevisionEntry.Parse("target 2", "1 234,5", ["AFR=7,5", " amr = 3 ", ""], CultureInfo.GetCultureInfo("fr")).Value;
        Assert.Equal((RevisedThing.Target, 2, 1234.5m), (read.Thing, read.Seq, read.Value));
        Assert.Equal([("AFR", 7.5m), ("AMR", 3m)], read.Regions.Select(r => (r.Key, r.Value)));
    }

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var refused = RevisionEntry.Parse("goal", "much", ["AFR", "AMR=1", "AMR=2", "ARB=x"]);
        Assert.Equal(["results.revision.which_missing", "kernel.figure.shape", "results.revision.region_shape", "results.revision.region_twice", "kernel.figure.shape"],
            refused.Problems.Select(p => p.Code));
    }
}
