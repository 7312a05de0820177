using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>What the files say of funds and of the unforeseen expenditure of the past.</summary>
internal sealed record FundBook(IReadOnlyList<FundBook.Figure> Figures, IReadOnlyList<UnforeseenPast> Past)
{
    /// <param name="Fund">Code of its fund; null: of none.</param>
    public sealed record Figure(string? Fund, bool IsLevel, FundFigure Row);
}

/// <summary>The files to their figures. Pure: bytes in, figures and every problem out.</summary>
internal static class FundReader
{
    private const string Million = "million ";

    public static Outcome<FundBook> Read(IReadOnlyList<ImportFile> files)
    {
        var problems = new ProblemList();
        if (files.All(f => !FundFiles.IsOne(f.Name))) return Problem.Rule("budget.fund.no_files", null, FundFiles.FundsName, FundFiles.PastName);
        var figures = Rows(FundFiles.Funds, files, problems, Figure);
        Once(figures, f => f.Row.Title.Texts["en"], FundFiles.FundsName, "item", problems);
        var past = Rows(FundFiles.Past, files, problems, Past);
        Once(past, p => p.Cycle, FundFiles.PastName, "fiscal_period", problems);
        for (var i = 0; i < figures.Count; i++) figures[i].Item.Row.Position = i + 1;
        return problems.IsEmpty ? new FundBook([.. figures.Select(f => f.Item)], [.. past.Select(p => p.Item)]) : problems.ToProblems();
    }

    private static FundBook.Figure Figure(RowReader r)
    {
        var (item, unit) = (r.Line("item"), r.Required("unit"));
        r.Required("amount");
        var (isMillions, amount) = (unit.StartsWith(Million, StringComparison.Ordinal), r.Decimal("amount") ?? 0);
        if (!Currency.TryParse(isMillions ? unit[Million.Length..] : unit, out var currency) && unit.Length > 0) r.Refuse("budget.fund.unit", "unit", unit);
        if (amount < 0) r.Refuse("budget.fund.negative", "amount", amount);
        return new(FundNames.CodeOf(item), FundNames.IsLevel(item), new FundFigure
        {
            Title = r.Title("item"), Amount = isMillions ? amount * 1_000_000 : amount, Currency = currency ?? Currency.Of(BudgetCycle.Currency), IsApproximate = r.Flag("approx"), Source = r.Optional("source"), Note = r.Optional("note"),
        });
    }

    private static UnforeseenPast Past(RowReader r)
    {
        var (period, amount) = (Biennium.Parse(r.Required("fiscal_period")), r.Dollars("authorized_additional_usd"));
        if (!period.IsOk && r.Optional("fiscal_period") is { } text) r.Refuse(period.Problems[0].Code, "fiscal_period", text);
        if (amount < 0) r.Refuse("budget.fund.negative", "authorized_additional_usd", amount);
        return new() { Cycle = period.TryGet(out var cycle) ? cycle.ToString() : "", AuthorisedUsd = amount };
    }

    private static List<(int Row, T Item)> Rows<T>(FileShape shape, IReadOnlyList<ImportFile> files, ProblemList problems, Func<RowReader, T> read) =>
        files.FirstOrDefault(f => f.Name.Equals(shape.Name, StringComparison.OrdinalIgnoreCase)) is { } file && CsvSheet.Read(shape, file, problems) is { } sheet
            ? sheet.Records.ConvertAll(record => (record.Number, read(new RowReader(sheet, record, problems)))) : [];

    private static void Once<T>(List<(int Row, T Item)> rows, Func<T, string> key, string file, string column, ProblemList problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (row, item) in rows)
            if (!seen.Add(key(item))) problems.Add("budget.import.twice", new Place(file, row, column), key(item));
    }
}
