using Mandate.Kernel;
using System.Text;
using Mandate.Results;

namespace Mandate.Tests.Results.Imports;

/// <summary>Every kind of bad framework file that we have thought of, and the sentence that it must meet.</summary>
public sealed class BadInputTests
{
    private static List<string> Problems(string file, string old, string @new) => FrameworkFixture.Problems(FrameworkFixture.With(file, old, @new));

    [Fact]
    public void The_small_framework_is_sound() => Assert.Empty(FrameworkFixture.Problems(FrameworkFixture.Files()));

    [Theory]
    [InlineData("results_framework.csv", "1.1,output,1,", "1.1,output,9,", "results_framework.csv:3:parent unknown_reference")]
    [InlineData("results_framework.csv", "1,outcome,,", "1,outcome,1.1,", "results_framework.csv:2:parent parent_loop")]
    [InlineData("results_framework.csv", "1,outcome,,", "1,outcome,1,", "results_framework.csv:2:parent parent_loop")]
    [InlineData("results_framework.csv", "1.1,output,1,policy", "1.1,outcome,1,policy", "results_framework.csv:3:type level_order")]
    [InlineData("results_framework.csv", "Strong institutions", "", "results_framework.csv:2:en required")]
    [InlineData("results_framework.csv", "Strong institutions", "Strong\u0000institutions", "results_framework.csv:2:en unseen_character")]
    [InlineData("results_framework.csv", "Strong institutions", "Strong\u202Einstitutions", "results_framework.csv:2:en unseen_character")]
    [InlineData("results_framework.csv", "Strong institutions", "Strong \uFFFD", "results_framework.csv:2:en unseen_character")]
    [InlineData("results_framework.csv", "Strong institutions", "\"Strong\ninstitutions\"", "results_framework.csv:2:en line_break")]
    [InlineData("indicators.csv", "1.1.2,1.1,output", "1.1.1,1.1,output", "indicators.csv:3:code duplicate")]
    [InlineData("indicators.csv", "1.1.2,1.1,output", "1.1.2,7.7,output", "indicators.csv:3:parent unknown_reference")]
    [InlineData("indicators.csv", "1.1.2,1.1,output", "1.1.2,1.1,impact", "indicators.csv:3:level level")]
    [InlineData("indicators.csv", "1.1.2,1.1,output", "../etc/passwd,1.1,output", "indicators.csv:3:code code_shape")]
    [InlineData("indicators.csv", "1.1.2,1.1,output,1,", "1.1.2,1.1,output,yes,", "indicators.csv:3:code_in_seed flag")]
    [InlineData("indicators.csv", ",8.b.1,basis,", ",8.b.1,sort of,", "indicators.csv:2:sdg_relation one_of")]
    [InlineData("targets.csv", "count,10,", "count,-1,", "targets.csv:2:total count")]
    [InlineData("targets.csv", "count,10,", "count,2.5,", "targets.csv:2:total count")]
    [InlineData("targets.csv", "count,10,", "count,1e309,", "targets.csv:2:total number")]
    [InlineData("targets.csv", "count,10,", "count,NaN,", "targets.csv:2:total number")]
    [InlineData("targets.csv", "count,10,", "count,Infinity,", "targets.csv:2:total number")]
    [InlineData("targets.csv", "count,10,", "count,１０,", "targets.csv:2:total number")]
    [InlineData("targets.csv", "count,10,", "count,\"1,000\",", "targets.csv:2:total number")]
    [InlineData("targets.csv", "count,10,", "count,99999999999999999999999999999999,", "targets.csv:2:total number")]
    [InlineData("targets.csv", "count,10,", "guess,10,", "targets.csv:2:kind one_of")]
    [InlineData("targets.csv", "percent_level,40,", "percent_level,140,", "targets.csv:3:total percent")]
    [InlineData("targets.csv", "1.1.2,1,percent", "1.1.1,1,percent", "targets.csv:3:seq duplicate")]
    [InlineData("targets.csv", "1.1.2,1,percent", "1.1.2,first,percent", "targets.csv:3:seq whole_number")]
    [InlineData("target_regions.csv", "1.1.1,AMR,美洲,4", "1.1.1,XXX,美洲,4", "target_regions.csv:3:region unknown_region")]
    [InlineData("target_regions.csv", "1.1.1,AMR,美洲,4", "1.1.1,AFR,非洲,4", "target_regions.csv:3:region duplicate")]
    [InlineData("target_regions.csv", "1.1.1,AMR,美洲,4", "1.1.1,AMR,非洲,4", "target_regions.csv:3:zh region_label")]
    [InlineData("target_regions.csv", "1.1.1,AMR,美洲,4", "1.1.1,AMR,美洲,-4", "target_regions.csv:3:value count")]
    [InlineData("target_regions.csv", "1.1.1,AMR,美洲,4", "1.1.2,AMR,美洲,4", "target_regions.csv:3:indicator region_not_count")]
    [InlineData("target_regions.csv", "1.1.1,AMR,美洲,4", "9.9.9,AMR,美洲,4", "target_regions.csv:3:indicator unknown_reference")]
    [InlineData("baselines.csv", "2019,7,member", "2019,-7,member", "baselines.csv:2:value count")]
    [InlineData("baselines.csv", "2019,7,member", "2019,7.5,member", "baselines.csv:2:value count")]
    [InlineData("baselines.csv", "1.1.2,1,,2020", "1.1.3,1,,2020", "baselines.csv:4:indicator unknown_reference")]
    [InlineData("sdg_links.csv", "8.b,8,1,", "8.b,8,1;4,", "sdg_links.csv:2:outcome_codes unknown_reference")]
    [InlineData("targets.csv", "1.1.1,1,count,10,member States,,\n", "1.1.1,1,count,10\n", "targets.csv:2: ragged")]
    [InlineData("targets.csv", "1.1.1,1,count,10,member States,,\n", "1.1.1,1,count,10,member States,,,,\n", "targets.csv:2: ragged")]
    [InlineData("targets.csv", "1.1.1,1,count,10,member States,,\n", "1.1.1,1,count,10,\"member States,,\n", "targets.csv:2: quote")]
    [InlineData("targets.csv", "member States,,", "mem\"ber States,,", "targets.csv:2: quote")]
    public void A_spoilt_cell_is_named_with_its_file_row_and_column(string file, string old, string @new, string expected) =>
        Assert.Contains(expected, Problems(file, old, @new));

