using System.Security.Cryptography;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Freezes an approved framework with its figures as submitted to a body, signs it and keeps it for ever. While results
/// are under review a reason is asked for, and the publication states it.
/// </summary>
public sealed class CreatePublication
{
    public const int LongestName = 200;
    public const int LongestReason = 1000;

    private readonly MandateDb db;
    private readonly FreezeFramework freeze;
    private readonly SigningKeys keys;
    private readonly TimeProvider clock;

    internal CreatePublication(MandateDb db, FreezeFramework freeze, SigningKeys keys, TimeProvider clock) =>
        (this.db, this.freeze, this.keys, this.clock) = (db, freeze, keys, clock);

    /// <param name="Framework">Null: the only one that the asker may read.</param>
    /// <param name="SubmittedTo">Name of the body or its session.</param>
    /// <param name="On">The day of its submission; null: today.</param>
    /// <param name="Reason">Needed while results are under review.</param>
    public sealed record Input(string? Framework, string? SubmittedTo, DateOnly? On = null, string? Reason = null);

    public async Task<Outcome<ListPublications.Item>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        if (by.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id)) is { } refusal) return refusal;
        if (framework.Status != FrameworkStatus.Approved) return Problem.Rule("results.framework.not_approved", null, framework.Code);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // From here on nobody changes what is read: it is one state of the framework.
        await db.HoldJournalAsync(ct);
        var waiting = await db.Set<CountryResult>().CountAsync(r => r.FrameworkId == framework.Id && r.Status == CountryResultStatus.Submitted, ct);
        if (Check(input, waiting) is { Count: > 0 } problems) return problems;
        var made = await FreezeAsync(by, framework, input, waiting, ct);
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return ListPublications.Of(made, framework.Code);
    }

    private static List<Problem> Check(Input input, int waiting)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(input.SubmittedTo)) problems.Add(Problem.Rule("results.publication.to_missing", "SubmittedTo"));
        else if (input.SubmittedTo.Trim().Length > LongestName) problems.Add(Problem.Rule("results.publication.to_long", "SubmittedTo", LongestName));
        if (waiting > 0 && string.IsNullOrWhiteSpace(input.Reason)) problems.Add(Problem.Rule("results.publication.reviews_open", "Reason", waiting));
        else if (input.Reason?.Trim().Length > LongestReason) problems.Add(Problem.Rule("results.publication.reason_long", "Reason", LongestReason));
        return problems;
    }

    private async Task<Publication> FreezeAsync(Access by, Framework framework, Input input, int waiting, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var number = await db.Set<Publication>().Where(p => p.FrameworkId == framework.Id).MaxAsync(p => (int?)p.Number, ct) + 1 ?? 1;
        var reason = waiting > 0 ? input.Reason!.Trim() : null;
        // PostgreSQL keeps microseconds: so does the content, which says the same moment.
        var at = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        var head = new FrozenHead(number, input.SubmittedTo!.Trim(), input.On ?? DateOnly.FromDateTime(now.UtcDateTime), at, waiting, reason);
        var content = CanonicalJson.Write(await freeze.ReadAsync(framework, head, ct));
        var key = await keys.CurrentAsync(ct);
        var publication = new Publication
        {
            Id = Guid.CreateVersion7(now), FrameworkId = framework.Id, Number = number, SubmittedTo = head.SubmittedTo, SubmittedOn = head.SubmittedOn,
            LeftOut = waiting, Reason = reason, FrozenBy = by.Actor.Id, FrozenAt = at, KeyFingerprint = key.Fingerprint,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), Signature = Signing.Sign(key, content),
        };
        db.Add(publication);
        db.Add(new PublicationContent { PublicationId = publication.Id, Bytes = content });
        db.Raise(new FrameworkFrozen(publication.Id, framework.Id, number, publication.Sha256));
        db.Act = new Act(by.Actor, "results.create_publication", reason);
        return publication;
    }
}
