using System.Text.RegularExpressions;

namespace Mandate.Tests.Languages;

/// <summary>Each language is set by its own rules.</summary>
public partial class TypographyTests
{
    [Fact]
    public void French_has_its_own_apostrophe_and_keeps_its_signs_with_their_words() => Check("fr", FrenchOffence);

    [Fact]
    public void Spanish_questions_and_exclamations_are_opened_as_well_as_closed() => Check("es", text =>
        text.Count(c => c == '?') != text.Count(c => c == '¿') || text.Count(c => c == '!') != text.Count(c => c == '¡') ? "a sign is not opened" : null);

    [Theory]
    [InlineData("L'indicateur", "straight apostrophe")]
    [InlineData("d'{0} pays", "straight apostrophe")]
    [InlineData("Région : Afrique", "breaking space")]
    [InlineData("« texte »", "breaking space")]
    [InlineData("Région: Afrique", "no space before the sign")]
    [InlineData("Quel pays?", "no space before the sign")]
    [InlineData("{0}; {1}", "no space before the sign")]
    [InlineData("«texte»", "no space at the quotation mark")]
    public void What_is_set_wrongly_in_French_is_found(string text, string offence) => Assert.Equal(offence, FrenchOffence(text));

    [Theory]
    [InlineData("L’indicateur «\u00a0{0}\u00a0»\u00a0: {1}\u202f; quel pays\u00a0?")]
    [InlineData("Commençant par https:// ou http://.")]
    [InlineData("Host=db.example.org;Database=mandate, à 10:30, comme {{ \"Port\": 5180 }}, 2001:db8::/32")]
    [InlineData("{0:d} (voir {1:N0})")]
    public void Addresses_settings_and_times_are_no_French(string text) => Assert.Null(FrenchOffence(text));

    private static void Check(string language, Func<string, string?> offence)
    {
        var found = EveryWord.Modules.SelectMany(m => EveryWord.In(m, language)).Select(w => (w.Key, w.Value, Offence: offence(w.Value)))
            .Where(w => w.Offence is not null).Select(w => $"{w.Key}: {w.Offence}: {w.Value}").ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string? FrenchOffence(string text) =>
        StraightApostrophe().IsMatch(text) ? "straight apostrophe"
        : BreakingSpace().IsMatch(text) ? "breaking space"
        : MissingSpace().IsMatch(text) ? "no space before the sign"
        : TightQuotation().IsMatch(text) ? "no space at the quotation mark" : null;

    [GeneratedRegex(@"\p{L}'[\p{L}\p{N}{«]")]
    private static partial Regex StraightApostrophe();

    [GeneratedRegex(@" [;:?!»]|« ")]
    private static partial Regex BreakingSpace();

    // A sign of the sentence is followed by a blank or by nothing; one inside an address, a setting or a time is not.
    [GeneratedRegex(@"[\p{L}\p{N})}»%][;:?!](\s|$)")]
    private static partial Regex MissingSpace();

    [GeneratedRegex(@"«[^\u00a0\u202f]|[^\u00a0\u202f ]»")]
    private static partial Regex TightQuotation();
}
