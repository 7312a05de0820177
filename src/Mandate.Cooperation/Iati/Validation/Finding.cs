namespace Mandate.Cooperation;

/// <summary>One thing that was found in a file.</summary>
/// <param name="Rule">The rule, as docs/reference/iati-rules.md lists it.</param>
/// <param name="Line">The line of the element.</param>
/// <param name="Element">The element or, after <c>@</c>, its attribute, below the activity.</param>
/// <param name="With">What the sentence names.</param>
public sealed record Finding(string Rule, Severity Severity, long Line, string Element, IReadOnlyList<string> With)
{
    /// <summary>The identifier of the activity or organisation; null outside of one, or where it has none.</summary>
    public string? Identifier { get; internal set; }
}
