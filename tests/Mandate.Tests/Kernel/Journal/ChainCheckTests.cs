using Mandate.Kernel;
using Mandate.Tests.Kernel.Values;

namespace Mandate.Tests.Kernel.Journal;

public sealed class ChainCheckTests
{
    private static readonly DateTimeOffset Start = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static List<JournalEntry> Chain(int count) => Rehash(Enumerable.Range(1, count).Select(n => Row(n, $"{{\"n\":{n}}}")).ToList(), 0);

    private static JournalEntry Row(long seq, string @new, string? old = null) => new()
    {
        Seq = seq, At = Start.AddSeconds(seq), Actor = "account:x", Operation = "o", SubjectType = "t", SubjectId = "s", New = @new, Old = old,
    };

    /// <summary>What somebody who knows the rule can do: compute the chain again from one row on.</summary>
    private static List<JournalEntry> Rehash(List<JournalEntry> rows, int from)
    {
        for (var i = from; i < rows.Count; i++)
        {
            rows[i].PreviousHash = i == 0 ? JournalHash.Genesis : rows[i - 1].Hash;
            rows[i].Hash = JournalHash.Of(rows[i].PreviousHash, rows[i]);
        }
        return rows;
    }

    private static JournalEntry Copy(JournalEntry row, long? seq = null, string? @new = null) => new()
    {
        Seq = seq ?? row.Seq, At = row.At, Actor = row.Actor, Operation = row.Operation, SubjectType = row.SubjectType,
        SubjectId = row.SubjectId, New = @new ?? row.New, Old = row.Old, PreviousHash = row.PreviousHash, Hash = row.Hash,
    };

    private static JournalReport Check(IEnumerable<JournalEntry> rows, params JournalHead[] anchors)
    {
        var check = new ChainCheck(anchors);
        foreach (var row in rows.OrderBy(r => r.Seq)) check.Next(row);
        return check.End();
    }

    private static JournalHead HeadOf(List<JournalEntry> rows, int at) => new(at, Convert.ToHexStringLower(rows[at - 1].Hash), null);

    [Fact]
    public void An_untouched_chain_is_sound_with_any_of_its_heads() => Seeded.Try("sound chains", cases: 1_000, check: random =>
    {
        var rows = Chain(random.Next(0, 12));
        var report = Check(rows, rows.Select(r => HeadOf(rows, (int)r.Seq)).ToArray());
        Assert.Empty(report.Findings);
        Assert.Equal(rows.Count, report.Rows);
    });

    [Fact]
    public void Whatever_is_done_to_rows_without_computing_the_chain_again_is_found() => Seeded.Try("attacks", cases: 1_000, check: random =>
    {
        var before = Chain(random.Next(2, 12));
        var after = Attack(before.Select(r => Copy(r)).ToList(), random);
        // A cut tail leaves a sound, shorter chain: that is what heads kept elsewhere are for.
        Assert.Equal(IsBeginningOf(after, before), Check(after).IsSound);
        Assert.Equal(after.Count == before.Count && IsBeginningOf(after, before), Check(after, HeadOf(before, before.Count)).IsSound);
    });

    [Fact]
    public void A_chain_computed_again_is_found_by_any_head_at_or_after_the_first_change() => Seeded.Try("recomputed chains", cases: 1_000, check: random =>
    {
        var before = Chain(random.Next(2, 12));
        var changed = random.Next(before.Count);
        var after = before.Select(r => Copy(r)).ToList();
        after[changed] = Copy(after[changed], @new: "{}");
        Rehash(after, changed);
        Assert.True(Check(after).IsSound);
        var anchor = random.Next(1, before.Count + 1);
        Assert.Equal(anchor <= changed, Check(after, HeadOf(before, anchor)).IsSound);
    });

    private static bool IsBeginningOf(List<JournalEntry> after, List<JournalEntry> before)
    {
        var rows = after.OrderBy(r => r.Seq).ToList();
        return rows.Count <= before.Count && rows.Zip(before).All(p => p.First.Seq == p.Second.Seq && p.First.New == p.Second.New
            && p.First.Hash.SequenceEqual(p.Second.Hash) && p.First.PreviousHash.SequenceEqual(p.Second.PreviousHash));
    }

    private static List<JournalEntry> Attack(List<JournalEntry> rows, Random random)
    {
        var at = random.Next(rows.Count);
        switch (random.Next(7))
        {
            case 0: rows[at] = Copy(rows[at], @new: rows[at].New!.Replace('n', 'm')); break;
            case 1: rows.RemoveAt(at); break;
            case 2: (rows[at].Seq, rows[0].Seq) = (rows[0].Seq, rows[at].Seq); break;
            case 3: rows[at].Hash = [.. rows[at].Hash.Reverse()]; break;
            case 4: rows[at].PreviousHash = [.. rows[at].PreviousHash.Reverse(), 1]; break;
            case 5: Insert(rows, at); break;
            default: Close(rows, at); break;
        }
        return rows;
    }

