namespace Mandate.Budget;

/// <summary>The posts that the budget creates, by place and field of work. Pure.</summary>
internal static class NewPostsTable
{
    public const string Name = "new-posts";

    public static BudgetTable Of(BudgetBook book)
    {
        var rows = new List<TableRow>();
        foreach (var place in book.NewPosts.GroupBy(p => p.Location, StringComparer.Ordinal))
        {
            var first = rows.Count;
            rows.AddRange(place.Select(p => new TableRow(RowType.Line, [place.Key, p.Field.Texts["en"], p.Field.Texts.GetValueOrDefault("zh"), p.Count], p.Field)));
            rows.Add(new(RowType.Subtotal, [place.Key, null, null, place.Sum(p => p.Count)], TableTitles.Subtotal, new(first, RowType.Line)));
        }
        rows.Add(new(RowType.GrandTotal, [null, null, null, book.NewPosts.Sum(p => p.Count)], TableTitles.Total, new(0, RowType.Line)));
        return new(Name, book.Cycle.ToString(),
        [
            new("location", "budget.column.location", ColumnKind.Text), new("field_en", "budget.column.field", ColumnKind.Text), new("field_zh", "budget.column.zh", ColumnKind.Text),
            new("count", "budget.column.posts", ColumnKind.Count),
        ], rows);
    }
}
