using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.IntegrationTests.Results.Spreadsheets;

/// <summary>A sheet from the office's figures to the office's figures.</summary>
public sealed class RoundTripTests(SheetWorld world) : IClassFixture<SheetWorld>
{
    private ResultsWorld Results => world.Results;

    private Access Officer => world.Results.Officer;

    [Fact]
    public async Task The_workbook_is_valid_opens_elsewhere_and_holds_a_row_for_each_figure()
    {
        var file = await world.FetchAsync(Officer, "KE");
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        var sheets = reader.AsSheets();
        Assert.Equal(["How to fill in", "mandate", "Results", "lists"], sheets.Select(s => s.Name));
        var expected = (await world.DownloadAsync(Officer, "KE")).Value.Rows;
        Assert.Equal(expected, sheets[2].Rows - 2);
        using var filled = new Filled(file);
        Assert.Equal(["", "sex=F", "sex=M", "sex=_U"], filled.Rows().Where(r => filled.At(r, "indicator") == world.Share).Select(r => filled.At(r, "cell")));
        Assert.Equal(["KE"], filled.Rows().Select(r => filled.At(r, "country")).Distinct());
    }

    [Fact]
    public async Task A_workbook_that_says_what_it_is_after_its_rows_is_read_as_well()
    {
        var country = Results.NextCountry();
        using var filled = new Filled(await world.FetchAsync(Officer, country));
        filled.Type(filled.Row(ResultsWorld.States), "quantity", 1).Type(filled.Row(ResultsWorld.States), "comment", "A law was adopted.");
        filled.PutFactsLast();
        Assert.Equal(2, (await world.UploadAsync(Officer, filled.Save())).Value.Added);
    }

    [Fact]
    public async Task What_was_typed_becomes_results_and_the_same_file_again_changes_nothing()
    {
        var country = Results.NextCountry();
        using var filled = new Filled(await world.FetchAsync(Officer, country));
        filled.Type(filled.Row(world.Share, "sex=F"), "quantity", 3).Type(filled.Row(world.Share, "sex=F"), "denominator", 10)
            .Type(filled.Row(world.Share, "sex=M"), "quantity", 1).Type(filled.Row(world.Share, "sex=M"), "denominator", 10)
            .Type(filled.Row(world.Share, "sex=M"), "comment", "=1+1 is no formula").Type(filled.Row(world.Share), "source", "Survey of 2022")
            .Type(filled.Row(ResultsWorld.States), "quantity", 1).Type(filled.Row(ResultsWorld.States), "comment", "A law was adopted.");
        var file = filled.Save();
        var seen = (await world.PreviewAsync(Officer, file)).Value;
        Assert.Equal((8, 0, 2, 0), (seen.Plan.Count(PlanAction.Add), seen.Plan.Count(PlanAction.Change), seen.Plan.Results, seen.Plan.Refused.Count));
        Assert.Null(await world.FindAsync(country, world.Share));
        var done = (await world.UploadAsync(Officer, file, token: seen.Token)).Value;
        Assert.Equal((8, 2), (done.Added, done.Results));
        var share = (await world.FindAsync(country, world.Share))!;
        Assert.Equal((4m, 20m, "Survey of 2022", CountryResultStatus.Draft, 2), (share.Quantity, share.Denominator, share.Source, share.Status, share.Cells.Count));
        Assert.Equal("=1+1 is no formula", share.Cells.Single(c => c.Disaggregation.Key == "sex=M").Comment);
        Assert.Equal(("A law was adopted.", 1m), (await world.FindAsync(country, ResultsWorld.States) is { } counted ? (counted.Narrative!.ToString(), counted.Quantity!.Value) : default));
        foreach (var mode in Enum.GetValues<SheetMode>())
        {
            var again = (await world.UploadAsync(Officer, file, mode)).Value;
            Assert.Equal((null, 0, 0, 0), (again.UploadId, again.Added, again.Changed, again.Removed));
        }
        await AFileOfWhatIsThereSaysNothingNewAsync(country);
        Assert.Single(await JournalAsync(share.Id), e => e == nameof(MeasurementsChanged));
    }

