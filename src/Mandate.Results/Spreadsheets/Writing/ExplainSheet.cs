using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>The sheet that says how to fill in the other one, in the language of whoever fetched it.</summary>
internal sealed class ExplainSheet(Words words, SharedTexts texts)
{
    public void Write(WorksheetPart part, SheetContent content)
    {
        using var sheet = new SheetWriter(part, texts);
        sheet.Element(new Columns(Wide(1, 24), Wide(2, 100)));
        sheet.BeginRows();
        var row = 1;
        sheet.Row(row++, (words["results.sheet.explain_title"], SheetStyles.Heading));
        sheet.Row(row++, (words["results.frameworks.framework"], SheetStyles.Header), ($"{content.FrameworkTitle} ({content.Framework})", SheetStyles.Prose));
        sheet.Row(row++, (words["results.sheet.column.period"], SheetStyles.Header), (content.Period, SheetStyles.Prose));
        sheet.Row(row++, (words["results.sheet.places"], SheetStyles.Header), (content.Places, SheetStyles.Prose));
        sheet.Row(row++, (words["results.sheet.made_at"], SheetStyles.Header), (Shown.Moment(content.MadeAt), SheetStyles.Prose));
        row++;
        sheet.Row(row++, (words["results.sheet.how"], SheetStyles.Heading));
        for (var step = 1; words.Has($"results.sheet.how.{step}"); step++)
            sheet.Row(row++, (step, SheetStyles.Header), (words[$"results.sheet.how.{step}"], SheetStyles.Prose));
        row++;
        sheet.Row(row++, (words["results.sheet.columns"], SheetStyles.Heading));
        foreach (var column in SheetLayout.Columns.Where(c => !c.IsHidden))
            sheet.Row(row++, (words["results.sheet.column." + column.Name], SheetStyles.Header), (words["results.sheet.means." + column.Name], SheetStyles.Prose));
        sheet.EndRows();
        sheet.Protect();
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Column Wide(uint column, int width) => new() { Min = column, Max = column, Width = width, CustomWidth = true };
}
