using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Mandate.Results;

/// <summary>What applied rows add to country programmes and change in them, by file and cell, as change tracking has it.</summary>
internal sealed class ProgrammeChanges
{
    // What a file has no column for, and the codes and keys that name the row.
    private static readonly string[] Unshown = ["Id", "Version", "Code", "IsExample", "ProgrammeId", "MeetingId"];

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["UnitId"] = "unit", ["CooperationFrameworkId"] = "cooperation_framework", ["PriorityId"] = "priority", ["ResultNodeId"] = "output", ["UnAlignmentNote"] = "un_note",
    };

    private readonly MandateDb db;
    private readonly Dictionary<Guid, string> names;

    public ProgrammeChanges(MandateDb db, KnownProgrammes known)
    {
        this.db = db;
        var programmes = known.Programmes.Values;
        names = known.Cooperations.Values.Select(c => (c.Id, c.Code)).Concat(programmes.Select(p => (p.Id, p.Code)))
            .Concat(known.Units.Select(u => (u.Value, u.Key))).Concat(known.Outputs.Select(o => (o.Value, $"{o.Key.Framework} {o.Key.Output}")))
            .Concat(programmes.SelectMany(p => p.Priorities.Select(h => (h.Id, h.Code))))
            .Concat(programmes.SelectMany(p => p.Meetings.Select(m => (m.Id, $"{p.Code} {Text(m.HeldOn)}")))).ToDictionary();
    }

    /// <summary>In the order of the files, by their keys.</summary>
    public List<PlanChange> Read()
    {
        db.ChangeTracker.DetectChanges();
        var order = ProgrammeFiles.All.Select((file, at) => (file.Name, at)).ToDictionary(StringComparer.Ordinal);
        return [.. db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(Of)
            .OrderBy(c => order[c.File]).ThenBy(c => c.Key, StringComparer.Ordinal)];
    }

    /// <summary>The same for the same changes of the same state alone.</summary>
    public static string TokenOf(IEnumerable<PlanChange> changes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(changes))));

    private PlanChange Of(EntityEntry entry)
    {
        var (file, key) = PlaceOf(entry.Entity);
        var isNew = entry.State == EntityState.Added;
        return new(isNew ? PlanAction.Add : PlanAction.Change, file.Name, key, 0,
            [.. entry.Properties.Where(p => (isNew || p.IsModified) && !Unshown.Contains(p.Metadata.Name)).SelectMany(p => Cells(p.Metadata.Name, isNew ? null : p.OriginalValue, p.CurrentValue))
                .OrderBy(c => Array.IndexOf(file.Columns, c.Column) is >= 0 and var at ? at : int.MaxValue)]);
    }

    private (FileShape File, string Key) PlaceOf(object part) => part switch
    {
        CooperationFramework c => (ProgrammeFiles.Cooperations, c.Code),
        CountryProgramme p => (ProgrammeFiles.Programmes, p.Code),
        ProgrammePriority h => (ProgrammeFiles.Priorities, $"{names[h.ProgrammeId]} {h.Code}"),
        ServedOutput s => (ProgrammeFiles.Outputs, $"{names[s.ProgrammeId]} {names[s.ResultNodeId]}"),
        ProgrammeDocument d => (ProgrammeFiles.Documents, $"{names[d.ProgrammeId]} {d.Link}"),
        CommitteeMember m => (ProgrammeFiles.Members, $"{names[m.ProgrammeId]} {m.Name}"),
        CommitteeMeeting m => (ProgrammeFiles.Meetings, names[m.Id]),
        CommitteeDecision d => (ProgrammeFiles.Decisions, $"{names[d.MeetingId]} {Text(d.Number)}"),
        ProgrammeEvaluation e => (ProgrammeFiles.Evaluations, $"{names[e.ProgrammeId]} {Text(e.Kind)} {Text(e.PlannedOn)}"),
        _ => throw new InvalidOperationException($"An import of country programmes changes no {part.GetType().Name}."),
    };

    // A title has a column for each language, and one for the language in which it was first written.
    private IEnumerable<CellChange> Cells(string property, object? old, object? now)
    {
        if (old is not LocalizedText && now is not LocalizedText)
        {
            if (Text(old) != Text(now)) yield return new(Columns.GetValueOrDefault(property) ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property), Text(old), Text(now));
            yield break;
        }
        var (before, after) = (old as LocalizedText, now as LocalizedText);
        foreach (var language in LanguageList.Codes)
            if (before?.Texts.GetValueOrDefault(language) is var was && after?.Texts.GetValueOrDefault(language) is var becomes && was != becomes) yield return new(language, was, becomes);
        if (before?.Original != after?.Original) yield return new("original", before?.Original, after?.Original);
    }

    private string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        Enum choice => JsonNamingPolicy.SnakeCaseLower.ConvertName(choice.ToString()),
        Guid id => names.GetValueOrDefault(id),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
