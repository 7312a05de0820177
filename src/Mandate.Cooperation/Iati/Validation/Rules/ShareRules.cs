using System.Globalization;
using System.Runtime.InteropServices;

namespace Mandate.Cooperation;

/// <summary>Shares in per cent: every one of several has one, they come to 100, and each lies between 0 and 100.</summary>
internal static class ShareRules
{
    /// <summary>How many there are of a vocabulary, how many have a share, and what these come to.</summary>
    public readonly record struct Tally(int Count, int WithShare, decimal? Sum, bool IsWhole, long Line)
    {
        // As the standard's own validator: to four places.
        public bool IsHundred => Sum is { } sum && decimal.Round(sum, 4) == 100;

        public string Shown => Sum is { } sum ? sum.ToString("0.####", CultureInfo.InvariantCulture) : "?";
    }

    public delegate bool Which(ActivityFacts facts, in ShareFacts share);

    public static Tally Of(ActivityFacts facts, List<ShareFacts> shares, Which which)
    {
        var (count, with, line, whole) = (0, 0, 0L, true);
        decimal? sum = 0;
        foreach (ref readonly var share in CollectionsMarshal.AsSpan(shares))
        {
            if (!which(facts, share)) continue;
            if (count++ == 0) line = share.Line;
            if (!share.HasShare) continue;
            with++;
            sum = Plus(sum, share.Value);
            whole &= share.Value == 100 && !facts[share.Percentage].Contains((byte)'+');
        }
        return new(count, with, sum, whole, line);
    }

    /// <summary>A share that is no number, or too large a one, leaves no sum.</summary>
    public static decimal? Plus(decimal? sum, decimal? value) =>
        sum is { } a && value is { } b && Math.Abs(b) < 1_000_000_000_000m && Math.Abs(a) < 1_000_000_000_000_000m ? a + b : null;

    /// <summary>The three rules for a vocabulary: each has a share, a single one has all, several come to it.</summary>
    public static void Check(Findings findings, in Tally tally, string each, string single, string? sum, string element, int several)
    {
        if (tally.Count > 1 && tally.WithShare != tally.Count) findings.Add(each, tally.Line, element, "", "");
        if (tally.Count == 1 && tally.WithShare == 1 && !tally.IsWhole) findings.Add(single, tally.Line, element, tally.Shown);
        if (sum is not null && several > 1 && !tally.IsHundred) findings.Add(sum, tally.Line, element, tally.Shown);
    }

    public static void CheckRange(Findings findings, ActivityFacts facts, List<ShareFacts> shares, string rule, string element)
    {
        foreach (ref readonly var share in CollectionsMarshal.AsSpan(shares))
            if (share.HasShare && share.Value is not (>= 0 and <= 100)) findings.Add(rule, share.Line, element, facts[share.Percentage]);
    }

    /// <summary>Each vocabulary that is given, once.</summary>
    public static void ForEachVocabulary(ActivityFacts facts, List<ShareFacts> shares, Action<Kept> check)
    {
        for (var i = 0; i < shares.Count; i++)
        {
            if (!shares[i].Vocabulary.IsThere) continue;
            var isNew = true;
            for (var j = 0; j < i && isNew; j++) isNew = !IsOf(facts, shares[j], facts[shares[i].Vocabulary]);
            if (isNew) check(shares[i].Vocabulary);
        }
    }

    public static bool IsOf(ActivityFacts facts, in ShareFacts share, ReadOnlySpan<byte> vocabulary) =>
        share.Vocabulary.IsThere && facts[share.Vocabulary].SequenceEqual(vocabulary);
}
