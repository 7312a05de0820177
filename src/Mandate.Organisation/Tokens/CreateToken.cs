using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Makes a token for one's own account. It is shown once.</summary>
internal sealed class CreateToken(MandateDb db, TimeProvider clock)
{
    public const int LongestDays = 366, UsualDays = 90, Most = 20;

    /// <param name="Scopes">Besides reading; none: reading alone.</param>
    /// <param name="Days">For how many days it opens anything.</param>
    public sealed record Input(string? Name, IReadOnlyList<TokenScope> Scopes, int? Days);

    /// <param name="Token">Nobody can find it out later.</param>
    public sealed record Created(Guid Id, string Name, string Token, IReadOnlyList<TokenScope> Scopes, DateTimeOffset ExpiresAt);

    public async Task<Outcome<Created>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Actor.AccountId is not { } account) return Problem.Forbidden("organisation.token.account_needed");
        var (name, now) = (input.Name?.Trim() ?? "", clock.GetUtcNow());
        var problems = Check(name, input.Days).ToList();
        var open = await db.Set<ApiToken>().CountAsync(t => t.AccountId == account && t.RevokedAt == null && t.ExpiresAt > now, ct);
        if (open >= Most) problems.Add(Problem.Conflict("organisation.token.too_many", Most));
        if (problems.Count > 0) return problems;
        var (kept, token) = ApiToken.Make(account, name, input.Scopes.Append(TokenScope.Read), now, now.AddDays(input.Days!.Value));
        db.Add(kept);
        db.Act = new Act(by.Actor, "organisation.create_token");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Created(kept.Id, name, token, kept.Scopes, kept.ExpiresAt) : saved.Problems.ToList();
    }

    private static IEnumerable<Problem> Check(string name, int? days)
    {
        if (name.Length == 0) yield return Problem.Rule("organisation.token.name_missing", "Name");
        if (name.Length > ApiToken.LongestName) yield return Problem.Rule("organisation.token.name_long", "Name", ApiToken.LongestName);
        if (days is not (>= 1 and <= LongestDays)) yield return Problem.Rule("organisation.token.days", "Days", LongestDays);
    }
}
