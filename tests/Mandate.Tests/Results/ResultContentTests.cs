using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results;

public class ResultContentTests
{
    [Fact]
    public void Equal_content_has_one_hash_whatever_the_order_it_was_entered_in()
    {
        var (a, b) = (Sample(), Sample());
        b.CriteriaMet.Reverse();
        b.Evidence.Reverse();
        b.Quantity = 3.000m;
        b.Narrative = new("en", new Dictionary<string, string> { ["zh"] = "通过法律", ["en"] = "Law adopted" });
        Assert.Equal(ResultContent.Of(a).Hash(), ResultContent.Of(b).Hash());
    }

    public static TheoryData<string, Action<CountryResult>> Changes => new()
    {
        { "quantity", r => r.Quantity = 4 },
        { "denominator", r => r.Denominator = 5 },
        { "country", r => r.Country = "GH" },
        { "narrative", r => r.Narrative = LocalizedText.English("Law drafted", "通过法律") },
        { "translation", r => r.Narrative = LocalizedText.English("Law adopted", "起草法律") },
        { "criteria", r => r.CriteriaMet.RemoveAt(0) },
        { "note", r => r.TechnicalNoteId = Guid.NewGuid() },
        { "workers", r => r.WorkersInvolved = true },
        { "evidence taken away", r => r.Evidence[0].RemovedAt = DateTimeOffset.UnixEpoch },
        { "a byte of a file", r => r.Evidence[1].Sha256 = [9] },
        { "link", r => r.Evidence[0].Link = "https://example.org/b" },
        { "period", r => r.PeriodId = Guid.NewGuid() },
    };

    [Theory, MemberData(nameof(Changes))]
    public void Every_part_that_a_reviewer_judges_changes_the_hash(string what, Action<CountryResult> change)
    {
        var (before, after) = (Sample(), Sample());
        change(after);
        Assert.False(ResultContent.Of(before).Hash().SequenceEqual(ResultContent.Of(after).Hash()), what);
    }

    [Fact]
    public void What_a_step_keeps_reads_back_to_the_same_bytes()
    {
        var json = ResultContent.Of(Sample()).ToJson();
        Assert.Equal(json, ResultContent.Parse(json).ToJson());
    }

    private static CountryResult Sample()
    {
        Guid Id(int n) => new(n, 0, 0, new byte[8]);
        var result = new CountryResult
        {
            Country = "KE", Region = "AFR", ReportedBy = "account:1", Narrative = LocalizedText.English("Law adopted", "通过法律"),
            IndicatorId = Id(1), PeriodId = Id(2), TechnicalNoteId = Id(3), Quantity = 3, CriteriaMet = [Id(4), Id(5)],
        };
        result.Evidence.Add(new() { Id = Id(6), Title = "Gazette", Link = "https://example.org/a", AddedBy = "account:1" });
        result.Evidence.Add(new() { Id = Id(7), Title = "Act", FileName = "act.pdf", MediaType = "application/pdf", Size = 3, Sha256 = [1], AddedBy = "account:1" });
        return result;
    }
}
