namespace Mandate.Ui;

/// <summary>A column of a <see cref="Table"/>.</summary>
/// <param name="Title">Its heading; also said beside each cell on a phone.</param>
/// <param name="Number">Right-aligned tabular figures.</param>
/// <param name="Unit">Unit of the whole column, in the heading's second line.</param>
/// <param name="Sort">Makes the heading a link that sorts.</param>
public sealed record Column(string Title, bool Number = false, string? Unit = null, SortLink? Sort = null);

/// <summary>Where a heading leads, and how the table is sorted by it now (null: it is not).</summary>
public sealed record SortLink(string Href, bool? Descending);

/// <summary>One row: its first cell is its heading.</summary>
/// <param name="Cells">One for each column, no more and no fewer; a missing value is a word, never an empty cell.</param>
/// <param name="Class">"sum" for a row of sums.</param>
/// <param name="Level">Depth in a tree; 0 is the top.</param>
/// <param name="Id">Fragment that links can jump to.</param>
public sealed record Row(IReadOnlyList<Markup> Cells, string? Class = null, int Level = 0, string? Id = null)
{
    /// <summary>The heading of the rows that follow it, over the whole width.</summary>
    public static Row Group(Markup heading, string? id = null, int level = 0) => new([heading], "group", level, id);

    internal bool IsGroup => Class == "group";
}

/// <summary>
/// A table of figures with its caption, scopes and labels. It is written in one go by plain code, so that a hundred rows
/// cost next to nothing.
/// </summary>
/// <param name="Caption">What the table shows; it names the table for those who do not see it.</param>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">May be empty: then <paramref name="Empty"/> stands in their place.</param>
/// <param name="Empty">A sentence for no rows.</param>
public sealed record Table(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows, string? Empty = null)
{
    /// <summary>A line under the caption: the period, the unit of all figures, what a mark means.</summary>
    public string? Note { get; init; }

    /// <summary>The caption is for screen readers only, because a heading beside the table says the same.</summary>
    public bool HideCaption { get; init; }

    /// <summary>The header stays in sight while a long table scrolls.</summary>
    public bool StickyHeader { get; init; }

    /// <summary>The first column stays in sight while a wide table scrolls.</summary>
    public bool StickyFirst { get; init; }

    /// <summary>On a phone each row becomes a card; false lets the table scroll sideways in its own box instead.</summary>
    public bool Stacks { get; init; } = true;

    /// <summary>A phone's card holds its figures side by side, three in a row: for short figures.</summary>
    public bool Tiles { get; init; }

    /// <exception cref="InvalidOperationException">A row has more or fewer cells than there are columns.</exception>
    public Markup Draw()
    {
        if (Rows.Count == 0 && Empty is not null) return Markup.Of($"<div class=\"empty\"><p>{Empty}</p></div>");
        var to = new MarkupBuilder();
        to.Add($"<div class=\"table-scroll\"{Sticky}{Focusable}><table class=\"data\"{First}{Stack}>{Heading}<thead><tr>");
        foreach (var column in Columns) to.Add(Head(column));
        to.Add($"</tr></thead>\n<tbody>");
        foreach (var row in Rows) Line(to, row);
        to.Add($"</tbody></table></div>");
        return to.Done();
    }

    private Markup Heading => Markup.Of(
        $"<caption{(HideCaption ? Attribute("class", "ds-sr-only") : null)}>{Caption}{(Note is null ? null : Markup.Of($" <span class=\"aside\">{Note}</span>"))}</caption>");

    private Markup? Sticky => StickyHeader ? Attribute("data-sticky", "") : null;

    private Markup? First => StickyFirst ? Attribute("data-first", "") : null;

    private Markup? Stack => Stacks ? Attribute("data-stack", Tiles ? "tiles" : "") : null;

    // A box that scrolls must be reachable by keyboard; a stacked table hardly ever scrolls.
    private Markup? Focusable => Stacks ? null : Markup.Of($" role=\"region\" aria-label=\"{Caption}\" tabindex=\"0\"");

    private static Markup Attribute(string name, string value) => Markup.Of($" {name}=\"{value}\"");

    private static Markup Head(Column c)
    {
        var unit = c.Unit is null ? null : Markup.Of($"<span class=\"unit\">{c.Unit}</span>");
        var number = c.Number ? Attribute("class", "num") : null;
        if (c.Sort is null) return Markup.Of($"<th scope=\"col\"{number}>{c.Title}{unit}</th>");
        var sorted = c.Sort.Descending is { } down ? Attribute("aria-sort", down ? "descending" : "ascending") : null;
        return Markup.Of($"<th scope=\"col\"{number}{sorted}><a href=\"{c.Sort.Href}\"{LiveTagHelper.Attribute}>{c.Title}</a>{unit}</th>");
    }

    private void Line(MarkupBuilder to, Row row)
    {
        // A group of rows is a tbody of its own, so that its heading is the heading of exactly those.
        if (row.IsGroup) to.Add($"</tbody>\n<tbody>");
        else if (row.Cells.Count != Columns.Count)
            throw new InvalidOperationException($"A row of '{Caption}' has {row.Cells.Count} cells for {Columns.Count} columns.");
        to.Add($"<tr");
        if (row.Id is not null) to.Add($" id=\"{row.Id}\"");
        if (row.Class is not null) to.Add($" class=\"{row.Class}\"");
        to.Add(row.IsGroup ? Markup.Of($"><th scope=\"rowgroup\" colspan=\"{Columns.Count}\"") : RowHead);
        if (row.Level > 0) to.Add($" class=\"level-{Math.Min(row.Level, 3)}\"");
        to.Add($">{row.Cells[0]}</th>");
        for (var i = 1; i < row.Cells.Count; i++) Cell(to, row.Cells[i], Columns[i]);
        to.Add($"</tr>\n");
    }

    private static readonly Markup RowHead = Markup.Of($"><th scope=\"row\"");

    private void Cell(MarkupBuilder to, Markup cell, Column column)
    {
        to.Add($"<td");
        if (column.Number) to.Add($" class=\"num\"");
        if (Stacks) to.Add($" data-label=\"{column.Title}\"");
        if (column.Number) to.Add($">{cell}</td>");
        else to.Add($"><div>{cell}</div></td>");
    }
}
