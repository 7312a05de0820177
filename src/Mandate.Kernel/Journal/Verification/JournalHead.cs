using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace Mandate.Kernel;

/// <summary>
/// Where the journal ends. Kept outside the database (printed, mailed, in another system), it proves later that the
/// rows up to it are still those that were there. Row 0 with a hash of zeros stands for an empty journal.
/// </summary>
/// <param name="Seq">Number of the last row.</param>
/// <param name="Hash">Its SHA-256 in 64 hexadecimal figures; every row before it is in it.</param>
/// <param name="At">When that row was written; null for an empty journal.</param>
public sealed record JournalHead(long Seq, string Hash, DateTimeOffset? At)
{
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    public static async Task<JournalHead> ReadAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select seq, hash, at from journal.entry order by seq desc limit 1");
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new(reader.GetInt64(0), Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(1)), reader.GetFieldValue<DateTimeOffset>(2))
            : new(0, Convert.ToHexStringLower(JournalHash.Genesis), null);
    }

    /// <summary>
    /// Reads heads, one in each line, as text or as JSON; empty lines and those that begin with # are passed over.
    /// Problems, each with its line: <c>kernel.journal.anchor.line</c>; <c>kernel.journal.anchor.none</c>.
    /// </summary>
    public static Outcome<IReadOnlyList<JournalHead>> ReadAll(string file, IEnumerable<string> lines)
    {
        List<JournalHead> heads = [];
        List<Problem> problems = [];
        foreach (var (number, line) in lines.Index().Where(l => !string.IsNullOrWhiteSpace(l.Item) && !l.Item.StartsWith('#')))
        {
            if (Parse(line.Trim()) is { } head) heads.Add(head);
            else problems.Add(Problem.Rule("kernel.journal.anchor.line").At(new Place(file, number + 1)));
        }
        if (heads.Count == 0 && problems.Count == 0) problems.Add(Problem.Rule("kernel.journal.anchor.none").At(new Place(file)));
        return problems.Count == 0 ? heads : problems;
    }

    /// <summary>One line: number, hash, time.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seq} {Hash} {(At is { } at ? $"{at.UtcDateTime:O}" : "-")}");

    /// <summary>One line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static JournalHead? Parse(string line)
    {
        var head = line.StartsWith('{') ? FromJson(line) : FromText(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return head is { Seq: >= 0, Hash.Length: 64 } && head.Hash.All(char.IsAsciiHexDigit)
            ? head with { Hash = head.Hash.ToLowerInvariant() }
            : null;
    }

    private static JournalHead? FromJson(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalHead>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JournalHead? FromText(string[] parts)
    {
        if (parts.Length is < 2 or > 3 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)) return null;
        if (parts.Length == 2 || parts[2] == "-") return new(seq, parts[1], null);
        return DateTimeOffset.TryParse(parts[2], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new(seq, parts[1], at) : null;
    }
}
