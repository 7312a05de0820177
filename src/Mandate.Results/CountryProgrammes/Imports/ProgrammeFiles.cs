using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The files of country programmes to their rows; any of them may be left out. Pure: bytes in, rows and problems out.</summary>
internal static class ProgrammeFiles
{
    private static readonly string[] Titles = ["en", "fr", "es", "zh", "original"];

    public static readonly FileShape Cooperations = new("cooperation_frameworks.csv", ["code", "country", .. Titles, "from", "to", "stage", "signed_on",
        "standards", "standards_evidence", "standards_link", "trained", "trained_evidence", "trained_link"]);

    public static readonly FileShape Programmes = new("country_programmes.csv", ["code", "country", .. Titles, "from", "to", "stage", "signed_on", "unit",
        "cooperation_framework", "un_alignment", "un_note"]);

    public static readonly FileShape Priorities = new("programme_priorities.csv", ["programme", "code", .. Titles]);

    public static readonly FileShape Outputs = new("programme_outputs.csv", ["programme", "priority", "framework", "output"]);

    public static readonly FileShape Documents = new("programme_documents.csv", ["programme", "title", "link"]);

    public static readonly FileShape Members = new("committee_members.csv", ["programme", "name", "side", "role", "since", "until"]);

    public static readonly FileShape Meetings = new("committee_meetings.csv", ["programme", "held_on", "minutes"]);

    public static readonly FileShape Decisions = new("committee_decisions.csv", ["programme", "meeting", "number", "text", "due", "state"]);

    public static readonly FileShape Evaluations = new("programme_evaluations.csv", ["programme", "kind", "planned_on", "done_on", "link", "findings"]);

    public static readonly FileShape[] All = [Cooperations, Programmes, Priorities, Outputs, Documents, Members, Meetings, Decisions, Evaluations];

    public static ProgrammeRows Read(IReadOnlyList<ImportFile> files, DateOnly today, ProblemList problems)
    {
        foreach (var other in files.Where(f => !Array.Exists(All, s => s.Name == f.Name)))
            problems.Add("results.programme.file_unknown", new Place(other.Name), string.Join(", ", All.Select(s => s.Name)));
        foreach (var twice in files.GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.Count() > 1)) problems.Add("results.programme.file_twice", new Place(twice.Key));
        List<T> Rows<T>(FileShape shape, Func<ProgrammeReader, T> read, Func<T, object> key) => ReadOne(shape, files, today, problems, read, key);
        return new(
            Rows(Cooperations, r => r.Cooperation(), r => r.Code), Rows(Programmes, r => r.Programme(), r => r.Code),
            Rows(Priorities, r => r.Priority(), r => (r.Programme, r.Code)), Rows(Outputs, r => r.Output(), r => (r.Programme, r.Framework, r.Output)),
            Rows(Documents, r => r.Document(), r => (r.Programme, r.Link)), Rows(Members, r => r.Member(), r => (r.Programme, r.Name, r.Side)),
            Rows(Meetings, r => r.Meeting(), r => (r.Programme, r.HeldOn)), Rows(Decisions, r => r.Decision(), r => (r.Programme, r.Meeting, r.Number)),
            Rows(Evaluations, r => r.Evaluation(), r => (r.Programme, r.Kind, r.PlannedOn)));
    }

    // What was refused has no key to repeat.
    private static List<T> ReadOne<T>(
        FileShape shape, IReadOnlyList<ImportFile> files, DateOnly today, ProblemList problems, Func<ProgrammeReader, T> read, Func<T, object> key)
    {
        if (files.FirstOrDefault(f => f.Name == shape.Name) is not { } file || CsvSheet.Read(shape, file, problems) is not { } sheet) return [];
        var (rows, seen) = (new List<T>(), new HashSet<object>());
        foreach (var record in sheet.Records)
        {
            var before = problems.Total;
            var row = read(new ProgrammeReader(new RowReader(sheet, record, problems), today));
            if (problems.Total == before && !seen.Add(key(row))) problems.Add("results.programme.row_twice", new Place(shape.Name, record.Number));
            rows.Add(row);
        }
        return rows;
    }
}
