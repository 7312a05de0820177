using System.Security.Cryptography;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>An evidence file as it came in: read once, hashed on the way, and never more of it than is allowed.</summary>
internal sealed record ReceivedFile(string Name, FileType Type, byte[] Bytes, byte[] Sha256)
{
    /// <summary>25 MB: a scanned law with its annexes.</summary>
    public const long LargestBytes = 25_000_000;

    /// <summary>The file, or every problem that it has.</summary>
    public static async Task<Outcome<ReceivedFile>> ReadAsync(string? name, Stream content, CancellationToken ct)
    {
        var checkedName = FileNames.Check(name);
        using var kept = new MemoryStream();
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            if (kept.Length + read > LargestBytes) return All(checkedName, TooLarge);
            kept.Write(buffer, 0, read);
            sha.AppendData(buffer, 0, read);
        }
        var bytes = kept.ToArray();
        if (!checkedName.IsOk) return checkedName.Problems.ToList();
        var type = FileTypes.Recognise(bytes, checkedName.Value);
        return type.IsOk ? new ReceivedFile(checkedName.Value, type.Value, bytes, sha.GetHashAndReset()) : type.Problems.ToList();
    }

    public static Problem TooLarge => Problem.Rule("results.evidence.too_large", "file", LargestBytes / 1_000_000);

    private static List<Problem> All(Outcome<string> name, Problem other) => [.. name.Problems, other];
}
