namespace Mandate.Budget;

/// <summary>A code of the ERP that stands for no line yet, with what a file says under it.</summary>
/// <param name="Entries">How many rows have it.</param>
public sealed record UnmappedCode(string Code, int Entries, decimal AllottedUsd, decimal CommittedUsd, decimal SpentUsd);

/// <summary>Gathers them from a file, in its order.</summary>
internal sealed class UnmappedCodes
{
    private readonly Dictionary<string, UnmappedCode> found = new(StringComparer.Ordinal);

    public IReadOnlyList<UnmappedCode> All => [.. found.Values];

    public void Add(string code, ExecutionEntry entry)
    {
        var sum = found.GetValueOrDefault(code) ?? new(code, 0, 0, 0, 0);
        found[code] = entry.Kind switch
        {
            EntryKind.Allotment => sum with { Entries = sum.Entries + 1, AllottedUsd = sum.AllottedUsd + entry.AmountUsd },
            EntryKind.Commitment => sum with { Entries = sum.Entries + 1, CommittedUsd = sum.CommittedUsd + entry.AmountUsd },
            _ => sum with { Entries = sum.Entries + 1, SpentUsd = sum.SpentUsd + entry.AmountUsd },
        };
    }
}
