using System.Text;

namespace Mandate.Cooperation;

/// <summary>
/// What was found, up to so many of each rule: of the rest the number alone is kept, so that a file in which everything
/// is wrong needs no more memory than another.
/// </summary>
internal sealed class Findings(int mostOfEach)
{
    // What a sentence shows of a value: more would hide the sentence.
    private const int LongestShown = 80;

    private readonly long[] counts = new long[RuleBook.All.Count];
    private readonly List<Finding> kept = [];
    private int firstOfThis;

    public IEnumerable<(Rule Rule, long Count)> Counts => RuleBook.All.Select(rule => (rule, counts[rule.Index])).Where(c => c.Item2 > 0);

    public bool Any(Severity severity) => RuleBook.All.Any(rule => rule.Severity == severity && counts[rule.Index] > 0);

    public IReadOnlyList<Finding> InOrder() => [.. kept.OrderBy(f => f.Line).ThenBy(f => f.Severity).ThenBy(f => f.Rule, StringComparer.Ordinal)];

    public void Add(string id, long line, string element, ReadOnlySpan<byte> value = default)
    {
        if (Count(id) is { } rule) kept.Add(new(id, rule.Severity, line, element, [rule.Subject, Shown(value)]));
    }

    public void Add(string id, long line, string element, string value, string other = "")
    {
        if (Count(id) is { } rule) kept.Add(new(id, rule.Severity, line, element, [rule.Subject, Cut(value), Cut(other)]));
    }

    /// <summary>Whether another finding of the rule would be kept; whoever asks must add it.</summary>
    public bool Keeps(string id) => counts[RuleBook.Of(id).Index] < mostOfEach;

    /// <summary>An activity is over: its findings are given its identifier.</summary>
    public void CloseActivity(string? identifier)
    {
        for (; firstOfThis < kept.Count; firstOfThis++) kept[firstOfThis].Identifier = identifier;
    }

    public int Kept => kept.Count;

    public bool HasNewOfThis => firstOfThis < kept.Count;

    /// <summary>What stands before an activity belongs to none.</summary>
    public void OpenActivity() => firstOfThis = kept.Count;

    private Rule? Count(string id)
    {
        var rule = RuleBook.Of(id);
        return counts[rule.Index]++ < mostOfEach ? rule : null;
    }

    public static string Shown(ReadOnlySpan<byte> value) => Cut(Encoding.UTF8.GetString(value[..Math.Min(value.Length, LongestShown * 4)]));

    private static string Cut(string text) => text.Length <= LongestShown ? text : text[..LongestShown].TrimEnd('\uFFFD') + "…";
}
