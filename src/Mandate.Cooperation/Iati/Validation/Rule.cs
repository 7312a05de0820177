namespace Mandate.Cooperation;

/// <summary>A rule that files are held against.</summary>
/// <param name="Id">As the standard numbers it; a name where it is of the schema, of XML or ours.</param>
/// <param name="Sentence">The key of the sentence that says how to mend it: several rules may share one.</param>
/// <param name="Subject">The element or attribute that it is about, as the sentence names it.</param>
public sealed record Rule(string Id, Severity Severity, string Sentence, string Subject)
{
    /// <summary>Its place among all, by which findings are counted.</summary>
    internal int Index { get; init; }
}
