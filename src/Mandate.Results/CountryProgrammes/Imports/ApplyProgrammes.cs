using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Puts checked rows into tracked programmes. What a row names follows the row; what no row names stays. Change tracking
/// tells afterwards what was added and what really changed.
/// </summary>
internal sealed class ApplyProgrammes(MandateDb db, KnownProgrammes known, bool areExamples)
{
    public void Apply(ProgrammeRows rows)
    {
        foreach (var row in rows.Cooperations) Put(row);
        foreach (var row in rows.Programmes) Put(row);
        foreach (var ofOne in rows.Priorities.GroupBy(r => r.Programme, StringComparer.Ordinal)) Put(known.Programmes[ofOne.Key], [.. ofOne]);
        foreach (var row in rows.Outputs) Put(row);
        foreach (var row in rows.Documents) Put(row);
        foreach (var row in rows.Members) Put(row);
        foreach (var row in rows.Meetings) Put(row);
        foreach (var row in rows.Decisions) Put(row);
        foreach (var row in rows.Evaluations) Put(row);
    }

    private void Put(CooperationRow row)
    {
        if (!known.Cooperations.TryGetValue(row.Code, out var c))
        {
            known.Cooperations[row.Code] = c = new() { Id = Guid.CreateVersion7(), Code = row.Code, Country = row.Country, Title = row.Title!, IsExample = areExamples };
            db.Add(c);
        }
        (c.Title, c.From, c.To, c.Stage, c.SignedOn) = (row.Title!, row.From, row.To, row.Stage, row.SignedOn);
        (c.Standards, c.StandardsEvidence, c.StandardsLink) = (row.Standards, row.StandardsEvidence, row.StandardsLink);
        (c.Trained, c.TrainedEvidence, c.TrainedLink) = (row.Trained, row.TrainedEvidence, row.TrainedLink);
    }

    private void Put(ProgrammeRow row)
    {
        if (!known.Programmes.TryGetValue(row.Code, out var p))
        {
            known.Programmes[row.Code] = p = new() { Id = Guid.CreateVersion7(), Code = row.Code, Country = row.Country, Title = row.Title!, IsExample = areExamples };
            db.Add(p);
        }
        (p.Title, p.From, p.To, p.Stage, p.SignedOn) = (row.Title!, row.From, row.To, row.Stage, row.SignedOn);
        p.UnitId = row.Unit is { } unit ? known.Units[unit] : null;
        p.CooperationFrameworkId = row.Cooperation is { } code ? known.Cooperations[code].Id : null;
        (p.UnAlignment, p.UnAlignmentNote) = (row.UnAlignment, row.UnNote);
    }

    // The headings that a file names stand in its order, in the places that were theirs; new ones come after all others.
    private static void Put(CountryProgramme p, List<PriorityRow> rows)
    {
        var named = rows.ConvertAll(row => p.Priorities.Find(x => x.Code == row.Code)
            ?? Added(p.Priorities, new() { Id = Guid.CreateVersion7(), ProgrammeId = p.Id, Code = row.Code, Title = row.Title!, Position = p.NextPosition }));
        List<int> places = [.. named.Select(h => h.Position).Order()];
        for (var at = 0; at < rows.Count; at++) (named[at].Title, named[at].Position) = (rows[at].Title!, places[at]);
    }

    private void Put(ServedRow row)
    {
        var (p, node) = (known.Programmes[row.Programme], known.Outputs[(row.Framework, row.Output)]);
        var served = p.Outputs.Find(x => x.ResultNodeId == node) ?? Added(p.Outputs, new() { Id = Guid.CreateVersion7(), ProgrammeId = p.Id, ResultNodeId = node });
        served.PriorityId = row.Priority is { } code ? p.Priorities.Single(x => x.Code == code).Id : null;
    }

    private void Put(DocumentRow row)
    {
        var p = known.Programmes[row.Programme];
        var document = p.Documents.Find(x => x.Link == row.Link)
            ?? Added(p.Documents, new() { Id = Guid.CreateVersion7(), ProgrammeId = p.Id, Title = row.Title, Link = row.Link });
        document.Title = row.Title;
    }

    private void Put(MemberRow row)
    {
        var p = known.Programmes[row.Programme];
        var member = p.Members.Find(x => x.Name == row.Name && x.Side == row.Side)
            ?? Added(p.Members, new() { Id = Guid.CreateVersion7(), ProgrammeId = p.Id, Name = row.Name, Side = row.Side });
        (member.Role, member.Since, member.Until) = (row.Role, row.Since, row.Until);
    }

    private void Put(MeetingRow row)
    {
        var p = known.Programmes[row.Programme];
        var meeting = p.Meetings.Find(x => x.HeldOn == row.HeldOn) ?? Added(p.Meetings, new() { Id = Guid.CreateVersion7(), ProgrammeId = p.Id, HeldOn = row.HeldOn });
        meeting.Minutes = row.Minutes;
    }

    private void Put(DecisionRow row)
    {
        var meeting = known.Programmes[row.Programme].Meetings.Single(m => m.HeldOn == row.Meeting);
        var decision = meeting.Decisions.Find(x => x.Number == row.Number)
            ?? Added(meeting.Decisions, new() { Id = Guid.CreateVersion7(), MeetingId = meeting.Id, Number = row.Number, Text = row.Text });
        (decision.Text, decision.Due, decision.State) = (row.Text, row.Due, row.State);
    }

    private void Put(EvaluationRow row)
    {
        var p = known.Programmes[row.Programme];
        var evaluation = p.Evaluations.Find(x => x.Kind == row.Kind && x.PlannedOn == row.PlannedOn)
            ?? Added(p.Evaluations, new() { Id = Guid.CreateVersion7(), ProgrammeId = p.Id, Kind = row.Kind, PlannedOn = row.PlannedOn });
        (evaluation.DoneOn, evaluation.Link, evaluation.Findings) = (row.DoneOn, row.Link, row.Findings);
    }

    private static T Added<T>(List<T> to, T part)
    {
        to.Add(part);
        return part;
    }
}
