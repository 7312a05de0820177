using System.Text;

namespace Mandate.Tests.Cooperation;

/// <summary>Elements with everything that XML allows in them, from a seed; and the same with something spoilt.</summary>
internal sealed class RandomXml(Random random)
{
    private static readonly string[] Names = ["a", "narrative", "x:y", "_b.c-d", "é", "transaction", "中文"], Words = ["1200.50", "Eau & sanité", "]]", "a<b", "\"", "'", "  ", "\r\n\t", "𝒳", "plain words", "中"];

    public string Element(int depth = 0)
    {
        var (name, made) = (Names[random.Next(Names.Length)], new StringBuilder());
        made.Append('<').Append(name);
        if (depth == 0) made.Append(" xmlns:x='urn:x'");
        foreach (var i in Enumerable.Range(0, random.Next(3))) made.Append(Space()).Append(i == 1 ? "x:k" : "k").Append(i).Append(random.Next(4) == 0 ? " = " : "=").Append(Quoted());
        if (random.Next(6) == 0) return made.Append(random.Next(2) == 0 ? "/>" : " />").ToString();
        made.Append('>');
        for (var i = random.Next(5); i > 0; i--) made.Append(Content(depth));
        return made.Append("</").Append(name).Append(random.Next(5) == 0 ? " >" : ">").ToString();
    }

    private string Content(int depth) => random.Next(8) switch
    {
        0 when depth < 6 => Element(depth + 1),
        1 when depth < 6 => Element(depth + 1),
        2 => $"<![CDATA[{Word().Replace("]]", "]", StringComparison.Ordinal)}]]>",
        3 => $"<!-- {Word()} -->",
        4 => $"<?go {Word()}?>",
        5 => "&#x4E2D;&#10;&amp;",
        _ => Escaped(Word()),
    };

    private string Quoted() => random.Next(2) == 0 ? $"\"{Escaped(Word()).Replace("\"", "&quot;", StringComparison.Ordinal)}\"" : $"'{Escaped(Word()).Replace("'", "&apos;", StringComparison.Ordinal)}'";

    private string Word() => Words[random.Next(Words.Length)];

    private string Space() => random.Next(5) == 0 ? "\n  " : " ";

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>One or two bytes taken out, put in or changed.</summary>
    public byte[] Spoilt(byte[] xml)
    {
        var bytes = xml.ToList();
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var at = random.Next(bytes.Count);
            var other = (byte)"<>/&;\"'=]![-?x: \u0001\0"[random.Next(18)];
            if (random.Next(3) == 0) bytes.RemoveAt(at);
            else if (random.Next(2) == 0) bytes.Insert(at, other);
            else bytes[at] = other;
            if (bytes.Count == 0) break;
        }
        return [.. bytes];
    }
}
