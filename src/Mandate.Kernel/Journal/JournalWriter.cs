using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Mandate.Kernel;

/// <summary>Turns the changes of one save into journal rows.</summary>
internal static class JournalWriter
{
    public static List<JournalEntry> Describe(Act act, IEnumerable<EntityEntry> changes, IEnumerable<IEvent> events)
    {
        var rows = changes.Select(change => Describe(act, change)).ToList();
        rows.AddRange(events.Select(e => Row(act, e.Subject, null,
            JsonSerializer.Serialize(e, e.GetType(), JournalJson.Options), e.GetType().Name)));
        return rows;
    }

    private static JournalEntry Describe(Act act, EntityEntry change)
    {
        if (change.Entity is JournalEntry) throw new InvalidOperationException("The journal is written by MandateDb alone.");
        var all = change.State != EntityState.Modified;
        return Row(act, SubjectOf(change),
            change.State == EntityState.Added ? null : JournalJson.Columns(change, all, p => p.OriginalValue),
            change.State == EntityState.Deleted ? null : JournalJson.Columns(change, all, p => p.CurrentValue), null);
    }

    public static Subject SubjectOf(EntityEntry change) => new(
        $"{change.Metadata.GetSchema()}.{change.Metadata.GetTableName()}",
        string.Join('/', change.Metadata.FindPrimaryKey()!.Properties.Select(p => change.Property(p).CurrentValue)));

    public static JournalEntry Row(Act act, Subject subject, string? old, string? @new, string? eventName) => new()
    {
        Actor = act.Actor.Id,
        OnBehalfOf = act.Actor.OnBehalfOf,
        Operation = act.Operation,
        Reason = act.Reason,
        SubjectType = subject.Type,
        SubjectId = subject.Id,
        Old = old,
        New = @new,
        Event = eventName,
    };
}
