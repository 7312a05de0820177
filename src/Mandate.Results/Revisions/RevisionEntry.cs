using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A revision as somebody types it: <c>target 1</c>, <c>24</c>, <c>AFR=7</c>. Pure.</summary>
public static class RevisionEntry
{
    public sealed record Read(RevisedThing Thing, int Seq, decimal? Value, IReadOnlyDictionary<string, decimal> Regions);

    /// <param name="which"><c>target 1</c> or <c>baseline 2</c>.</param>
    /// <param name="value">The new figure.</param>
    /// <param name="regions">Each a region and its part: <c>AFR=7</c>.</param>
    /// <param name="reader">Whose conventions of numbers; null: those of files.</param>
    /// <returns>What was typed, or every problem at once.</returns>
    public static Outcome<Read> Parse(string? which, string? value, IEnumerable<string> regions, CultureInfo? reader = null)
    {
        var problems = new List<Problem>();
        var (thing, seq) = Which(which, problems);
        var number = string.IsNullOrWhiteSpace(value) ? null : Number(value, "Value", reader, problems);
        var parts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var part in regions.Where(r => !string.IsNullOrWhiteSpace(r))) Region(part, reader, parts, problems);
        return problems.Count > 0 ? problems : new Read(thing, seq, number, parts);
    }

    private static (RevisedThing, int) Which(string? which, List<Problem> problems)
    {
        var words = (which ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [var thing, var seq] && SnakeEnum<RevisedThing>.TryParse(thing, out var known)
            && int.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return (known, number);
        problems.Add(Problem.Rule("results.revision.which_missing", "Which"));
        return default;
    }

    private static void Region(string text, CultureInfo? reader, Dictionary<string, decimal> parts, List<Problem> problems)
    {
        var (code, value) = text.Split('=', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : (text.Trim(), "");
        if (value.Length == 0) problems.Add(Problem.Rule("results.revision.region_shape", "Regions", text.Trim()));
        else if (Number(value, "Regions", reader, problems) is { } number && !parts.TryAdd(code.ToUpperInvariant(), number))
            problems.Add(Problem.Rule("results.revision.region_twice", "Regions", code));
    }

    private static decimal? Number(string text, string field, CultureInfo? reader, List<Problem> problems)
    {
        var read = Figure.Parse(text, field, reader);
        problems.AddRange(read.Problems);
        return read.IsOk ? read.Value : null;
    }
}
