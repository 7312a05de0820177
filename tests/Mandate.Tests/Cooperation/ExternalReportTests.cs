using FsCheck;
using FsCheck.Fluent;
using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Tests.Cooperation;

/// <summary>Reports to outside bodies, made of one project: what goes to whom, and that every sum is the accounts'.</summary>
public class ExternalReportTests
{
    private static readonly Dictionary<string, CountryRecord> Countries = new(StringComparer.Ordinal)
    {
        ["SN"] = new("SN", "SEN", "686", LocalizedText.English("Senegal"), "AFR", true),
        ["GM"] = new("GM", "GMB", "270", LocalizedText.English("Gambia"), "AFR", true),
        ["FR"] = new("FR", "FRA", "250", LocalizedText.English("France"), "ECA", true),
    };

    private static Project Rural(params (string Country, decimal Percent)[] countries)
    {
        var p = new Project { Code = "RAF-1", Title = LocalizedText.English("Rural work"), Currency = Currency.Of("USD"), PlannedStart = new(2022, 1, 1), PlannedEnd = new(2024, 12, 31), FlowType = "10", FinanceType = "110", AidType = "C01", TiedStatus = "5" };
        foreach (var (country, percent) in countries) p.Countries.Add(new() { Country = country, Percent = percent });
        p.Sectors.Add(new() { Vocabulary = "1", Code = "16020", Percent = 50 });
        p.Sectors.Add(new() { Vocabulary = "1", Code = "25010", Percent = 50 });
        foreach (var target in new[] { "8.10", "8.5" }) p.Tags.Add(new() { Vocabulary = ProjectTag.SdgTarget, Code = target });
        foreach (var goal in new[] { "8", "1" }) p.Tags.Add(new() { Vocabulary = ProjectTag.SdgGoal, Code = goal });
        return p;
    }

    private static ReportedProject Reported(Project project, decimal spent, decimal committed = 0, params (Earmarking, decimal)[] commitments) => new(project, commitments, [], [],
        [Entry(ExpenditureKind.Expenditure, spent), Entry(ExpenditureKind.Commitment, committed)], 2022, committed != 0);

