using System.Text;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The sheet as CSV.</summary>
internal static class WriteCsv
{
    public static byte[] Of(SheetContent content)
    {
        var text = new StringBuilder().AppendJoin(',', SheetLayout.Columns.Select(c => c.Name)).Append('\n');
        foreach (var line in content.Lines)
            text.AppendJoin(',', line.Cells().Select(c => CsvCell.Write(c is decimal number ? ResultContent.Plain(number) : SheetCellReader.Plain(c)))).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
