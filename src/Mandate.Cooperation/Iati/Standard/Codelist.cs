using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Mandate.Cooperation;

/// <summary>A list of codes of the standard, asked with bytes.</summary>
internal sealed class Codelist(string name, bool isComplete, IEnumerable<string> codes, IEnumerable<string> withdrawn)
{
    private static readonly Lazy<Dictionary<string, Codelist>> All = new(() => IatiData.Rows("codelists.csv")
        .Select(row => new Codelist(row[0], row[1] == "1", Words(row[2]), Words(row[3]))).ToDictionary(list => list.Name, StringComparer.Ordinal));

    private readonly Dictionary<byte[], bool> known = Known(codes, withdrawn);

    public string Name { get; } = name;

    /// <summary>Whether a code that is not on it is a fault; others may be added to an incomplete list at any time.</summary>
    public bool IsComplete { get; } = isComplete;

    public static Codelist Of(string name) => All.Value[name];

    public static IEnumerable<string> Names => All.Value.Keys;

    public bool Contains(ReadOnlySpan<byte> code, out bool isWithdrawn) =>
        known.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(code, out isWithdrawn);

    private static Dictionary<byte[], bool> Known(IEnumerable<string> codes, IEnumerable<string> withdrawn)
    {
        var found = new Dictionary<byte[], bool>(ByBytes.Instance);
        foreach (var code in withdrawn) found[Encoding.UTF8.GetBytes(code)] = true;
        foreach (var code in codes) found[Encoding.UTF8.GetBytes(code)] = false;
        return found;
    }

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed class ByBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static ByBytes Instance { get; } = new();

        public bool Equals([AllowNull] byte[] x, [AllowNull] byte[] y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode((ReadOnlySpan<byte>)obj);

        // The lists are ours: nobody from outside chooses what is in them.
        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = alternate.Length;
            foreach (var b in alternate) hash = (hash * 31) + b;
            return hash;
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
