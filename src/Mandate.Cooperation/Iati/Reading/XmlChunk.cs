namespace Mandate.Cooperation;

/// <summary>Some elements of a file together, so that handing them to another thread costs little.</summary>
internal sealed class XmlChunk
{
    /// <summary>Enough work for a thread, and few of them fill little memory.</summary>
    public const int FullAt = 256 * 1024;

    private readonly List<(int Start, int Length, int Line)> elements = [];
    private byte[] bytes = new byte[FullAt + 64 * 1024];
    private int length;

    public bool IsFull => length >= FullAt;

    public int Count => elements.Count;

    /// <summary>Number of its first element; the others follow.</summary>
    public long First { get; set; }

    public ReadOnlySpan<byte> this[int i] => bytes.AsSpan(elements[i].Start, elements[i].Length);

    public int LineOf(int i) => elements[i].Line;

    public void Add(ReadOnlySpan<byte> element, int line)
    {
        if (bytes.Length - length < element.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + element.Length));
        element.CopyTo(bytes.AsSpan(length));
        elements.Add((length, element.Length, line));
        length += element.Length;
    }

    /// <summary>For use again; a large one gives its memory back.</summary>
    public void Clear()
    {
        elements.Clear();
        length = 0;
        if (bytes.Length > 4 * FullAt) bytes = new byte[FullAt + 64 * 1024];
    }
}
