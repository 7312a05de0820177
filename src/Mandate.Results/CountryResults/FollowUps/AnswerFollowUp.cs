using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Says what came of looking again at a report that was marked to follow up; the mark is closed until it is set anew.</summary>
public sealed class AnswerFollowUp(MandateDb db, ReadFollowUps read)
{
    public const int LongestAnswer = 2_000;

    public sealed record Input(Guid Result, string? Answer);

    public sealed record Answered(Guid Result);

    public async Task<Outcome<Answered>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Actor.AccountId is null) return Problem.Forbidden("results.act.account_needed");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        // Whoever sees it on their list reports or reviews it.
        if ((await read.HandleAsync(by, new(input.Result), ct)).Count == 0) return Problem.NotFound("results.follow_up.none");
        var answer = input.Answer?.Trim();
        if (string.IsNullOrEmpty(answer)) return Problem.Rule("results.follow_up.answer_missing", "Answer");
        if (answer.Length > LongestAnswer) return Problem.Rule("results.follow_up.answer_long", "Answer", LongestAnswer);
        db.Act = new Act(by.Actor, "results.answer_follow_up", answer);
        db.Raise(new FollowUpAnswered(input.Result, answer));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Answered(input.Result);
    }
}
