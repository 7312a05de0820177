namespace Mandate.Kernel;

/// <summary>
/// Reads the rows of the journal one after the other, in the order of their numbers, and notes what does not agree.
/// Knows nothing of the database.
/// </summary>
internal sealed class ChainCheck(IReadOnlyList<JournalHead> anchors)
{
    private const int MostFindings = 1_000;

    // A row whose number was changed is recognised when it was moved by less than this; else it counts as edited.
    private const int FarthestMove = 1_000;

    private readonly ILookup<long, JournalHead> kept = anchors.ToLookup(a => a.Seq);
    private readonly List<JournalFinding> findings = [];
    private long rows;
    private long more;
    private long lastMove = -1;
    private JournalHead head = new(0, Convert.ToHexStringLower(JournalHash.Genesis), null);
    private byte[] lastHash = JournalHash.Genesis;

    public void Unguarded() => Note(new(JournalFault.Unguarded, 0, 0));

    public void Next(JournalEntry row)
    {
        CheckNumber(row.Seq);
        CheckContents(row);
        rows++;
        lastHash = row.Hash;
        head = new(row.Seq, "", row.At);
        CheckAnchors(row);
    }

    public JournalReport End()
    {
        foreach (var anchor in anchors.Where(a => a.Seq > head.Seq)) Note(new(JournalFault.Cut, anchor.Seq, anchor.Seq, head.Seq));
        return new(rows, head with { Hash = Convert.ToHexStringLower(lastHash) }, anchors.Count, findings, more);
    }

    private void CheckNumber(long seq)
    {
        if (seq < 1) Note(new(JournalFault.Unlinked, seq, seq));
        else if (seq == head.Seq && rows > 0) Note(new(JournalFault.Twice, seq, seq));
        else if (seq > head.Seq + 1) Note(new(JournalFault.Missing, head.Seq + 1, seq - 1));
    }

    private void CheckContents(JournalEntry row)
    {
        var follows = row.PreviousHash.AsSpan().SequenceEqual(lastHash);
        if (!Fits(row, row.Seq)) Note(Mistaken(row));
        else if (!follows && row.Seq == head.Seq + 1) Note(new(JournalFault.Unlinked, row.Seq, row.Seq));
    }

    private JournalFinding Mistaken(JournalEntry row)
    {
        if (findings.Count >= MostFindings || WrittenAs(row) is not { } number) return new(JournalFault.Edited, row.Seq, row.Seq);
        lastMove = number - row.Seq;
        return new(JournalFault.Moved, row.Seq, row.Seq, number);
    }

    private long? WrittenAs(JournalEntry row)
    {
        if (Fits(row, row.Seq + lastMove)) return row.Seq + lastMove;
        for (var distance = 1; distance <= FarthestMove; distance++)
        {
            if (Fits(row, row.Seq - distance)) return row.Seq - distance;
            if (Fits(row, row.Seq + distance)) return row.Seq + distance;
        }
        return null;
    }

    private static bool Fits(JournalEntry row, long seq) => JournalHash.Of(row.PreviousHash, row, seq).AsSpan().SequenceEqual(row.Hash);

    private void CheckAnchors(JournalEntry row)
    {
        foreach (var anchor in kept[row.Seq])
            if (anchor.Hash != Convert.ToHexStringLower(row.Hash)) Note(new(JournalFault.Recomputed, row.Seq, row.Seq));
    }

    // Rows moved by the same distance one after the other are one finding.
    private void Note(JournalFinding finding)
    {
        var last = findings.Count > 0 ? findings[^1] : null;
        if (finding.Fault == JournalFault.Moved && last is { Fault: JournalFault.Moved } && last.Last + 1 == finding.Seq
            && last.Other - last.Seq == finding.Other - finding.Seq)
            findings[^1] = last with { Last = finding.Last };
        else if (findings.Count < MostFindings) findings.Add(finding);
        else more++;
    }
}