    private async Task AFileOfWhatIsThereSaysNothingNewAsync(string country)
    {
        foreach (var format in Enum.GetValues<SheetFormat>())
        {
            var same = (await world.UploadAsync(Officer, await world.FetchAsync(Officer, country, format), SheetMode.Correct, name: "a." + format)).Value;
            Assert.Equal((null, 8), (same.UploadId, same.Unchanged));
        }
    }

    [Fact]
    public async Task What_is_there_is_changed_only_by_a_correction_and_emptied_cells_go()
    {
        var country = Results.NextCountry();
        await ReportAsync(country, new("sex=F", "3", "10"), new("sex=M", "1", "10"));
        using var filled = new Filled(await world.FetchAsync(Officer, country));
        filled.Type(filled.Row(world.Share, "sex=F"), "quantity", 5);
        foreach (var column in (string[])["status", "quantity", "denominator"]) filled.Type(filled.Row(world.Share, "sex=M"), column, null);
        var file = filled.Save();
        Assert.Equal(["results.sheet.add_only"], (await world.UploadAsync(Officer, file)).Problems.Select(p => p.Code).Distinct());
        var done = (await world.UploadAsync(Officer, file, SheetMode.Correct)).Value;
        Assert.Equal((0, 1, 2), (done.Added, done.Changed, done.Removed));
        var now = (await world.FindAsync(country, world.Share))!;
        Assert.Equal((5m, 10m, "sex=F"), (now.Quantity, now.Denominator, Assert.Single(now.Cells).Disaggregation.Key));
    }

    [Fact]
    public async Task A_result_that_was_changed_since_is_refused_with_both_values()
    {
        var country = Results.NextCountry();
        var draft = await ReportAsync(country, new CellEntry("sex=F", "3", "10"));
        using var filled = new Filled(await world.FetchAsync(Officer, country));
        var file = filled.Type(filled.Row(world.Share, "sex=F"), "quantity", 5).Save();
        await Results.EditAsync(Officer, draft, Cells(new CellEntry("sex=F", "4", "10")));
        var refused = Assert.Single((await world.UploadAsync(Officer, file, SheetMode.Correct)).Problems);
        Assert.Equal(("results.sheet.changed_since", "M quantity", "4", "5"), (refused.Code, refused.Place!.Field, refused.Args[0], refused.Args[1]));
    }

    [Fact]
    public async Task An_approved_result_is_touched_only_with_a_reason_and_its_approval_is_undone_in_sight()
    {
        var country = Results.NextCountry();
        var draft = await ReportAsync(country, new CellEntry("sex=F", "3", "10"));
        var approved = (await Results.ApproveAsync(Results.Reviewer, (await Results.SubmitAsync(Officer, draft)).Value)).Value;
        using var filled = new Filled(await world.FetchAsync(Officer, country));
        var file = filled.Type(filled.Row(world.Share, "sex=M"), "quantity", 1).Type(filled.Row(world.Share, "sex=M"), "denominator", 10).Save();
        Assert.Equal("results.sheet.approved", ResultsWorld.Code(await world.UploadAsync(Officer, file)));
        Assert.Equal("results.sheet.reason_needed", ResultsWorld.Code(await world.UploadAsync(Officer, file, SheetMode.Correct)));
        var done = (await world.UploadAsync(Officer, file, SheetMode.Correct, "The men were forgotten.")).Value;
        var now = (await world.FindAsync(country, world.Share))!;
        var step = now.Steps.MaxBy(s => s.At)!;
        Assert.Equal((CountryResultStatus.Draft, ReviewAction.Reopened, "The men were forgotten."), (now.Status, step.Action, step.Reason));
        Assert.Equal(approved.ContentHash, Convert.ToHexStringLower(step.ContentHash));
        Assert.Contains(nameof(ResultReopened), await JournalAsync(now.Id));
        await UndoesAsync(done.UploadId!.Value, country);
    }

    private async Task UndoesAsync(Guid upload, string country)
    {
        Assert.True((await world.UndoAsync(Officer, upload)).IsOk);
        var back = (await world.FindAsync(country, world.Share))!;
        Assert.Equal((3m, 10m, CountryResultStatus.Draft, "sex=F"), (back.Quantity, back.Denominator, back.Status, Assert.Single(back.Cells).Disaggregation.Key));
        Assert.Equal("results.undo.already", ResultsWorld.Code(await world.UndoAsync(Officer, upload)));
    }

