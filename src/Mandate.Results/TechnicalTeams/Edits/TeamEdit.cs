using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// One part of a team changed by form, under the rules and with the steps of an import of one row: read, refer, put,
/// check, save from the version that was looked at.
/// </summary>
internal sealed class TeamEdit(MandateDb db, TeamRows rows, KnownTeams known, List<Problem> problems, DateOnly today)
{
    public KnownTeams Known => known;

    public PutTeams Put { get; } = new(db, known);

    /// <summary>Takes the turn of those who write, and reads what the row refers to.</summary>
    public static async Task<TeamEdit> BeginAsync(MandateDb db, Places places, Access by, TeamRows rows, List<Problem> problems, TimeProvider clock, CancellationToken ct)
    {
        await db.HoldJournalAsync(ct);
        return new(db, rows, await KnownTeams.ReadAsync(db, places, by, rows, ct), problems, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    /// <param name="part">What is changed; null: something new.</param>
    /// <param name="version">The version that was looked at.</param>
    /// <param name="put">Puts the row into its part.</param>
    /// <returns>The part, or every problem; of an older version first what somebody else made of it.</returns>
    public async Task<Outcome<T>> SaveAsync<T>(Access by, T? part, int version, string operation, Func<T> put, CancellationToken ct) where T : class, IVersioned
    {
        db.Act = new Act(by.Actor, operation);
        if (part is not null) db.EditFrom(part, version);
        if (part is not null && part.Version != version) return await StaleAsync(part, ct);
        new TeamReferences(rows, known, (_, field, code, args) => problems.Add(Problem.Rule(code, field, args))).Check();
        if (problems.Count > 0) return problems;
        var checks = new CheckTeams(db, [.. known.Teams.Values], today);
        var saved = put();
        foreach (var broken in await checks.AfterAsync([.. known.Teams.Values], new HashSet<object> { saved }, ct)) problems.Add(Problem.Rule(broken.Rule, broken.Field, broken.Args));
        if (problems.Count > 0) return problems;
        if (part is not null) db.Entry(part).Property(nameof(IVersioned.Version)).IsModified = true;
        var done = await db.SaveAsync(_ => Problem.Conflict("results.team.there_already").At(new Kernel.Place(Field: part is TeamMember || saved is TeamMember ? "person" : "code")), ct);
        return done.IsOk ? saved : done.Problems.ToList();
    }

    private async Task<Outcome<T>> StaleAsync<T>(T part, CancellationToken ct) where T : class, IVersioned
    {
        db.Entry(part).Property(nameof(IVersioned.Version)).IsModified = true;
        return (await db.SaveAsync(ct: ct)).Problems.ToList();
    }
}
