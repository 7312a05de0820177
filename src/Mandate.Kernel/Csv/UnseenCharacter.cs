using System.Globalization;

namespace Mandate.Kernel;

/// <summary>
/// Characters that nobody sees but that change what is read: NUL and other control characters, marks that turn the
/// direction of the text, and U+FFFD, which stands where a letter was lost.
/// </summary>
public static class UnseenCharacter
{
    /// <summary>The first one as <c>U+0000</c>, or null.</summary>
    public static string? Find(string text)
    {
        foreach (var letter in text)
            if (IsUnseen(letter)) return string.Create(CultureInfo.InvariantCulture, $"U+{(int)letter:X4}");
        return null;
    }

    private static bool IsUnseen(char letter) => letter switch
    {
        '\r' or '\n' or '\t' => false,
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFFFD' or '\uFEFF' => true,
        _ => char.IsControl(letter),
    };
}