    [Fact]
    public async Task An_upload_is_undone_unless_something_was_built_on_it()
    {
        var (one, two) = (Results.NextCountry(), Results.NextCountry());
        var first = (await world.UploadAsync(Officer, await WithShareAsync(one))).Value;
        var undone = (await world.UndoAsync(Officer, first.UploadId!.Value)).Value;
        Assert.Equal((0, 1), (undone.Restored, undone.Removed));
        Assert.Null(await world.FindAsync(one, world.Share));
        var second = (await world.UploadAsync(Officer, await WithShareAsync(two))).Value;
        var made = (await world.FindAsync(two, world.Share))!;
        Assert.True((await Results.SubmitAsync(Officer, new(made.Id, made.Version, made.Status, ""))).IsOk);
        Assert.Equal("results.upload.built_on", ResultsWorld.Code(await world.UndoAsync(Officer, second.UploadId!.Value)));
        Assert.Equal("results.upload.not_found", ResultsWorld.Code(await world.UndoAsync(ResultsWorld.OfficerFor("PE"), second.UploadId!.Value)));
    }

    [Fact]
    public async Task One_refused_cell_keeps_all_others_out()
    {
        var country = Results.NextCountry();
        using var filled = new Filled(await WithShareAsync(country));
        var file = filled.Type(filled.Row(ResultsWorld.States), "quantity", 7).Type(filled.Row(ResultsWorld.States), "comment", "x").Save();
        Assert.Equal("results.report.quantity_one_state", ResultsWorld.Code(await world.UploadAsync(Officer, file)));
        Assert.Null(await world.FindAsync(country, world.Share));
    }

    [Fact]
    public async Task What_was_previewed_is_what_is_carried_out()
    {
        var country = Results.NextCountry();
        var file = await WithShareAsync(country);
        Assert.Equal("results.sheet.changed_since_preview", ResultsWorld.Code(await world.UploadAsync(Officer, file, token: "0000")));
        Assert.True((await world.UploadAsync(Officer, file, token: (await world.PreviewAsync(Officer, file)).Value.Token)).IsOk);
    }

    [Fact]
    public async Task An_office_fetches_its_own_places_alone_and_uploads_no_others()
    {
        var lima = ResultsWorld.OfficerFor("PE");
        Assert.Equal("results.sheet.nothing_to_report", ResultsWorld.Code(await world.DownloadAsync(lima, "CO")));
        var country = Results.NextCountry();
        var refused = await world.UploadAsync(lima, await WithShareAsync(country));
        Assert.Equal(["results.sheet.not_yours"], refused.Problems.Select(p => p.Code).Distinct());
        Assert.Equal("results.act.account_needed", ResultsWorld.Code(await world.UploadAsync(ReferenceFramework.Officer, await WithShareAsync(country))));
    }

    private async Task<byte[]> WithShareAsync(string country)
    {
        using var filled = new Filled(await world.FetchAsync(Officer, country));
        return filled.Type(filled.Row(world.Share), "quantity", 3).Type(filled.Row(world.Share), "denominator", 10).Type(filled.Row(world.Share), "source", "Register").Save();
    }

    private async Task<SavedResult> ReportAsync(string country, params CellEntry[] cells) => (await Results.ReportAsync(Officer, country, world.Share, Cells(cells))).Value;

    private static ResultEntry Cells(params CellEntry[] cells) => new(null, null, null, "en", [], false, false, false, Source: "Survey", Cells: cells);

    private Task<List<string?>> JournalAsync(Guid id) => Results.Database.WithDbAsync(db => db.Set<JournalEntry>().Where(j => j.SubjectId == id.ToString() && j.Event != null)
        .Select(j => j.Event).ToListAsync());
}

internal static class Sheets
{
    /// <summary>Names and numbers of rows, as another program sees them.</summary>
    public static List<(string Name, int Rows)> AsSheets(this IExcelDataReader reader)
    {
        var sheets = new List<(string, int)>();
        do
        {
            var rows = 0;
            while (reader.Read()) rows++;
            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }
}
