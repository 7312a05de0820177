using System.Text;

namespace Mandate.Cooperation;

/// <summary>A name of an element or attribute with the bytes of its tags, made once.</summary>
internal sealed class XmlName
{
    /// <exception cref="ArgumentException">It is no name of XML.</exception>
    public XmlName(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        if (bytes.Length == 0 || XmlCharacters.NameLength(bytes, 0) != bytes.Length) throw new ArgumentException($"'{name}' is no name of XML.", nameof(name));
        Start = [(byte)'<', .. bytes];
        End = [(byte)'<', (byte)'/', .. bytes, (byte)'>'];
        Attribute = [(byte)' ', .. bytes, (byte)'=', (byte)'"'];
    }

    public byte[] Start { get; }

    public byte[] End { get; }

    public byte[] Attribute { get; }

    public override string ToString() => Encoding.UTF8.GetString(Start.AsSpan(1));
}