    private static void Insert(List<JournalEntry> rows, int at)
    {
        foreach (var row in rows.Skip(at)) row.Seq++;
        var forged = Row(at + 1, "{\"forged\":1}");
        forged.PreviousHash = at == 0 ? JournalHash.Genesis : rows[at - 1].Hash;
        forged.Hash = JournalHash.Of(forged.PreviousHash, forged);
        rows.Insert(at, forged);
    }

    private static void Close(List<JournalEntry> rows, int at)
    {
        rows.RemoveAt(at);
        foreach (var row in rows.Skip(at)) row.Seq--;
    }

    [Fact]
    public void Each_fault_is_named_with_its_rows()
    {
        var rows = Chain(9);
        var edited = rows.Select(r => Copy(r, @new: r.Seq == 5 ? "{}" : null));
        Assert.Equal([new(JournalFault.Edited, 5, 5)], Check(edited).Findings);
        Assert.Equal([new(JournalFault.Missing, 3, 4)], Check(rows.Where(r => r.Seq is not (3 or 4))).Findings);
        Assert.Equal([new(JournalFault.Cut, 9, 9, 6)], Check(rows.Take(6), HeadOf(rows, 9)).Findings);
        var inserted = rows.Select(r => Copy(r)).ToList();
        Insert(inserted, 4);
        Assert.Equal([new(JournalFault.Moved, 6, 10, 5)], Check(inserted).Findings);
        var closed = rows.Select(r => Copy(r)).ToList();
        Close(closed, 4);
        Assert.Equal([new(JournalFault.Moved, 5, 8, 6)], Check(closed).Findings);
        var swapped = rows.Select(r => Copy(r, r.Seq == 2 ? 7 : r.Seq == 7 ? 2 : r.Seq));
        Assert.Equal([new(JournalFault.Moved, 2, 2, 7), new(JournalFault.Unlinked, 3, 3), new(JournalFault.Moved, 7, 7, 2), new(JournalFault.Unlinked, 8, 8)],
            Check(swapped).Findings);
        Assert.Equal([new(JournalFault.Twice, 4, 4)], Check([.. rows, Copy(rows[3])]).Findings);
    }

    [Fact]
    public void Findings_are_listed_up_to_a_thousand_and_then_counted()
    {
        var report = Check(Chain(1_500).Select(r => Copy(r, @new: "{}")));
        Assert.Equal((1_000, 500L), (report.Findings.Count, report.More));
    }

    [Fact]
    public void Different_rows_never_share_the_bytes_that_are_hashed()
    {
        // What stands before and after a boundary may not be exchanged, and nothing is not an empty text.
        JournalEntry[] rows = [Row(1, "ab", "c"), Row(1, "b", "ca"), Row(1, "", "cab"), Row(1, "cab", ""), Row(1, "cab"), Row(1, "ab", "c\0")];
        Assert.Equal(rows.Length, rows.Select(r => Convert.ToHexString(JournalHash.Of(JournalHash.Genesis, r))).Distinct().Count());
    }

    // Computed by another program from the rule in words.
    [Fact]
    public void The_rule_of_the_hash_stays_as_published() => Assert.Equal(
        "e8401649a661aa78a249fdb530c82dfd771877b1bdfefac9a091c2ff4b355e3b", Convert.ToHexStringLower(JournalHash.Of(JournalHash.Genesis, Row(1, "{\"title\":\"阿布贾 é\"}"))));

    [Theory]
    [InlineData("# kept by the auditor", null)]
    [InlineData("", null)]
    [InlineData("7 HASH 2022-01-01T00:00:00.0000000Z", 7)]
    [InlineData("7 HASH -", 7)]
    [InlineData("7 HASH", 7)]
    [InlineData("{\"seq\":7,\"hash\":\"HASH\",\"at\":\"2022-01-01T00:00:00+00:00\"}", 7)]
    [InlineData("-7 HASH", -1)]
    [InlineData("7 abc", -1)]
    [InlineData("{\"seq\":7}", -1)]
    [InlineData("{", -1)]
    [InlineData("7 HASH yesterday", -1)]
    public void Heads_are_read_as_they_are_printed(string line, int? seq)
    {
        var hash = new string('a', 64);
        var read = JournalHead.ReadAll("heads.txt", [$"1 {hash}", line.Replace("HASH", hash)]);
        if (seq is -1) Assert.Equal(new Place("heads.txt", 2), read.Problems.Single().Place);
        else Assert.Equal(seq is null ? [1] : [1, seq.Value], read.Value.Select(h => (int)h.Seq));
    }

    [Fact]
    public void A_head_is_read_back_from_both_of_its_forms()
    {
        var head = new JournalHead(12, new string('f', 64), Start.AddTicks(1230));
        Assert.Equal([head, head], JournalHead.ReadAll("x", [head.ToString(), head.ToJson()]).Value);
        Assert.Equal("kernel.journal.anchor.none", JournalHead.ReadAll("x", ["# nothing"]).Problems.Single().Code);
    }
}
