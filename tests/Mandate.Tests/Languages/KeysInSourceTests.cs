using System.Text.RegularExpressions;

namespace Mandate.Tests.Languages;

/// <summary>Reads our own source: a key that is asked for exists, and a text that is kept is asked for.</summary>
public partial class KeysInSourceTests
{
    private static readonly HashSet<string> Known = [.. EveryWord.Modules.SelectMany(m => EveryWord.In(m, "en").Keys)];

    private static readonly List<(string File, string Text)> Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Select(f => (Path.GetRelativePath(Root(), f), File.ReadAllText(f))),
    ];

    [Fact]
    public void Every_key_that_is_asked_for_exists()
    {
        var asked = Sources.SelectMany(s => Asked().Matches(s.Text).Select(m => (s.File, Key: m.Groups["key"].Value))).ToList();
        Assert.InRange(asked.Count, 50, int.MaxValue);
        var missing = asked.Where(a => !Known.Contains(a.Key)).Select(a => $"{a.File}: {a.Key}").Distinct().ToList();
        Assert.True(missing.Count == 0, string.Join("\n", missing));
    }

    [Fact]
    public void Every_counted_key_has_its_two_forms()
    {
        var asked = Sources.SelectMany(s => Counted().Matches(s.Text).Select(m => m.Groups["key"].Value)).Distinct();
        Assert.All(asked, key => Assert.True(Known.Contains(key + ".one") && Known.Contains(key + ".other"), key));
    }

    [Fact]
    public void Every_text_that_is_kept_is_asked_for_somewhere()
    {
        var literals = Sources.SelectMany(s => Literal().Matches(s.Text).Select(m => m.Groups["key"].Value)).ToHashSet();
        var built = Sources.SelectMany(s => Built().Matches(s.Text).Select(m => m.Groups["start"].Value)).Where(b => b.Contains('.')).ToHashSet();
        var unused = Known.Where(k => k.StartsWith("ui.", StringComparison.Ordinal) && !literals.Contains(k) && !literals.Contains(WithoutForm(k)) && !built.Any(b => k.StartsWith(b, StringComparison.Ordinal))).Order().ToList();
        Assert.True(unused.Count == 0, string.Join("\n", unused));
    }

    private static string WithoutForm(string key) => Form().Replace(key, "");

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Mandate.slnx"))) at = at.Parent!;
        return at.FullName;
    }

    // words["…"], label-key="…", Problem.Rule("…"), new NavigationItem("…"): places where a string can only be a key.
    [GeneratedRegex("""(?:\bwords\[|-key=|\bProblem\.\w+\(|new Problem\(|new NavigationItem\()"(?<key>[a-z]+(?:\.[a-z0-9_]+)+)["\]]""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\bwords\.Count\(""(?<key>[a-z0-9_.]+)""")]
    private static partial Regex Counted();

    [GeneratedRegex(@"""(?<key>[a-z]+(?:\.[a-z0-9_]+)+)""")]
    private static partial Regex Literal();

    // $"ui.failure.{key}.title" asks for every key that starts with ui.failure.
    [GeneratedRegex("""\$"(?<start>[a-z]+\.[a-z0-9_.]*)\{""")]
    private static partial Regex Built();

    [GeneratedRegex(@"\.(one|other)$")]
    private static partial Regex Form();
}
