namespace Mandate.Kernel;

/// <summary>What can be wrong with the journal. The words are <c>kernel.journal.fault.…</c> with the numbers of the rows.</summary>
public enum JournalFault
{
    /// <summary>The row is not what its hash was computed from.</summary>
    Edited,

    /// <summary>The row was written under another number (a swap, or an insertion or deletion with all after it renumbered).</summary>
    Moved,

    /// <summary>Numbers are missing.</summary>
    Missing,

    /// <summary>A number stands on two rows.</summary>
    Twice,

    /// <summary>The row does not follow on the one before it: one of the two was put in or computed again.</summary>
    Unlinked,

    /// <summary>A head kept elsewhere is of a row after the last one.</summary>
    Cut,

    /// <summary>A head kept elsewhere has another hash: the chain up to that row was computed again.</summary>
    Recomputed,

    /// <summary>The trigger that refuses changes is missing or switched off.</summary>
    Unguarded,
}

/// <summary>One finding, with the row and what is wrong.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Seq">The row, or the first of them.</param>
/// <param name="Last">The last of them where several in a row have the same fault.</param>
/// <param name="Other">Moved: the number under which the first was written. Cut: the last row that there is.</param>
public sealed record JournalFinding(JournalFault Fault, long Seq, long Last, long? Other = null)
{
    /// <summary>The sentence in the reader's language.</summary>
    public string In(Words words)
    {
        var key = $"kernel.journal.fault.{Fault.ToString().ToLowerInvariant()}";
        return Last > Seq && words.Has(key + ".several") ? words[key + ".several", Seq, Last, Other] : words[key, Seq, Last, Other];
    }
}

/// <summary>The outcome of a verification.</summary>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Head">The last of them.</param>
/// <param name="Anchors">How many heads kept elsewhere were compared.</param>
/// <param name="Findings">The first 1,000 findings, in the order of rows.</param>
/// <param name="More">How many more there were.</param>
public sealed record JournalReport(long Rows, JournalHead Head, int Anchors, IReadOnlyList<JournalFinding> Findings, long More)
{
    public bool IsSound => Findings.Count == 0;
}
