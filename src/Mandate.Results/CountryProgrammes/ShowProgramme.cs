using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>One country programme, as much of it as the asker may see.</summary>
public sealed class ShowProgramme
{
    private readonly MandateDb db;
    private readonly Places places;
    private readonly ReadProgrammes read;

    internal ShowProgramme(MandateDb db, Places places, ReadProgrammes read) => (this.db, this.places, this.read) = (db, places, read);

    /// <param name="Cooperation">Null: derived from none, or from one that the asker may not see.</param>
    /// <param name="Inside">Null for a reader of what is public alone.</param>
    public sealed record Shown(ProgrammeLine Line, int Version, bool MayEdit, CooperationLine? Cooperation, IReadOnlyList<Priority> Priorities, Inside? Inside);

    /// <summary>What those who read results see beside what is public.</summary>
    /// <param name="Members">Null where the asker's role does not reach the country: then only how many there are of each side.</param>
    public sealed record Inside(
        Assessment UnAlignment, string? UnAlignmentNote, IReadOnlyList<Document> Documents, IReadOnlyList<SideCount> Sides, IReadOnlyList<Member>? Members,
        IReadOnlyList<Meeting> Meetings, IReadOnlyList<Evaluation> Evaluations);

    public sealed record Priority(Guid Id, string Code, LocalizedText Title, int Version);

    public sealed record Document(Guid Id, string Title, string Link);

    /// <param name="Members">Those who are on the committee today.</param>
    public sealed record SideCount(CommitteeSide Side, int Members);

    public sealed record Member(Guid Id, string Name, CommitteeSide Side, string? Role, DateOnly? Since, DateOnly? Until, int Version);

    public sealed record Meeting(Guid Id, DateOnly HeldOn, string? Minutes, int Version, IReadOnlyList<Decision> Decisions);

    public sealed record Decision(Guid Id, int Number, string Text, DateOnly? Due, DecisionState State, bool IsLate, int Version);

    public sealed record Evaluation(Guid Id, EvaluationKind Kind, DateOnly PlannedOn, DateOnly? DoneOn, bool IsLate, string? Link, string? Findings, int Version);

    public async Task<Outcome<Shown>> HandleAsync(Access by, string code, CancellationToken ct)
    {
        if (await read.LinesAsync(by, db.Set<CountryProgramme>().Where(p => p.Code == code), ct) is not [var line]) return ProgrammeAccess.NotFound(code);
        var parts = by.MayReadProgrammes() ? KnownProgrammes.Whole(db) : db.Set<CountryProgramme>().Include(x => x.Priorities);
        var p = await parts.AsNoTracking().SingleAsync(x => x.Id == line.Id, ct);
        var target = ProgrammeAccess.Target((await places.FindCountryAsync(p.Country, ct))!);
        var cooperation = await read.CooperationsAsync(by, db.Set<CooperationFramework>().Where(c => c.Id == p.CooperationFrameworkId), ct);
        return new Shown(line, p.Version, by.May(ResultsFunctions.EditProgrammes, target), cooperation.FirstOrDefault(),
            [.. p.Priorities.OrderBy(x => x.Position).ThenBy(x => x.Code, StringComparer.Ordinal).Select(x => new Priority(x.Id, x.Code, x.Title, x.Version))],
            by.MayReadProgrammes() ? InsideOf(p, by.MaySeeMembers(target), read.Today) : null);
    }

    private static Inside InsideOf(CountryProgramme p, bool withNames, DateOnly today)
    {
        var seated = p.Members.Where(m => new Seat(m.Side, m.Since, m.Until).IsTaken(today)).CountBy(m => m.Side).ToDictionary();
        return new(p.UnAlignment, p.UnAlignmentNote, [.. p.Documents.OrderBy(d => d.Id).Select(d => new Document(d.Id, d.Title, d.Link))],
            [.. Enum.GetValues<CommitteeSide>().Select(s => new SideCount(s, seated.GetValueOrDefault(s)))],
            withNames ? [.. p.Members.OrderBy(m => m.Side).ThenBy(m => m.Name, StringComparer.CurrentCulture).Select(m => new Member(m.Id, m.Name, m.Side, m.Role, m.Since, m.Until, m.Version))] : null,
            [.. p.Meetings.OrderByDescending(m => m.HeldOn).Select(m => MeetingOf(m, today))],
            [.. p.Evaluations.OrderBy(e => e.PlannedOn).Select(e => new Evaluation(e.Id, e.Kind, e.PlannedOn, e.DoneOn, e.DoneOn is null && e.PlannedOn < today, e.Link, e.Findings, e.Version))]);
    }

    private static Meeting MeetingOf(CommitteeMeeting m, DateOnly today) => new(m.Id, m.HeldOn, m.Minutes, m.Version,
        [.. m.Decisions.OrderBy(d => d.Number).Select(d => new Decision(d.Id, d.Number, d.Text, d.Due, d.State, d.State == DecisionState.Open && d.Due < today, d.Version))]);
}
