using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mandate.Kernel;

namespace Mandate.Organisation;

/// <summary>
/// Long, and not what everybody would try first. No rule about kinds of characters: those make passwords that are
/// hard to remember and easy to guess (NIST SP 800-63B, 3.1.1.2).
/// </summary>
internal static partial class PasswordRules
{
    /// <summary>Characters; the form advises <see cref="Advised"/>.</summary>
    public const int Shortest = 12;

    public const int Advised = 15;

    /// <summary>Longer ones would only keep the server busy.</summary>
    public const int Longest = 256;

    // What must be left when everything that guessers try first is taken out.
    private const int OwnCharacters = 6;

    private static readonly string[] Common = ReadCommon();

    /// <param name="known">What others know of the person: name, e-mail address, the organisation's name.</param>
    /// <returns>Every rule that the password breaks.</returns>
    public static List<Problem> Check(string password, string field, params IEnumerable<string> known)
    {
        var problems = new List<Problem>();
        if (password.Length < Shortest) problems.Add(Problem.Rule("organisation.password.too_short", field, Shortest));
        if (password.Length > Longest) problems.Add(Problem.Rule("organisation.password.too_long", field, Longest));
        else if (Left(password, Parts(known)) < OwnCharacters) problems.Add(Problem.Rule("organisation.password.common", field));
        return problems;
    }

    // Longest words first, so that a short one does not break a long one apart.
    private static int Left(string password, IEnumerable<string> known)
    {
        var rest = Plain(password);
        foreach (var word in known.Concat(Common).OrderByDescending(w => w.Length))
            rest = rest.Replace(word, " ", StringComparison.Ordinal);
        rest = Year().Replace(rest, " ");
        rest = Repeated().Replace(rest, " ");
        return Runs(rest).Count(c => c != ' ');
    }

    private static IEnumerable<string> Parts(IEnumerable<string> known) => known
        .SelectMany(k => Separator().Split(k).Append(Separator().Replace(k, ""))).Select(Plain)
        .Where(p => p.Length >= 3).Distinct(StringComparer.Ordinal);

    // "P@ssw0rd" is "password" to those who guess, and "Bergström" is "bergstrom".
    private static string Plain(string text) => string.Concat(Letters(text).Select(c => c switch
    {
        '@' or '4' => 'a',
        '3' => 'e',
        '1' or '!' => 'i',
        '0' => 'o',
        '5' or '$' => 's',
        '7' => 't',
        _ => c,
    }));

    private static IEnumerable<char> Letters(string text) =>
        TextForms.In(NormalizationForm.FormD, text).ToLowerInvariant()
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);

    // abcd, 9876: the third and later characters of a run say nothing that the first two did not.
    private static IEnumerable<char> Runs(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var step = i == 0 ? 0 : text[i] - text[i - 1];
            if (i >= 2 && step == text[i - 1] - text[i - 2] && Math.Abs(step) == 1) continue;
            yield return text[i];
        }
    }

    private static string[] ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Mandate.Organisation.Accounts.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Plain).Distinct(StringComparer.Ordinal).ToArray();
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Separator();

    // After Plain: 19xx and 20xx with the digits that became letters.
    [GeneratedRegex("(i9|2o)[0-9aeiost]{2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<unit>.{1,4}?)\k<unit>{2,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Repeated();
}
