namespace Mandate.Commands;

/// <summary>Text with words that somebody typed, or with names of files, as it may be written to a reader's terminal.</summary>
internal static class Terminal
{
    /// <summary>Whatever would steer the terminal is shown as a mark instead.</summary>
    public static string Harmless(string line) => string.Create(line.Length, line, (shown, typed) =>
    {
        for (var i = 0; i < shown.Length; i++) shown[i] = char.IsControl(typed[i]) ? '\uFFFD' : typed[i];
    });
}
