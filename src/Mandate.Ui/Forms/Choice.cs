namespace Mandate.Ui;

/// <summary>One answer of a select, radios or checkboxes.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What the reader sees.</param>
/// <param name="Hint">A second line under it (not in a select).</param>
/// <param name="Language">The language of the text when it is not the page's.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Language = null);
