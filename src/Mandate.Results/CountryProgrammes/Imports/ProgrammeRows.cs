using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Rows of the files of country programmes, one record for each file.</summary>
internal sealed record CooperationRow(
    int Row, string Code, string Country, LocalizedText? Title, DateOnly From, DateOnly To, CooperationStage Stage, DateOnly? SignedOn,
    Assessment Standards, string? StandardsEvidence, string? StandardsLink, Assessment Trained, string? TrainedEvidence, string? TrainedLink);

internal sealed record ProgrammeRow(
    int Row, string Code, string Country, LocalizedText? Title, DateOnly From, DateOnly To, ProgrammeStage Stage, DateOnly? SignedOn,
    string? Unit, string? Cooperation, Assessment UnAlignment, string? UnNote);

internal sealed record PriorityRow(int Row, string Programme, string Code, LocalizedText? Title);

internal sealed record ServedRow(int Row, string Programme, string? Priority, string Framework, string Output);

internal sealed record DocumentRow(int Row, string Programme, string Title, string Link);

internal sealed record MemberRow(int Row, string Programme, string Name, CommitteeSide Side, string? Role, DateOnly? Since, DateOnly? Until);

internal sealed record MeetingRow(int Row, string Programme, DateOnly HeldOn, string? Minutes);

internal sealed record DecisionRow(int Row, string Programme, DateOnly Meeting, int Number, string Text, DateOnly? Due, DecisionState State);

internal sealed record EvaluationRow(
    int Row, string Programme, EvaluationKind Kind, DateOnly PlannedOn, DateOnly? DoneOn, string? Link, string? Findings);

/// <summary>Everything that one import says.</summary>
internal sealed record ProgrammeRows(
    List<CooperationRow> Cooperations, List<ProgrammeRow> Programmes, List<PriorityRow> Priorities, List<ServedRow> Outputs,
    List<DocumentRow> Documents, List<MemberRow> Members, List<MeetingRow> Meetings, List<DecisionRow> Decisions, List<EvaluationRow> Evaluations)
{
    /// <summary>The programmes that any row names, with the first row that does.</summary>
    public IEnumerable<(string File, int Row, string Programme)> Named =>
    [
        .. Priorities.Select(r => (ProgrammeFiles.Priorities.Name, r.Row, r.Programme)), .. Outputs.Select(r => (ProgrammeFiles.Outputs.Name, r.Row, r.Programme)),
        .. Documents.Select(r => (ProgrammeFiles.Documents.Name, r.Row, r.Programme)), .. Members.Select(r => (ProgrammeFiles.Members.Name, r.Row, r.Programme)),
        .. Meetings.Select(r => (ProgrammeFiles.Meetings.Name, r.Row, r.Programme)), .. Decisions.Select(r => (ProgrammeFiles.Decisions.Name, r.Row, r.Programme)),
        .. Evaluations.Select(r => (ProgrammeFiles.Evaluations.Name, r.Row, r.Programme)),
    ];

    public int Count => Cooperations.Count + Programmes.Count + Priorities.Count + Outputs.Count + Documents.Count + Members.Count + Meetings.Count
        + Decisions.Count + Evaluations.Count;
}
