using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.IntegrationTests.Results.Spreadsheets;

/// <summary>Whatever comes back instead of a well-filled sheet: each fault has its sheet, row, column and rule, and nothing is saved.</summary>
public sealed class BadSheetTests(SheetWorld world) : IClassFixture<SheetWorld>
{
    private Access Officer => world.Results.Officer;

    [Fact]
    public async Task Every_cell_that_cannot_be_taken_is_named_and_all_at_once()
    {
        using var filled = await OpenAsync("KE");
        var (whole, women, men, rest) = (filled.Row(world.Share), filled.Row(world.Share, "sex=F"), filled.Row(world.Share, "sex=M"), filled.Row(world.Share, "sex=_U"));
        filled.Type(women, "quantity", "about ten").TypeRaw(women, "denominator", "1e309").Type(women, "status", "maybe");
        filled.Type(men, "quantity", "12/03/2022").Type(men, "denominator", "03.12.2022").Type(men, "follow_up", "perhaps");
        filled.TypeRaw(rest, "denominator", "10").CellOf(rest, "quantity").InsertAt(new CellFormula("1+1"), 0);
        filled.CellOf(rest, "quantity").AppendChild(new CellValue("2"));
        filled.Type(whole, "quantity", "1.234,5").Type(whole, "denominator", "NaN").Type(whole, "source", "left\u202Eright");
        var refused = await RefusedAsync(filled.Save());
        Assert.Equal(Sorted(
            (women, "M quantity", "results.sheet.not_a_number"), (women, "N denominator", "kernel.figure.size"), (women, "L status", "results.cell.status_unknown"),
            (men, "M quantity", "results.sheet.date_in_number"), (men, "N denominator", "results.sheet.date_in_number"), (men, "Q follow_up", "results.sheet.flag"),
            (rest, "M quantity", "results.sheet.formula"), (whole, "M quantity", "results.sheet.not_a_number"), (whole, "N denominator", "results.sheet.not_a_number"),
            (whole, "O source", "kernel.csv.unseen_character")), Places(refused));
        Assert.All(refused, p => Assert.Equal("Results", p.Place!.File));
    }

