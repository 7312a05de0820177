namespace Mandate.Results;

/// <summary>What a finding asks of its reader.</summary>
public enum Severity
{
    /// <summary>Two things that should be equal are not.</summary>
    Disagreement,

    /// <summary>Something cannot be computed.</summary>
    Gap,

    /// <summary>Something must be known before the figure is used.</summary>
    Caution,
}

/// <summary>
/// One thing in a framework that does not agree or cannot be computed. Nothing is repaired: the finding is shown where
/// the figure is. Words: <c>results.check.ID.name</c>, <c>.found</c> (with the figures) and <c>.why</c>.
/// </summary>
/// <param name="Check">Stable name of the check.</param>
/// <param name="File">The file that it is about, and the key of the row in it: an indicator, or an SDG target.</param>
/// <param name="Column">The column in question.</param>
/// <param name="Figures">What is compared, in the order of the message's placeholders {1}, {2} …; {0} is the key.</param>
public sealed record Finding(string Check, Severity Severity, string File, string Key, string Column, IReadOnlyList<object?> Figures)
{
    /// <summary>Code of the indicator that it is about, or null.</summary>
    public string? Indicator => File == FrameworkFiles.SdgLinks.Name ? null : Key;
}
