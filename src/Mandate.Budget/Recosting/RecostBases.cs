namespace Mandate.Budget;

/// <summary>The bases of the versions that were recosted last. The rows of a version never change, so none of them grows old.</summary>
internal sealed class RecostBases
{
    private const int Most = 2;

    private readonly Lock gate = new();
    private readonly List<(Guid Version, RecostBasis Basis)> kept = [];

    public RecostBasis? Find(Guid version)
    {
        lock (gate) return kept.Find(k => k.Version == version).Basis;
    }

    public void Keep(Guid version, RecostBasis basis)
    {
        lock (gate)
        {
            kept.RemoveAll(k => k.Version == version);
            kept.Insert(0, (version, basis));
            if (kept.Count > Most) kept.RemoveAt(Most);
        }
    }
}