    [Fact]
    public async Task A_real_date_a_percentage_and_an_error_of_the_spreadsheet_are_no_figures()
    {
        using var filled = await OpenAsync("GH");
        var styles = filled.Workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!;
        styles.Append(new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 9, ApplyNumberFormat = true });
        var (women, men, rest) = (filled.Row(world.Share, "sex=F"), filled.Row(world.Share, "sex=M"), filled.Row(world.Share, "sex=_U"));
        filled.Type(women, "quantity", 44632).CellOf(women, "quantity").StyleIndex = (uint)styles.ChildElements.Count - 2;
        filled.Type(men, "quantity", 0.25).CellOf(men, "quantity").StyleIndex = (uint)styles.ChildElements.Count - 1;
        filled.TypeRaw(rest, "quantity", "#N/A").CellOf(rest, "quantity").DataType = CellValues.Error;
        Assert.Equal(Sorted((women, "M quantity", "results.sheet.date_in_number"), (men, "M quantity", "results.sheet.percent_cell"), (rest, "M quantity", "results.sheet.error_value")),
            Places(await RefusedAsync(filled.Save())));
    }

    [Fact]
    public async Task A_changed_key_a_row_by_hand_a_row_twice_and_merged_cells_are_refused_at_their_rows()
    {
        using var filled = await OpenAsync("SN");
        var rows = filled.Rows().Take(4).ToList();
        filled.Type(rows[0], "country", "GM");
        var byHand = (Row)rows[1].CloneNode(true);
        var twice = (Row)rows[2].CloneNode(true);
        var last = filled.Rows().Last();
        Append(filled, byHand, last.RowIndex!.Value + 1);
        Append(filled, twice, last.RowIndex!.Value + 2);
        filled.Type(byHand, "row_key", null);
        filled.Type(rows[3], "quantity", 1);
        filled.Data.InsertAfter(new MergeCells(new MergeCell { Reference = $"M{rows[3].RowIndex}:N{rows[3].RowIndex}" }), filled.Data.Elements<AutoFilter>().Single());
        Assert.Equal(Sorted((rows[0], "D indicator", "results.sheet.key_changed"), (byHand, "D indicator", "results.sheet.row_by_hand"), (twice, "D indicator", "results.sheet.row_twice"),
            (rows[3], "M quantity", "results.sheet.merged"), (rows[3], "N denominator", "results.sheet.merged")), Places(await RefusedAsync(filled.Save())));
    }

    [Fact]
    public async Task Moved_columns_and_renamed_sheets_are_found_and_deleted_rows_leave_things_as_they_are()
    {
        using var filled = await OpenAsync("UG");
        filled.Type(filled.Row(world.Share), "quantity", 3).Type(filled.Row(world.Share), "denominator", 10);
        foreach (var sheet in filled.Workbook.Descendants<Sheet>()) sheet.Name = "Feuil" + sheet.SheetId;
        filled.Rows().Last().Remove();
        // The column of the comment before that of the source.
        foreach (var row in filled.Data.Descendants<Row>())
        {
            var (source, comment) = (filled.CellOf(row, "source"), filled.CellOf(row, "comment"));
            (source.CellReference, comment.CellReference) = (comment.CellReference!.Value, source.CellReference!.Value);
            comment.Remove();
            row.InsertBefore(comment, source);
        }
        filled.Type(filled.Row(world.Share), "source", "typed into the column that is now the comment's");
        var seen = (await world.PreviewAsync(Officer, filled.Save())).Value;
        Assert.Equal((1, 3), (seen.Plan.Missing, seen.Plan.Count(PlanAction.Add)));
        Assert.Contains(seen.Plan.Changes, c => c is { Column: "comment", New: "typed into the column that is now the comment's" });
    }

    [Theory]
    [InlineData("results.sheet.no_facts", 1)]
    [InlineData("results.sheet.no_data", 2)]
    public async Task A_deleted_sheet_is_missed(string code, int number)
    {
        using var filled = await OpenAsync("RW");
        filled.Workbook.Descendants<Sheet>().ElementAt(number).Remove();
        filled.Workbook.GetFirstChild<BookViews>()!.Remove();
        Assert.Equal(code, ResultsWorld.Code(await world.UploadAsync(Officer, filled.Save())));
    }

    [Fact]
    public async Task Files_that_are_no_sheets_are_refused_before_they_are_read()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];
        foreach (var (bytes, code) in ((byte[], string)[])
        [
            ([], "kernel.csv.file_empty"), (old, "results.sheet.old_or_encrypted"), ([.. "PK\u0003\u0004 and nothing"u8], "results.sheet.damaged"),
            (Zip(("note.txt", "no workbook"u8.ToArray())), "results.sheet.no_workbook"),
            (Zip(("xl/workbook.xml", new byte[30_000_000])), "kernel.file.zip_bomb"),
            (Zip(("xl/workbook.xml", "<broken"u8.ToArray())), "results.sheet.damaged"),
            (new byte[SheetLimits.FileBytes + 1], "results.sheet.file_large"),
            ([.. "indicator;country\n"u8], "kernel.csv.separator"), ([.. "row_key,colour\n"u8], "results.sheet.column_unknown"),
        ])
            Assert.Contains(code, (await world.UploadAsync(Officer, bytes)).Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task The_rules_of_a_single_entry_hold_at_the_cell_that_breaks_them()
    {
        using var filled = await OpenAsync("ZM");
        var (women, level) = (filled.Row(world.Share, "sex=F"), filled.Row(ResultsWorld.States));
        filled.Type(women, "quantity", 3).Type(level, "quantity", 1);
        Assert.Equal(Sorted((women, "N denominator", "results.report.denominator_missing"), (level, "P comment", "results.report.narrative_missing")), Places(await RefusedAsync(filled.Save())));
    }

    [Fact]
    public async Task A_cumulative_figure_does_not_fall()
    {
        using var later = await OpenAsync("ALL", "2023");
        Assert.True((await world.UploadAsync(Officer, later.Type(later.Row(SheetWorld.Level), "quantity", 10).Type(later.Row(SheetWorld.Level), "source", "Register").Save())).IsOk);
        using var earlier = await OpenAsync("ALL");
        var problem = Assert.Single(await RefusedAsync(earlier.Type(earlier.Row(SheetWorld.Level), "quantity", 11).Save()));
        Assert.Equal(("results.report.cumulative_above_later", "M quantity"), (problem.Code, problem.Place!.Field));
    }

    [Fact]
    public async Task An_option_that_was_retired_or_is_gone_meanwhile_takes_nothing()
    {
        using var filled = await OpenAsync("MW");
        var file = filled.Type(filled.Row(world.Share, "sex=M"), "quantity", 1).Type(filled.Row(world.Share, "sex=M"), "denominator", 2).Save();
        await RetireAsync("2020-01-01");
        try
        {
            var problem = Assert.Single(await RefusedAsync(file));
            Assert.Equal(("results.cell.option_retired", "I cell"), (problem.Code, problem.Place!.Field));
            using var without = await OpenAsync("MW");
            Assert.DoesNotContain(without.Rows(), r => without.At(r, "cell") == "sex=M");
        }
        finally
        {
            await RetireAsync(null);
        }
    }

    [Fact]
    public async Task A_period_that_was_closed_meanwhile_takes_nothing()
    {
        using var filled = await OpenAsync("ML", "2023");
        var file = filled.Type(filled.Row(world.Share), "quantity", 1).Type(filled.Row(world.Share), "denominator", 2).Save();
        await SwitchAsync(false);
        try
        {
            Assert.Equal("results.report.period_closed", ResultsWorld.Code(await world.UploadAsync(Officer, file)));
        }
        finally
        {
            await SwitchAsync(true);
        }
    }

    [Fact]
    public async Task A_csv_takes_the_same_way_with_its_own_rows_and_columns()
    {
        var text = Encoding.UTF8.GetString(await world.FetchAsync(Officer, "TZ", SheetFormat.Csv));
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, l => l.Contains($",{world.Share},", StringComparison.Ordinal) && l.Contains(",sex=F,", StringComparison.Ordinal));
        Assert.EndsWith(",,,,,,", lines[at], StringComparison.Ordinal);
        var good = string.Join('\n', lines.Select((l, i) => i == at ? l[..^6] + ",,3,10,,'=1+1,1" : l));
        var seen = (await world.PreviewAsync(Officer, Encoding.UTF8.GetBytes(good), name: "a.csv")).Value;
        Assert.Equal(["3", "10", "=1+1", "1"], seen.Plan.Changes.Select(c => c.New));
        var bad = string.Join('\n', lines.Select((l, i) => i == at ? l[..^6] + ",,\"1.234,5\",10,,," : i == at + 1 ? l + "," : l));
        Assert.Equal([$"{at + 1} M quantity results.sheet.not_a_number", $"{at + 2}  kernel.csv.ragged"],
            (await world.PreviewAsync(Officer, Encoding.UTF8.GetBytes(bad), name: "a.csv")).Value.Plan.Refused.Select(p => $"{p.Place!.Row} {p.Place.Field} {p.Code}"));
    }

    [Fact]
    public async Task Figures_that_are_text_are_read_by_the_language_of_the_file()
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("es");
        byte[] file;
        try
        {
            using var filled = await OpenAsync("TG");
            file = filled.Type(filled.Row(world.Share), "quantity", "1.234,5").Type(filled.Row(world.Share), "denominator", "10.000").Type(filled.Row(world.Share), "status", "provisional").Save();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
        Assert.Equal(["provisional", "1234.5", "10000"], (await world.PreviewAsync(Officer, file)).Value.Plan.Changes.Select(c => c.New));
    }

    private async Task<Filled> OpenAsync(string country, string period = "2022") => new(await world.FetchAsync(Officer, country, period: period));

    private async Task<IReadOnlyList<Problem>> RefusedAsync(byte[] file)
    {
        var before = await CountAsync();
        var refused = (await world.UploadAsync(Officer, file)).Problems;
        Assert.Equal(before, await CountAsync());
        return refused;
    }

    private Task<int> CountAsync() => world.Results.Database.WithDbAsync(db => db.Set<CountryResult>().CountAsync());

    private static void Append(Filled filled, Row row, uint number)
    {
        row.RowIndex = number;
        foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>()) cell.CellReference = cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()) + number;
        filled.Data.GetFirstChild<SheetData>()!.AppendChild(row);
    }

    private static IEnumerable<string> Sorted(params (Row Row, string Field, string Code)[] expected) =>
        expected.Select(e => $"{e.Row.RowIndex} {e.Field} {e.Code}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Places(IEnumerable<Problem> problems) => problems.Select(p => $"{p.Place!.Row} {p.Place.Field} {p.Code}").Order(StringComparer.Ordinal);

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

    private Task RetireAsync(string? day) => world.Results.Database.AskAsync<int>($"update results.dimension_option set retired_from = {(day is null ? "null" : $"'{day}'")} where code = 'M' returning 1");

    private Task SwitchAsync(bool open) => world.Results.DoAsync<SwitchPeriod, Outcome<SwitchPeriod.Switched>>(o =>
        o.HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, "2023", open, Reason: "test"), default));
}
