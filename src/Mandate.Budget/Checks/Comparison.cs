namespace Mandate.Budget;

/// <summary>A figure and where it stands: file, row or table, in the words of the files.</summary>
/// <param name="IsInMillions">As printed, with its decimals; else in US dollars.</param>
/// <param name="IsPercent">Per cent, not dollars.</param>
public sealed record FigureAt(string Place, decimal? Amount, bool IsInMillions = false, bool IsPercent = false);

/// <summary>Two figures that are to agree, each with its place.</summary>
/// <param name="Code">Key of the sentence that says what was compared.</param>
/// <param name="Subject">The line, item or outcome that it is about.</param>
public sealed record Comparison(string Code, string Subject, FigureAt One, FigureAt Other, bool Agrees)
{
    internal static Comparison Equal(string code, string subject, FigureAt one, FigureAt other) => new(code, subject, one, other, one.Amount == other.Amount);

    /// <summary>The second was printed in millions with one decimal: it is the first, rounded. Halves may have gone either way.</summary>
    internal static Comparison Rounded(string code, string subject, FigureAt exact, FigureAt printed) => new(code, subject, exact, printed,
        exact.Amount is { } amount && printed.Amount is { } millions ? Math.Abs(millions * Million - amount) <= HalfTenthOfMillion : exact.Amount is null == printed.Amount is null);

    /// <summary>The second was printed with the decimals that it has: it is the first, rounded to them. Halves may have gone either way.</summary>
    internal static Comparison Printed(string code, string subject, FigureAt exact, FigureAt printed)
    {
        if (exact.Amount is not { } amount || printed.Amount is not { } figure) return Equal(code, subject, exact, printed);
        var half = new decimal(5, 0, 0, false, (byte)(figure.Scale + 1));
        return new(code, subject, exact, printed, Math.Abs((printed.IsInMillions ? amount / Million : amount) - figure) <= half);
    }

    /// <summary>Figures that were rounded before they were added up: they agree within what rounding may have done.</summary>
    internal static Comparison Within(string code, string subject, FigureAt one, FigureAt other, decimal tolerance) =>
        new(code, subject, one, other, one.Amount is { } a && other.Amount is { } b ? Math.Abs(a - b) <= tolerance : one.Amount == other.Amount);

    private const decimal Million = 1_000_000, HalfTenthOfMillion = 50_000;
}
