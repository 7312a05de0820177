using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>A cell of a row under the name of its file's column: a text, a number, a flag, one of a list, or null.</summary>
internal readonly record struct BookCell(string Column, object? Value)
{
    public static implicit operator BookCell((string Column, object? Value) cell) => new(cell.Column, cell.Value);

    /// <summary>As the file would say it; null: the cell is empty.</summary>
    public string? Text => Value switch
    {
        null => null,
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Value.ToString(),
    };
}

/// <summary>A kind of row that a version has: the file that brings it, and how two versions of it are compared.</summary>
/// <param name="file">Name of the file.</param>
internal abstract class BookKind(string file)
{
    public string File => file;

    public abstract int Count(BudgetBook book);

    /// <summary>What would be added, changed and taken away, in the order of the files.</summary>
    /// <param name="now">Null: there is no version yet.</param>
    /// <param name="wanted">What the files say.</param>
    public abstract IEnumerable<PlanChange> Compare(BudgetBook? now, BudgetBook wanted);

    /// <summary>The rows that both have stand in the same order.</summary>
    public abstract bool IsInOrder(BudgetBook now, BudgetBook wanted);
}

/// <param name="file">Name of the file.</param>
/// <param name="rows">Of a version.</param>
/// <param name="key">What a row is called; the second row of a name has it with its number.</param>
/// <param name="cells">What it says beside that.</param>
internal sealed class BookKind<T>(string file, Func<BudgetBook, IReadOnlyList<T>> rows, Func<T, BudgetBook, string> key, Func<T, BudgetBook, BookCell[]> cells) : BookKind(file) where T : VersionRow
{
    // The header is row 1 of the file.
    private const int Header = 1;

    public override int Count(BudgetBook book) => rows(book).Count;

    public override bool IsInOrder(BudgetBook now, BudgetBook wanted) => rows(now).Select(r => key(r, now)).SequenceEqual(rows(wanted).Select(r => key(r, wanted)), StringComparer.Ordinal);

    public override IEnumerable<PlanChange> Compare(BudgetBook? now, BudgetBook wanted)
    {
        var before = now is null ? [] : Named(now).ToDictionary(r => r.Name, r => r.Row, StringComparer.Ordinal);
        foreach (var (name, row) in Named(wanted))
        {
            if (!before.Remove(name, out var old)) yield return new(PlanAction.Add, File, name, row.Position + Header, Given(cells(row, wanted), c => new(c.Column, null, c.Text)));
            else if (Differences(cells(old, now!), cells(row, wanted)) is { Count: > 0 } changed) yield return new(PlanAction.Change, File, name, row.Position + Header, changed);
        }
        foreach (var (name, old) in before) yield return new(PlanAction.Remove, File, name, 0, Given(cells(old, now!), c => new(c.Column, c.Text, null)));
    }

    private IEnumerable<(string Name, T Row)> Named(BudgetBook book)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows(book))
        {
            var name = key(row, book);
            seen[name] = seen.GetValueOrDefault(name) + 1;
            yield return (seen[name] == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({seen[name]})"), row);
        }
    }

    private static List<CellChange> Given(BookCell[] all, Func<BookCell, CellChange> change) => [.. all.Where(c => c.Value is not null).Select(change)];

    private static List<CellChange> Differences(BookCell[] old, BookCell[] now) =>
        [.. old.Zip(now).Where(p => !Equals(p.First.Value, p.Second.Value)).Select(p => new CellChange(p.Second.Column, p.First.Text, p.Second.Text))];
}
