using System.Runtime.InteropServices;
using System.Text;

namespace Mandate.Cooperation;

/// <summary>Every name of the standard as a small number, found from its bytes without making a string.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<string> names = [""];
    private (int Id, byte[] Name)[][] slots = [];

    /// <summary>The number of a name, given to it where it has none yet; only while the table is made.</summary>
    public int Add(string name)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, name, out var there);
        if (there) return id;
        id = names.Count;
        names.Add(name);
        return id;
    }

    public NameTable Close()
    {
        slots = new (int, byte[])[1024][];
        foreach (var slot in ids.Select(n => (Id: n.Value, Name: Encoding.UTF8.GetBytes(n.Key))).GroupBy(n => Slot(n.Name))) slots[slot.Key] = [.. slot];
        return this;
    }

    /// <summary>One more than the last number.</summary>
    public int Count => names.Count;

    public string this[int id] => names[id];

    /// <summary>0 where it is no name of the standard.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty) return 0;
        foreach (var (id, known) in slots[Slot(name)] ?? [])
            if (name.SequenceEqual(known)) return id;
        return 0;
    }

    private static int Slot(ReadOnlySpan<byte> name) =>
        (name.Length * 37 + name[0] * 5 + name[name.Length / 2] * 61 + name[^1] * 131 + name[name.Length / 3] * 17) & 1023;
}
