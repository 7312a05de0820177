using System.Text.RegularExpressions;
using Mandate.Kernel;

namespace Mandate.Tests.Languages;

public partial class WordsTests
{
    public static TheoryData<string> Every_module() => [.. EveryWord.Modules.Select(m => m.Module)];

    private static ModuleWords Module(string name) => EveryWord.Modules.Single(m => m.Module == name);

    [Fact]
    public void There_are_words_to_check() => Assert.Superset(
        new HashSet<string> { "kernel", "ui", "organisation", "results" }, EveryWord.Modules.Select(m => m.Module).ToHashSet());

    [Theory, MemberData(nameof(Every_module))]
    public void Every_key_is_said_in_every_language(string module)
    {
        var english = EveryWord.In(Module(module), "en").Keys.Order().ToList();
        Assert.NotEmpty(english);
        foreach (var language in LanguageList.Codes)
            Assert.Equal(english, EveryWord.In(Module(module), language).Keys.Order());
    }

    [Theory, MemberData(nameof(Every_module))]
    public void Every_key_begins_with_its_module_and_is_lower_case(string module) =>
        Assert.All(EveryWord.In(Module(module), "en").Keys, key => Assert.Matches($"^{module}(\\.[a-z0-9_]+)+$", key));

    [Theory, MemberData(nameof(Every_module))]
    public void Every_translation_has_the_same_placeholders(string module)
    {
        var english = EveryWord.In(Module(module), "en");
        foreach (var language in LanguageList.Codes)
            foreach (var (key, said) in EveryWord.In(Module(module), language))
                Assert.True(Placeholders(english[key]).SequenceEqual(Placeholders(said)), $"{key} in {language}");
    }

    [Theory, MemberData(nameof(Every_module))]
    public void Chinese_is_set_with_its_own_punctuation(string module) =>
        Assert.All(EveryWord.In(Module(module), "zh"), w => Assert.False(NarrowPunctuation().IsMatch(w.Value), $"{w.Key}: {w.Value}"));

    [Theory, MemberData(nameof(Every_module))]
    public void No_text_shouts_or_begs(string module) =>
        Assert.All(EveryWord.In(Module(module), "en"), w => Assert.False(Loud().IsMatch(w.Value), $"{w.Key}: {w.Value}"));

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\u4e00-\u9fff][,:;?!()]|[,:;?!(][\u4e00-\u9fff]")]
    private static partial Regex NarrowPunctuation();

    [GeneratedRegex(@"!|\b[Pp]lease\b|\b[Ii]nvalid\b")]
    private static partial Regex Loud();
}