    [Theory]
    [InlineData("indicator,seq,kind,total,unit,sdg_target,text", "indicator;seq;kind;total;unit;sdg_target;text", "targets.csv:1: separator")]
    [InlineData("indicator,seq,kind,total,unit,sdg_target,text", "indicator\tseq\tkind\ttotal\tunit\tsdg_target\ttext", "targets.csv:1: separator")]
    [InlineData("indicator,seq,kind,total", "indicator,seq,kind,Total", "targets.csv:1:Total column_renamed")]
    [InlineData("indicator,seq,kind,total", "indicators,seq,kind,total", "targets.csv:1:indicators column_renamed")]
    [InlineData(",sdg_target,text", ",sdg_target,text,colour", "targets.csv:1:colour column_unknown")]
    [InlineData(",sdg_target,text", ",sdg_target,unit", "targets.csv:1:unit column_twice")]
    [InlineData(",sdg_target,text", ",sdg_target", "targets.csv:1:text column_missing")]
    public void A_wrong_header_is_named_and_mended(string old, string @new, string expected) =>
        Assert.Contains(expected, Problems("targets.csv", old, @new));

    [Fact]
    public void A_missing_an_empty_and_a_headed_file_are_told_apart()
    {
        Assert.Equal(["targets.csv:: file_missing"], FrameworkFixture.Problems(FrameworkFixture.Files().FindAll(f => f.Name != "targets.csv")));
        Assert.Equal(["targets.csv:: file_empty"], FrameworkFixture.Problems(FrameworkFixture.Files(("targets.csv", " \n"))));
        Assert.Equal(["baselines.csv:1: header_only"], FrameworkFixture.Problems(FrameworkFixture.Files(("baselines.csv", "indicator,seq,dimension,year,value,unit,provisional,text\n"))));
    }

