using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Adds a link or a file that proves a result. Evidence is part of what is approved.</summary>
public sealed class AddEvidence
{
    public const int LongestTitle = 300;
    public const int LongestLink = 2_000;
    public const int Most = 50;

    private readonly MandateDb db;
    private readonly FindEntry find;
    private readonly SaveResult save;
    private readonly TimeProvider clock;

    internal AddEvidence(MandateDb db, FindEntry find, SaveResult save, TimeProvider clock) =>
        (this.db, this.find, this.save, this.clock) = (db, find, save, clock);

    /// <param name="Title">Null: the file's name, or the link itself.</param>
    /// <param name="Link">http or https; either this or a file.</param>
    /// <param name="FileName">As the sender gives it.</param>
    /// <param name="Content">The file, read to its end or to the limit of 25 MB.</param>
    public sealed record Input(Guid Id, int Version, string? Title, string? Link, string? FileName = null, Stream? Content = null);

    public async Task<Outcome<SavedResult>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (await find.ResultAsync(input.Id, ct) is not var (result, context)) return ResultAccess.NotFound();
        if (EvidenceRules.Refuse(by, result, context, input.Version) is { } refusal) return refusal;
        var problems = Check(result, input);
        var file = input.Content is null ? null : await ReceivedFile.ReadAsync(input.FileName, input.Content, ct);
        problems.AddRange(file?.Problems ?? []);
        if (problems.Count > 0) return problems;
        Add(result, by, input, file?.Value);
        db.Entry(result).Property(r => r.Version).IsModified = true;
        return await save.HandleAsync(result, new Act(by.Actor, "results.add_evidence"), null, ct) is { } problem
            ? problem : SavedResult.Of(result);
    }

    private static List<Problem> Check(CountryResult result, Input input)
    {
        var problems = EvidenceRules.CheckPiece(input.Title, input.Link?.Trim() ?? "", input.Content is not null).ToList();
        if (result.Evidence.Count(e => e.RemovedAt is null) >= Most) problems.Add(Problem.Rule("results.evidence.too_many", "evidence", Most));
        return problems;
    }

    private void Add(CountryResult result, Access by, Input input, ReceivedFile? file)
    {
        var title = input.Title?.Trim() ?? "";
        var added = new Evidence
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), CountryResultId = result.Id,
            Title = title.Length > 0 ? title : file?.Name ?? input.Link!.Trim(),
            Link = file is null ? input.Link!.Trim() : null, FileName = file?.Name, MediaType = file?.Type.MediaType,
            Size = file?.Bytes.Length, Sha256 = file?.Sha256, AddedBy = by.Actor.Id, AddedAt = clock.GetUtcNow(),
        };
        result.Evidence.Add(added);
        result.WrittenBy(by.Actor);
        if (file is not null) db.Add(new EvidenceContent { EvidenceId = added.Id, Bytes = file.Bytes });
    }
}
