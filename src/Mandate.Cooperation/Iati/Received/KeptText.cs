using System.Text;

namespace Mandate.Cooperation;

/// <summary>A short text in UTF-8 that is set again and again.</summary>
internal sealed class KeptText
{
    private byte[] bytes = new byte[256];
    private int length;

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, length);

    public bool IsEmpty => length == 0;

    public void Clear() => length = 0;

    /// <summary>Without white space around it.</summary>
    public void Set(ReadOnlySpan<byte> utf8)
    {
        utf8 = XsdValues.Trim(utf8);
        Make(utf8.Length);
        utf8.CopyTo(bytes);
        length = utf8.Length;
    }

    public override string ToString() => Encoding.UTF8.GetString(Span);

    private void Make(int room)
    {
        if (bytes.Length < room) bytes = new byte[Math.Max(room, bytes.Length * 2)];
    }
}
