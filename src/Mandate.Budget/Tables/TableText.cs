using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>A table for machines: CSV, JSON, Markdown. Figures with a point and without groups, whatever the reader's language.</summary>
public static class TableText
{
    internal const string RowTypeKey = "row_type";

    public static string Csv(BudgetTable table)
    {
        var csv = new CsvText([RowTypeKey, .. table.Columns.Select(c => c.Key)]);
        foreach (var row in table.Rows) csv.Row([SnakeEnum<RowType>.Name(row.Type), .. row.Cells.Zip(table.Columns, Plain)]);
        return csv.ToString();
    }

    /// <summary>An object with the table's name, its biennium and its rows by column.</summary>
    public static JsonObject Json(BudgetTable table) => new()
    {
        ["table"] = table.Name, ["cycle"] = table.Cycle,
        ["columns"] = new JsonArray([.. table.Columns.Select(c => new JsonObject { ["key"] = c.Key, ["kind"] = SnakeEnum<ColumnKind>.Name(c.Kind) })]),
        ["rows"] = new JsonArray([.. table.Rows.Select(r => Json(table, r))]),
    };

    public static string Markdown(BudgetTable table)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", table.Columns.Select(c => c.Key).Prepend(RowTypeKey)).Append(" |\n");
        text.Append("| ").AppendJoin(" | ", table.Columns.Select(c => c.Kind is ColumnKind.Text or ColumnKind.Rule ? "---" : "---:").Prepend("---")).Append(" |\n");
        foreach (var row in table.Rows)
            text.Append("| ").AppendJoin(" | ", row.Cells.Zip(table.Columns, (c, column) => Escaped(Written(Plain(c, column)))).Prepend(SnakeEnum<RowType>.Name(row.Type))).Append(" |\n");
        return text.ToString();
    }

    private static JsonObject Json(BudgetTable table, TableRow row)
    {
        var json = new JsonObject { [RowTypeKey] = SnakeEnum<RowType>.Name(row.Type) };
        for (var i = 0; i < table.Columns.Count; i++)
            json[table.Columns[i].Key] = Plain(row.Cells[i], table.Columns[i]) switch { null => null, decimal amount => JsonValue.Create(amount), int count => JsonValue.Create(count), var text => JsonValue.Create(text.ToString()) };
        return json;
    }

    // 1630.00 dollars are 1630, as is a rate; a percentage and millions keep their decimals.
    private static object? Plain(object? cell, TableColumn column) =>
        cell is not decimal amount ? cell : column.Kind is ColumnKind.Money or ColumnKind.Given ? amount / 1.0000000000000000000000000000m
        : column.Kind == ColumnKind.FineMillions ? decimal.Round(amount, 2) + 0.00m : decimal.Round(amount, 1) + 0.0m;

    private static string Written(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