    [Fact]
    public void A_mark_of_utf8_is_accepted_and_utf16_is_named()
    {
        var text = FrameworkFixture.Texts["targets.csv"];
        Assert.Empty(FrameworkFixture.Problems(FrameworkFixture.WithBytes("targets.csv", [0xEF, 0xBB, 0xBF, .. FrameworkFixture.Bytes(text)])));
        Assert.Equal(["targets.csv:: utf16"], FrameworkFixture.Problems(FrameworkFixture.WithBytes("targets.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)])));
    }

    [Fact]
    public void Utf16_without_its_mark_is_named()
    {
        var text = FrameworkFixture.Texts["targets.csv"];
        foreach (var bytes in new[] { Encoding.Unicode.GetBytes(text), Encoding.BigEndianUnicode.GetBytes(text) })
            Assert.Equal(["targets.csv:: utf16"], FrameworkFixture.Problems(FrameworkFixture.WithBytes("targets.csv", bytes)));
    }

    [Fact]
    public void Semicolons_are_the_only_thing_said_of_a_file_that_has_them()
    {
        var text = FrameworkFixture.Texts["targets.csv"].Replace(',', ';') + "1.1.3;1;text;;text;;\"a, \"\"quoted\"\" text\"\n";
        Assert.Equal(["targets.csv:1: separator"], FrameworkFixture.Problems(FrameworkFixture.Files(("targets.csv", text))));
    }

    [Theory]
    [InlineData("targets.csv", "count,10,member States", "count,10,member\0States", "targets.csv:2:unit unseen_character")]
    [InlineData("results_framework.csv", "1.1,output,1,policy,", "1.1,output,1,", "results_framework.csv:3: ragged")]
    [InlineData("regions.csv", "AFR,Africa,", "AFR,\"Africa,", "regions.csv:2: quote")]
    public void A_row_that_cannot_be_read_is_named_once_and_nothing_that_refers_to_it(string file, string old, string @new, string expected) =>
        Assert.Equal([expected], Problems(file, old, @new));

    [Fact]
    public void Another_encoding_is_named_with_the_row_of_its_first_byte()
    {
        var latin = Encoding.Latin1.GetBytes("indicator,seq,kind,total,unit,sdg_target,text\n1.1.1,1,count,10,member States,,\n1.1.2,1,percent_level,40,percent,,café\n");
        Assert.Equal(["targets.csv:3: not_utf8"], FrameworkFixture.Problems(FrameworkFixture.WithBytes("targets.csv", latin)));
    }

    [Fact]
    public void Truncated_utf8_at_the_end_of_a_file_is_found() =>
        Assert.Equal(["regions.csv:3: not_utf8"], FrameworkFixture.Problems(FrameworkFixture.WithBytes("regions.csv",
            [.. FrameworkFixture.Bytes("code,en,zh_short,zh_programme\nAFR,Africa,非洲,非洲计划\nAMR,Americas,美"), 0xE6, 0xB4])));

    [Fact]
    public void A_cell_of_forty_megabytes_is_refused_without_being_kept()
    {
        var files = FrameworkFixture.WithBytes("targets.csv", [.. "indicator,seq,kind,total,unit,sdg_target,text\n1.1.1,1,count,10,"u8, .. new byte[40_000_000]]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(["targets.csv:: file_too_large"], FrameworkFixture.Problems(files));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    [Fact]
    public void A_cell_beyond_its_limit_is_named() =>
        Assert.Contains("results_framework.csv:2: cell_too_long", Problems("results_framework.csv", "Strong institutions", new string('x', ImportLimits.Cell + 1)));

    [Fact]
    public void A_row_of_a_million_commas_is_named_once() =>
        Assert.Contains("targets.csv:4: too_many_cells", FrameworkFixture.Problems(FrameworkFixture.Files(("targets.csv", FrameworkFixture.Texts["targets.csv"] + new string(',', 1_000_000)))));

    [Fact]
    public void Of_a_hundred_thousand_problems_a_thousand_are_listed_and_the_rest_is_counted()
    {
        var rows = string.Concat(Enumerable.Repeat("1.1.1,1,guess,NaN,,,\n", 19_000));
        var reading = FrameworkReader.Read(FrameworkFixture.Files(("targets.csv", "indicator,seq,kind,total,unit,sdg_target,text\n" + rows)));
        var problems = reading.Problems.ToProblems();
        Assert.Equal(ImportLimits.Problems + 1, problems.Count);
        Assert.True(reading.Problems.Total > 75_000);
        Assert.Equal("kernel.csv.more_problems", problems[^1].Code);
        Assert.Equal(reading.Problems.Total - ImportLimits.Problems, problems[^1].Args[0]);
    }

    [Fact]
    public void More_rows_than_anybody_needs_end_the_reading() =>
        Assert.Contains("targets.csv:20002: too_many_rows", FrameworkFixture.Problems(FrameworkFixture.Files(
            ("targets.csv", "indicator,seq,kind,total,unit,sdg_target,text\n" + string.Concat(Enumerable.Repeat("1.1.1,1,text,,text,,x\n", 20_005))))));

    [Fact]
    public void Problems_of_all_files_are_told_together()
    {
        var files = FrameworkFixture.Files(
            ("results_framework.csv", FrameworkFixture.Texts["results_framework.csv"].Replace("1.1,output,1,", "1.1,output,9,", StringComparison.Ordinal)),
            ("regions.csv", FrameworkFixture.Texts["regions.csv"].Replace("AMR", "AFR", StringComparison.Ordinal)),
            ("sdg_links.csv", "a;b;c\n"));
        Assert.Equal(["regions.csv", "results_framework.csv", "sdg_links.csv", "target_regions.csv"], FrameworkFixture.Problems(files).ConvertAll(p => p.Split(':')[0]).Distinct().Order());
    }

    [Fact]
    public void Other_files_are_left_aside_and_named_and_a_file_given_twice_is_refused()
    {
        Assert.Equal(["risks.csv"], FrameworkReader.Read([.. FrameworkFixture.Files(), new("risks.csv", [])]).Ignored);
        Assert.Contains("targets.csv:: file_twice", FrameworkFixture.Problems([.. FrameworkFixture.Files(), new("targets.csv", [])]));
        Assert.Contains("Targets.CSV:: file_renamed", FrameworkFixture.Problems(FrameworkFixture.Files().ConvertAll(f => f.Name == "targets.csv" ? f with { Name = "Targets.CSV" } : f)));
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_is_kept_as_text()
    {
        var reading = FrameworkReader.Read(FrameworkFixture.With("results_framework.csv", "Strong institutions", "=HYPERLINK(1)"));
        Assert.Equal("=HYPERLINK(1)", reading.Rows.Results[0].En);
    }

    [Fact]
    public void Random_bytes_are_refused_in_words_and_never_fail()
    {
        var random = new Random(20221);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(2_000)];
            random.NextBytes(bytes);
            Assert.NotEmpty(FrameworkFixture.Problems(FrameworkFixture.WithBytes("targets.csv", bytes)));
        }
    }

    [Fact]
    public void A_file_spoilt_at_random_is_read_or_refused_in_words()
    {
        var random = new Random(20222);
        const string Noise = ",\"\n\r;\0\t'=-1e9.5é中\u202E";
        for (var i = 0; i < 2_000; i++)
        {
            var (name, text) = FrameworkFixture.Texts.ElementAt(random.Next(FrameworkFixture.Texts.Count));
            var spoilt = new StringBuilder(text);
            for (var n = random.Next(1, 6); n > 0; n--) spoilt[random.Next(spoilt.Length)] = Noise[random.Next(Noise.Length)];
            var reading = FrameworkReader.Read(FrameworkFixture.Files((name, spoilt.ToString())));
            if (reading.Problems.IsEmpty) FrameworkImportPlan.Compare(null, IndicatorRules.Complete(reading.Rows));
        }
    }
}
