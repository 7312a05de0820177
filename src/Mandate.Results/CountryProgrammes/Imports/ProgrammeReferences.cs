using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Whether everything that the rows refer to is there, in the files or in the database. Pure.</summary>
internal sealed class ProgrammeReferences(ProgrammeRows rows, KnownProgrammes known, ProblemList problems)
{
    public void Check()
    {
        foreach (var row in rows.Cooperations) CheckCountry(ProgrammeFiles.Cooperations, row.Row, row.Code, row.Country, known.Cooperations.GetValueOrDefault(row.Code)?.Country);
        foreach (var row in rows.Programmes) CheckProgramme(row);
        var programmes = rows.Programmes.Select(p => p.Code).Concat(known.Programmes.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, row, programme) in rows.Named.Where(n => n.Programme.Length > 0 && !programmes.Contains(n.Programme)))
            problems.Add("results.programme.not_found", new(file, row, "programme"), programme);
        foreach (var row in rows.Outputs) CheckOutput(row);
        foreach (var row in rows.Decisions) CheckMeeting(row);
    }

    private void CheckCountry(FileShape file, int row, string code, string country, string? kept)
    {
        if (known.Hidden.Contains(code)) problems.Add("results.programme.code_taken", new(file.Name, row, "code"), code);
        if (country.Length == 0) return;
        if (!known.Countries.ContainsKey(country)) problems.Add("results.place.unknown", new(file.Name, row, "country"), country);
        else if (kept is not null && kept != country) problems.Add("results.programme.country_fixed", new(file.Name, row, "country"), code, kept);
    }

    private void CheckProgramme(ProgrammeRow row)
    {
        CheckCountry(ProgrammeFiles.Programmes, row.Row, row.Code, row.Country, known.Programmes.GetValueOrDefault(row.Code)?.Country);
        if (row.Unit is { } unit && !known.Units.ContainsKey(unit)) problems.Add("results.deliverable.unknown_unit", new(ProgrammeFiles.Programmes.Name, row.Row, "unit"), unit);
        if (row.Cooperation is not { Length: > 0 } code) return;
        var country = rows.Cooperations.Find(c => c.Code == code)?.Country ?? known.Cooperations.GetValueOrDefault(code)?.Country;
        var place = new Kernel.Place(ProgrammeFiles.Programmes.Name, row.Row, "cooperation_framework");
        if (country is null) problems.Add("results.cooperation.not_found", place, code);
        else if (country != row.Country) problems.Add("results.programme.other_country", place, code, country);
    }

    private void CheckOutput(ServedRow row)
    {
        var key = (row.Framework, row.Output);
        if (row.Output.Length > 0 && !known.Outputs.ContainsKey(key))
            problems.Add(known.Above.Contains(key) ? "results.programme.not_an_output" : "results.programme.no_output",
                new(ProgrammeFiles.Outputs.Name, row.Row, "output"), row.Output, row.Framework);
        if (row.Priority is { Length: > 0 } priority && !HasPriority(row.Programme, priority))
            problems.Add("results.programme.no_priority", new(ProgrammeFiles.Outputs.Name, row.Row, "priority"), priority, row.Programme);
    }

    private bool HasPriority(string programme, string code) => rows.Priorities.Exists(p => p.Programme == programme && p.Code == code)
        || known.Programmes.GetValueOrDefault(programme)?.Priorities.Exists(p => p.Code == code) == true;

    private void CheckMeeting(DecisionRow row)
    {
        if (row.Meeting == default || row.Programme.Length == 0) return;
        if (rows.Meetings.Exists(m => m.Programme == row.Programme && m.HeldOn == row.Meeting)) return;
        if (known.Programmes.GetValueOrDefault(row.Programme)?.Meetings.Exists(m => m.HeldOn == row.Meeting) == true) return;
        problems.Add("results.programme.no_meeting", new(ProgrammeFiles.Decisions.Name, row.Row, "meeting"), row.Meeting.ToString("O", System.Globalization.CultureInfo.InvariantCulture), row.Programme);
    }
}
