using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Cooperation;

/// <summary>Texts of other publishers as pages show them: with their language where they say it.</summary>
internal static class ReceivedMarkup
{
    public static Markup Title(string? json, string otherwise) => ReceivedTitle.Of(json) is not { } title ? Markup.Text(otherwise)
        : title.Language is { } language && IsLanguage(language) ? Markup.Of($"<span lang=\"{language}\">{title.Text}</span>") : Markup.Text(title.Text);

    /// <summary>Codes of the list ActivityStatus in words; another code as it is.</summary>
    public static string Status(string? code, Words words) => code is null ? words["cooperation.iati.missing"]
        : code is [>= '1' and <= '6'] ? words["cooperation.iati.status." + code] : code;

    // What they write there is not always one.
    private static bool IsLanguage(string text) => text.Length is >= 2 and <= 12 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
