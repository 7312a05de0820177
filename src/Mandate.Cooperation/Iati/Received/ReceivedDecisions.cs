using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mandate.Cooperation;

/// <summary>What an import does with an activity.</summary>
public enum ReceivedAction
{
    Added,
    Changed,
    Unchanged,
    Older,
}

/// <summary>An activity of a file, and what becomes of it.</summary>
public sealed record ReceivedChange(string Identifier, int Line, ReceivedAction Action, DateTimeOffset? LastUpdated, DateTimeOffset? Held);

/// <summary>Decides of each activity of a file what becomes of it, and counts. Pure but for what it remembers of the file.</summary>
internal sealed class ReceivedDecisions
{
    /// <summary>Changes that are listed; the others are counted.</summary>
    public const int MostListed = 1_000;

    private readonly Dictionary<UInt128, int> lines = [];
    private readonly int[] counts = new int[Enum.GetValues<ReceivedAction>().Length];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public List<ReceivedChange> Listed { get; } = [];

    public int this[ReceivedAction action] => counts[(int)action];

    public int Total => counts.Sum();

    public byte[] Hash() => hash.GetCurrentHash();

    /// <summary>The line where the same identifier stood before in this file; null: nowhere.</summary>
    public int? Before(ReceivedItem item)
    {
        // Half of a SHA-256 tells any number of identifiers apart in 16 bytes each, however long they are.
        var key = BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(item.Identifier)));
        if (lines.TryAdd(key, item.Line)) return null;
        return lines[key];
    }

    public ReceivedAction Decide(ReceivedItem item, ReceivedStore.Held? held)
    {
        var action = Of(item, held);
        counts[(int)action]++;
        if (action is ReceivedAction.Added or ReceivedAction.Changed) hash.AppendData(item.Hash);
        if (action != ReceivedAction.Unchanged && Listed.Count < MostListed) Listed.Add(new(item.Identifier, item.Line, action, item.LastUpdated, held?.LastUpdated));
        return action;
    }

    /// <summary>By date where both have one; what is no older, and all without a date, by what it says.</summary>
    internal static ReceivedAction Of(ReceivedItem item, ReceivedStore.Held? held) =>
        held is null ? ReceivedAction.Added
        : item.Hash.AsSpan().SequenceEqual(held.Hash) ? ReceivedAction.Unchanged
        : item.LastUpdated < held.LastUpdated ? ReceivedAction.Older
        : ReceivedAction.Changed;
}
