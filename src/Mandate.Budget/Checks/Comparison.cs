namespace Mandate.Budget;

/// <summary>A figure and where it stands: file, row or table, in the words of the files.</summary>
/// <param name="IsInMillions">As printed, with one decimal; else in US dollars.</param>
public sealed record FigureAt(string Place, decimal? Amount, bool IsInMillions = false);

/// <summary>Two figures that are to agree, each with its place.</summary>
/// <param name="Code">Key of the sentence that says what was compared.</param>
/// <param name="Subject">The line, item or outcome that it is about.</param>
public sealed record Comparison(string Code, string Subject, FigureAt One, FigureAt Other, bool Agrees)
{
    internal static Comparison Equal(string code, string subject, FigureAt one, FigureAt other) => new(code, subject, one, other, one.Amount == other.Amount);

    /// <summary>The second was printed in millions with one decimal: it is the first, rounded. Halves may have gone either way.</summary>
    internal static Comparison Rounded(string code, string subject, FigureAt exact, FigureAt printed) => new(code, subject, exact, printed,
        exact.Amount is { } amount && printed.Amount is { } millions ? Math.Abs(millions * Million - amount) <= HalfTenthOfMillion : exact.Amount is null == printed.Amount is null);

    private const decimal Million = 1_000_000, HalfTenthOfMillion = 50_000;
}
