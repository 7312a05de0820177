namespace Mandate.Tests.Languages;

/// <summary>One thing has one name in each language: the glossary's. Here the others that have been met, or are to be feared.</summary>
public class TermsTests
{
    private static readonly (string Language, string Avoided, string Said)[] Avoided =
    [
        ("zh", "审查人", "审核人"), ("zh", "审核员", "审核人"), ("zh", "审查", "审核"), ("zh", "规划官员", "规划干事"), ("zh", "国家干事", "国别干事"),
        ("zh", "国别成果", "国家成果"), ("zh", "报告期间", "报告期"), ("zh", "报道", "上报"), ("zh", "基准值", "基线"), ("zh", "聚合", "汇总"),
        ("fr", "réviseur", "examinateur"), ("fr", "base de référence", "situation de départ"), ("fr", "rapporté", "communiqué"), ("fr", "notifier", "communiquer"),
        ("fr", "état membre", "État Membre"), ("fr", "Etat membre", "État Membre"), ("fr", "officier", "responsable"), ("fr", "en danger", "compromis"), ("fr", "menacé", "compromis"), ("zh", "按计划进行", "进展正常"),
        ("es", "línea de base", "base de referencia"), ("es", "línea base", "base de referencia"), ("es", "oficial de planificación", "responsable de planificación"),
        ("es", "Estado miembro", "Estado Miembro"), ("es", "Estados miembros", "Estados Miembros"), ("es", "buen camino", "curso previsto"), ("es", "evaluador", "revisor"),
    ];

    [Fact]
    public void No_text_says_a_word_that_the_glossary_renders_otherwise()
    {
        var found = Avoided.SelectMany(term => EveryWord.Modules.SelectMany(m => EveryWord.In(m, term.Language))
            .Where(w => w.Value.Contains(term.Avoided, StringComparison.Ordinal)).Select(w => $"{w.Key} in {term.Language}: say {term.Said}: {w.Value}")).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    // A list of words that nothing could contain would hold for ever.
    [Fact]
    public void Every_word_to_be_said_instead_is_in_the_glossary_or_in_a_text()
    {
        var glossary = Architecture.SourceTree.Files.Single(f => f.Path == "docs/glossary.md").Text;
        Assert.All(Avoided, term => Assert.True(glossary.Contains(term.Said, StringComparison.OrdinalIgnoreCase)
            || EveryWord.Modules.SelectMany(m => EveryWord.In(m, term.Language).Values).Any(w => w.Contains(term.Said, StringComparison.OrdinalIgnoreCase)), term.Said));
    }
}
