namespace Mandate.Cooperation;

/// <summary>Names of others that were told a short while ago: those that stand everywhere in a file are not made into text each time.</summary>
internal sealed class ToldLately
{
    private const int Slots = 256;

    private readonly byte[]?[] told = new byte[Slots][];

    /// <returns>False where it may be new; it is not from now on.</returns>
    public bool Has(MappedKind kind, ReadOnlySpan<byte> vocabulary, ReadOnlySpan<byte> theirs)
    {
        ref var known = ref told[(uint)((theirs.Length * 31) + (theirs[0] * 7) + (theirs[^1] * 131) + (theirs[theirs.Length / 2] * 17) + (int)kind) % Slots];
        if (known is not null && known.Length == 2 + vocabulary.Length + theirs.Length && known[0] == (byte)kind && known[1] == (byte)vocabulary.Length
            && known.AsSpan(2, vocabulary.Length).SequenceEqual(vocabulary) && known.AsSpan(2 + vocabulary.Length).SequenceEqual(theirs)) return true;
        known = [(byte)kind, (byte)vocabulary.Length, .. vocabulary, .. theirs];
        return false;
    }
}
