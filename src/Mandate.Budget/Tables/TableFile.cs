using System.Text;
using System.Text.Json;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget;

/// <summary>In which forms a table goes out.</summary>
public enum TableFormat
{
    Csv,
    Json,
    Md,
    Xlsx,
    Docx,
}

/// <summary>A table as a file.</summary>
public sealed record TableFile(byte[] Bytes, string ContentType, string Name)
{
    /// <summary>Those that are no text: nobody reads them on a terminal.</summary>
    public static bool IsBinary(TableFormat format) => format is TableFormat.Xlsx or TableFormat.Docx;

    /// <param name="words">Of the reader, in whose language documents are.</param>
    public static TableFile Of(BudgetTable table, TableFormat format, Words words)
    {
        var (bytes, type) = format switch
        {
            TableFormat.Xlsx => (TableWorkbook.Of(table), TableWorkbook.ContentType),
            TableFormat.Docx => (TableDocument.Of(table, words), TableDocument.ContentType),
            _ => (Encoding.UTF8.GetBytes(Text(table, format)), format switch { TableFormat.Json => "application/json", TableFormat.Md => "text/markdown; charset=utf-8", _ => Csv.ContentType }),
        };
        return new(bytes, type, $"budget-{table.Cycle}-{table.Name}.{SnakeEnum<TableFormat>.Name(format)}");
    }

    /// <summary>Of the forms that are text.</summary>
    public static string Text(BudgetTable table, TableFormat format) => format switch
    {
        TableFormat.Json => TableText.Json(table).ToJsonString(new JsonSerializerOptions(JournalJson.Options) { WriteIndented = false }) + "\n",
        TableFormat.Md => TableText.Markdown(table),
        _ => TableText.Csv(table),
    };
}
