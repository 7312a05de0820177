using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>A piece of evidence as somebody names it: the address of a page, or the path of a file on this machine.</summary>
/// <param name="Title">Null: the file's name, or the link itself.</param>
public sealed record EvidencePiece(string? Link, string? Path, string? Title = null)
{
    /// <summary>Its problems, each with the link or the path in its place; the file is read, by the rules of an upload.</summary>
    internal async Task<IEnumerable<Problem>> CheckAsync(CancellationToken ct)
    {
        if (this is { Link: null, Path: null }) return [Problem.Rule("results.evidence.title_alone", "title", Title)];
        var problems = EvidenceRules.CheckPiece(Title, Link?.Trim() ?? "", Path is not null).ToList();
        if (Path is not null) problems.AddRange(await CheckFileAsync(ct));
        return problems.Select(p => p.At(new Place(Link ?? Path, Field: p.Place?.Field)));
    }

    internal async Task<Outcome<SavedResult>> AddAsync(AddEvidence add, Access by, SavedResult on, CancellationToken ct)
    {
        if (Path is null) return await add.HandleAsync(by, new(on.Id, on.Version, Title, Link), ct);
        var opened = Open();
        if (!opened.TryGet(out var content)) return opened.Problems.ToList();
        await using var _ = content;
        return await add.HandleAsync(by, new(on.Id, on.Version, Title, null, FileName, content), ct);
    }

    // The last part of the path only: where it lay on the sender's machine is nobody's business.
    private string? FileName => System.IO.Path.GetFileName(Path);

    private async Task<IReadOnlyList<Problem>> CheckFileAsync(CancellationToken ct)
    {
        var opened = Open();
        if (!opened.TryGet(out var content)) return opened.Problems;
        await using var _ = content;
        return (await ReceivedFile.ReadAsync(FileName, content, ct)).Problems;
    }

    private Outcome<Stream> Open()
    {
        if (!File.Exists(Path)) return Problem.NotFound("results.evidence.no_file");
        try
        {
            return File.OpenRead(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.Unavailable("results.evidence.unreadable", e.Message);
        }
    }
}
