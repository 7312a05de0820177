using System.Text;

namespace Mandate.Cooperation;

/// <summary>Which prefix stands for which namespace at the place that is read.</summary>
internal sealed class XmlNamespaces
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";
    public const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly List<(byte[] Prefix, string Uri, int Depth)> declared = [];

    public bool IsEmpty => declared.Count == 0;

    /// <summary>False where the declaration is not allowed.</summary>
    public bool Declare(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> uri, int depth)
    {
        var text = Encoding.UTF8.GetString(uri);
        var isXml = prefix.SequenceEqual("xml"u8);
        if (isXml != (text == Xml) || text == Xmlns || prefix.SequenceEqual("xmlns"u8) || (prefix.Length > 0 && text.Length == 0)) return false;
        declared.Add((prefix.ToArray(), text, depth));
        return true;
    }

    /// <summary>The namespace of a prefix, "" for none, null where nobody declared it.</summary>
    public string? Find(ReadOnlySpan<byte> prefix)
    {
        for (var i = declared.Count - 1; i >= 0; i--)
            if (prefix.SequenceEqual(declared[i].Prefix)) return declared[i].Uri;
        return prefix.IsEmpty ? "" : prefix.SequenceEqual("xml"u8) ? Xml : null;
    }

    public void Close(int depth)
    {
        while (declared.Count > 0 && declared[^1].Depth >= depth) declared.RemoveAt(declared.Count - 1);
    }
}