    private static Expenditure Entry(ExpenditureKind kind, decimal usd) => new() { EntryId = "E" + kind, Kind = kind, On = new(2023, 5, 1), Currency = Currency.Of("USD"), Amount = usd, AmountUsd = usd };

    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261129, 1);

    private static ReportedProjects All(params ReportedProject[] projects) => new(projects, null, false);

    [Fact]
    public void A_report_to_the_DAC_has_a_line_for_each_recipient_with_its_share()
    {
        var (lines, notes) = ComposeDac.Of(All(Reported(Rural(("SN", 60), ("GM", 40)), 1000.01m, 500)), 2023, DacFunds.Core);
        Assert.Equal([("240", 400m, 200m), ("269", 600.01m, 300m)], lines.Select(l => (l.Recipient!, l.ExtendedUsd, l.CommitmentsUsd)));
        Assert.All(lines, l => Assert.Equal(("16020:50|25010:50", "1;8;8.5;8.10", 3, "4"), (l.Purposes, l.Goals, l.Nature, l.BiMulti)));
        Assert.Equal(["reporter_unknown"], notes.Select(n => n.Code));
    }

    [Fact]
    public void Where_the_accounts_keep_no_commitments_what_was_extended_stands_for_them()
    {
        var line = Assert.Single(ComposeDac.Of(All(Reported(Rural(("SN", 100)), 750)), 2023, DacFunds.Core).Lines);
        Assert.Equal((8, 750m, 750m), (line.Nature, line.CommitmentsUsd, line.ExtendedUsd));
    }

    [Fact]
    public void Funds_bound_to_a_purpose_are_left_to_the_donors_who_report_them()
    {
        var project = Reported(Rural(("SN", 100)), 900, 0, (Earmarking.Unearmarked, 1000), (Earmarking.Earmarked, 2000));
        Assert.Equal((300m, 600m, 900m), (Extended(DacFunds.Core), Extended(DacFunds.Earmarked), Extended(DacFunds.All)));
        Assert.Equal(900m, Assert.Single(ComposeDac.Of(All(Reported(Rural(("SN", 100)), 900)), 2023, DacFunds.Core).Lines).ExtendedUsd);
        decimal Extended(DacFunds funds) => ComposeDac.Of(All(project), 2023, funds).Lines.Sum(l => l.ExtendedUsd);
    }

    [Fact]
    public void A_country_that_the_DAC_does_not_list_has_no_recipient_and_it_is_said()
    {
        var (lines, notes) = ComposeDac.Of(All(Reported(Rural(("FR", 100)), 10)), 2023, DacFunds.All);
        Assert.Null(Assert.Single(lines).Recipient);
        Assert.Contains(new ReportNote("recipient_unlisted", "RAF-1"), notes);
    }

    [Theory]
    [InlineData("AFR", "298")]
    [InlineData("APA", "798")]
    [InlineData("ECA", "89")]
    public void The_organisations_regions_have_recipients_of_the_DAC(string region, string recipient) => Assert.Equal(recipient, DacCodes.Region(ProjectRegion.Own, region));

    [Fact]
    public void What_is_spent_is_told_by_function_place_and_target_in_equal_shares_of_the_targets()
    {
        var cells = ComposeExpenses.Of(Reported(Rural(("SN", 60), ("GM", 40)), 300), Countries);
        Assert.Equal([("SEN", "8.5", 60m), ("SEN", "8.10", 60m), ("SEN", null, 60m), ("GMB", "8.5", 40m), ("GMB", "8.10", 40m), ("GMB", null, 40m)],
            cells.OrderByDescending(c => c.Place, StringComparer.Ordinal).Select(c => (c.Place!, c.Target, c.Usd)));
        Assert.All(cells, c => Assert.Equal(UnFunction.DevelopmentAssistance, c.Function));
        Assert.Equal(("1", 3), (cells.Single(c => c is { Place: "SEN", Target: null }).Goal, ComposeExpenses.Summed(cells).Count(c => c.Place == "SEN")));
    }

    [Fact]
    public void Humanitarian_is_what_a_project_says_or_its_sectors_and_global_what_is_for_no_country()
    {
        var relief = Rural(("SN", 100));
        relief.Sectors.Add(new() { Vocabulary = "1", Code = "72010", Percent = 30 });
        Assert.Equal([(UnFunction.DevelopmentAssistance, 70m), (UnFunction.HumanitarianAssistance, 30m)], By(relief));
        relief.IsHumanitarian = true;
        Assert.Equal([(UnFunction.HumanitarianAssistance, 100m)], By(relief));
        var global = Rural();
        global.Scope = "1";
        Assert.Equal([(UnFunction.GlobalAgenda, 100m)], By(global));
        static List<(UnFunction, decimal)> By(Project p) => [.. ComposeExpenses.Of(Reported(p, 100), Countries).GroupBy(c => c.Function!.Value).Select(g => (g.Key, g.Sum(c => c.Usd))).OrderBy(g => g.Key)];
    }

    [Theory]
    [InlineData("10", "SN", null, Earmarking.Earmarked, "R03D", "C01")]
    [InlineData("10", "FR", null, Earmarking.Earmarked, "R03E", "C01")]
    [InlineData("10", "FR", null, Earmarking.Lightly, "R03B", "C01")]
    [InlineData("10", "FR", null, Earmarking.Unearmarked, "R02A", "C01")]
    [InlineData("40", null, "XM-DAC-41401", Earmarking.Earmarked, "R03A", "C04D")]
    [InlineData("40", null, "XM-DAC-47044", Earmarking.Earmarked, "R03C", "C04B")]
    [InlineData("15", null, "XI-IATI-EC_INTPA", Earmarking.Earmarked, "R03E", "C08A")]
    [InlineData("60", null, null, Earmarking.Earmarked, "R03E", "C05")]
    [InlineData("70", "FR", null, Earmarking.Earmarked, "R03E", "C06")]
    public void Revenue_is_told_by_instrument_and_type_of_contributor(string type, string? country, string? identifier, Earmarking earmarking, string instrument, string contributor)
    {
        var partner = new Partner { Code = "P", Name = LocalizedText.English("P"), Type = type, Country = country, Identifier = identifier };
        var line = Assert.Single(ComposeRevenue.Of([new(partner, earmarking, ["SN"], 5), new(partner, earmarking, ["SN"], 7)], null, Countries));
        Assert.Equal((instrument, contributor, 12m), (line.Instrument, line.ContributorType, line.Usd));
    }

    [Fact]
    public void The_sum_of_all_cells_is_what_was_spent_whatever_the_shares()
    {
        var cases = from spent in Gen.Choose(-1_000_000, 9_000_000) from a in Gen.Choose(0, 100) from b in Gen.Choose(0, 100) select (Usd: spent / 100m, A: a, B: Math.Min(b, 100 - a));
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var project = Rural(("SN", c.A), ("GM", c.B));
            Assert.Equal(c.Usd, ComposeExpenses.Of(Reported(project, c.Usd), Countries).Sum(x => x.Usd));
            Assert.Equal(c.Usd, ComposeDac.Of(All(Reported(project, c.Usd)), 2023, DacFunds.All).Lines.Sum(l => l.ExtendedUsd));
        }).Check(Seeded);
    }

    // Obvious and slow: a cent at a time to whoever is owed most.
    [Fact]
    public void Shares_differ_from_the_exact_ones_by_less_than_a_cent()
    {
        var cases = from usd in Gen.Choose(0, 100_000) from weights in Gen.Choose(1, 99).ListOf(3) select (Usd: usd / 100m, Weights: weights.Select(w => (decimal)w).ToList());
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var parts = DollarShares.Of(c.Usd, c.Weights);
            Assert.Equal(c.Usd, parts.Sum());
            Assert.All(parts.Zip(c.Weights), p => Assert.True(Math.Abs(p.First - c.Usd * p.Second / c.Weights.Sum()) < 0.01m));
        }).Check(Seeded);
    }

    [Fact]
    public void Cells_that_a_spreadsheet_would_run_go_out_harmless()
    {
        var table = ReportedTable.Of<string>("t", [("a", x => x)], ["=1+1", "plain"]);
        Assert.Equal("a\n'=1+1\nplain\n", System.Text.Encoding.UTF8.GetString(table.ToCsv()));
    }
}
