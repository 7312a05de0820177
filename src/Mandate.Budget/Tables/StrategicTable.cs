namespace Mandate.Budget;

/// <summary>The strategic budget by item of appropriation. Pure.</summary>
internal static class StrategicTable
{
    public const string Name = "strategic";

    public static BudgetTable Of(BudgetBook book)
    {
        var whole = PriceLayers.Sum(book.Lines);
        var rows = new List<TableRow>();
        foreach (var item in book.Items)
            rows.Add(new(RowType.Line, ["I", item.Code, item.Title.Texts["en"], .. PriceLayers.Sum(book.Lines.Where(l => l.Part == "I" && item.Groups.Contains(l.Group))).Cells(whole.Recosted)], item.Title));
        foreach (var part in book.Lines.GroupBy(l => l.Part, StringComparer.Ordinal))
        {
            // Investments stand apart: what the ordinary budget comes to is said before them.
            if (part.Key == "IV") rows.Add(Sum(RowType.Subtotal, "I-III", book.Lines.Where(l => l.Part != "IV"), whole, TableTitles.FirstThree, new(0, RowType.PartTotal)));
            rows.Add(Sum(RowType.PartTotal, part.Key, part, whole, TableTitles.Part(part.Key), part.Key == "I" ? new(0, RowType.Line) : null));
        }
        rows.Add(Sum(RowType.GrandTotal, null, book.Lines, whole, TableTitles.Total, new(0, RowType.PartTotal)));
        return new(Name, book.Cycle.ToString(),
            [new("part", "budget.column.part", ColumnKind.Text), new("item", "budget.column.item", ColumnKind.Text), new("en", "budget.column.title", ColumnKind.Text), .. PriceLayers.Columns(new(book.Cycle))], rows);
    }

    private static TableRow Sum(RowType type, string? part, IEnumerable<BudgetLine> lines, PriceLayers whole, Kernel.LocalizedText title, RowSum? sums) =>
        new(type, [part, null, title.Texts["en"], .. PriceLayers.Sum(lines).Cells(whole.Recosted)], title, sums);
}
