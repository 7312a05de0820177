namespace Mandate.Results;

/// <summary>What is there already, as rows of a sheet say it: how files are filled, and what uploads are compared with. Pure.</summary>
internal static class SheetCells
{
    /// <summary>By key of the cell; the whole under the empty key.</summary>
    public static Dictionary<string, SheetValues> Of(StoredResult? result, MeasuredShape shape)
    {
        if (result is null) return [];
        var rows = result.Cells.Values.ToDictionary(c => c.Key, Of, StringComparer.Ordinal);
        rows[""] = Whole(result, shape);
        return rows;
    }

    // A whole that its parts make is left out: who changes a part need not add up again.
    private static SheetValues Whole(StoredResult r, MeasuredShape shape)
    {
        var stands = new ObservedAmount(r.Row.Observation, r.Row.Quantity, r.Row.Denominator);
        var isMade = r.Cells.Count > 0 && WholeOfCells.Of(shape.Dimensions, [.. r.Cells.Values.Select(c => CrossedAmount.Of(c.Key, c.Amount))]) == stands;
        var said = isMade ? default : stands;
        return SheetValues.Of(isMade ? null : said.Status, said.Quantity, said.Denominator, r.Row.Source,
            r.Row.Narrative?.Texts[r.Row.Narrative.Original], r.Row.FollowUp);
    }

    private static SheetValues Of(Cell cell) =>
        SheetValues.Of(cell.Amount.Status, cell.Amount.Quantity, cell.Amount.Denominator, null, cell.Comment, cell.FollowUp);
}

/// <summary>A result as it stands, with its cells by key.</summary>
/// <param name="Row">Not tracked; its own list of cells is empty.</param>
internal sealed record StoredResult(CountryResult Row, Dictionary<string, Cell> Cells);
