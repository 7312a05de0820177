using System.Text;
using Mandate.Kernel;

namespace Mandate.Organisation;

/// <summary>One row of a reference file: its fields by name, and where it stands (the header is row 1).</summary>
internal sealed record CsvRow(string File, int Number, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The field without surrounding blanks; empty when the file has no such column.</summary>
    public string this[string field] => Fields.GetValueOrDefault(field, "").Trim();

    public Problem Wrong(string code, string field, params object?[] args) =>
        new(code, ProblemKind.Rule, new Place(File, Number, field), args);
}

/// <summary>A reference file (RFC 4180, UTF-8, comma) as rows; every row that does not fit its header is a problem.</summary>
internal static class CsvTable
{
    /// <summary>Bytes. The reference files of a large organisation have some hundred rows.</summary>
    private const int Largest = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Outcome<IReadOnlyList<CsvRow>> Read(string file, Stream stream, params IReadOnlyList<string> columns)
    {
        if (stream.Length > Largest) return Wrong(file, null, "organisation.import.too_large", Largest / 1024 / 1024);
        string text;
        try
        {
            using var reader = new StreamReader(stream, Strict);
            text = reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return Wrong(file, null, "organisation.import.encoding");
        }
        return Read(file, Split(text).ToList(), columns);
    }

    private static Outcome<IReadOnlyList<CsvRow>> Read(string file, List<List<string>> lines, IReadOnlyList<string> columns)
    {
        var header = lines is [var first, ..] ? first : [];
        if (columns.Except(header).ToList() is { Count: > 0 } missing)
            return Wrong(file, 1, "organisation.import.columns", string.Join(", ", missing));
        var numbered = lines.Index().Skip(1).Where(l => l.Item is not [""]).ToList();
        var ragged = numbered.Where(l => l.Item.Count != header.Count)
            .Select(l => Wrong(file, l.Index + 1, "organisation.import.ragged", l.Item.Count, header.Count)).ToList();
        if (ragged.Count > 0) return ragged;
        return numbered.ConvertAll(l => new CsvRow(file, l.Index + 1, Name(header, l.Item)));
    }

    private static Dictionary<string, string> Name(List<string> header, List<string> fields)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (index, name) in header.Index()) named[name] = fields[index];
        return named;
    }

    private static IEnumerable<List<string>> Split(string text)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) fields.Add(Take(field));
            else if (c == '\n' && !quoted)
            {
                fields.Add(Take(field));
                yield return fields;
                fields = [];
            }
            else if (c != '\r' || quoted) field.Append(c);
        }
        if (field.Length > 0 || fields.Count > 0) yield return [.. fields, Take(field)];
    }

    private static string Take(StringBuilder field)
    {
        var text = field.ToString();
        field.Clear();
        return text;
    }

    private static Problem Wrong(string file, int? row, string code, params object?[] args) =>
        new(code, ProblemKind.Rule, new Place(file, row), args);
}
