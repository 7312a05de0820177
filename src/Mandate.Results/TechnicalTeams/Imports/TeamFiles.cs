using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The files of technical teams to their rows; any of them may be left out. Pure: bytes in, rows and problems out.</summary>
internal static class TeamFiles
{
    public static readonly FileShape Teams = new("technical_teams.csv", ["code", "unit", "from"])
    { OptionalColumns = ["en", "fr", "es", "zh", "original", "purpose_en", "purpose_fr", "purpose_es", "purpose_zh", "serves", "to"] };

    public static readonly FileShape Members = new("technical_team_members.csv", ["team", "person", "name", "role", "duty_station", "share", "from"])
    { OptionalColumns = ["responsibilities", "unit", "to"] };

    public static readonly FileShape Deployments = new("deployments.csv", ["team", "code", "mode", "country", "receiving_body", "from", "to", "share", "requested_by", "state"])
    { OptionalColumns = ["person", "terms_en", "terms_fr", "terms_es", "terms_zh", "original", "reason", "programme", "framework", "indicator"] };

    public static readonly FileShape[] All = [Teams, Members, Deployments];

    public static TeamRows Read(IReadOnlyList<ImportFile> files, ProblemList problems)
    {
        foreach (var other in files.Where(f => !Array.Exists(All, s => s.Name == f.Name)))
            problems.Add("results.team.file_unknown", new Kernel.Place(other.Name), string.Join(", ", All.Select(s => s.Name)));
        foreach (var twice in files.GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.Count() > 1)) problems.Add("results.programme.file_twice", new Kernel.Place(twice.Key));
        return new(ReadOne(Teams, files, problems, TeamReader.Team, r => r.Code), ReadOne(Members, files, problems, TeamReader.Member, r => (r.Team, r.Person)),
            ReadOne(Deployments, files, problems, TeamReader.Deployment, r => (r.Team, r.Code)));
    }

    // What was refused has no key to repeat.
    private static List<T> ReadOne<T>(FileShape shape, IReadOnlyList<ImportFile> files, ProblemList problems, Func<TeamCells, int, T> read, Func<T, object> key) where T : TeamFileRow
    {
        if (files.FirstOrDefault(f => f.Name == shape.Name) is not { } file || CsvSheet.Read(shape, file, problems) is not { } sheet) return [];
        var (rows, seen) = (new List<T>(), new HashSet<object>());
        foreach (var record in sheet.Records)
        {
            var row = read(TeamCells.Of(new RowReader(sheet, record, problems)), record.Number);
            if (row.IsSound && !seen.Add(key(row))) problems.Add("results.programme.row_twice", new Kernel.Place(shape.Name, record.Number));
            else rows.Add(row);
        }
        return rows;
    }
}
