using System.Text.Json;

namespace Mandate.Kernel;

/// <summary>
/// What a module does after something happened in another. Runs after commit, at least once, and in order for each
/// subject; what it writes in our database is written exactly once, for its position is saved in the same transaction.
/// What it does elsewhere (a mail, a call) it must be able to do twice.
/// </summary>
public interface IJournalHandler
{
    /// <summary>Never changes: its position is kept under this name (<c>results.figures</c>).</summary>
    string Name { get; }

    /// <summary>Names of the event types (their class names) that it handles.</summary>
    IReadOnlyCollection<string> Events { get; }

    /// <summary>True for a handler that must not see what happened before it was first started, such as one that sends mail.</summary>
    bool SkipsThePast => false;

    /// <summary>
    /// Writes through <paramref name="db"/>, inside its transaction; what is not saved yet is saved afterwards. An
    /// exception undoes all of it, and the entry is tried again later.
    /// </summary>
    Task HandleAsync(JournalEntry entry, MandateDb db, CancellationToken ct);
}

/// <summary>A handler of one type of event.</summary>
public abstract class JournalHandler<TEvent> : IJournalHandler where TEvent : IEvent
{
    public abstract string Name { get; }

    public IReadOnlyCollection<string> Events { get; } = [typeof(TEvent).Name];

    public virtual bool SkipsThePast => false;

    public Task HandleAsync(JournalEntry entry, MandateDb db, CancellationToken ct) =>
        HandleAsync(JsonSerializer.Deserialize<TEvent>(entry.New!, JournalJson.Options)!, entry, db, ct);

    /// <inheritdoc cref="IJournalHandler.HandleAsync"/>
    protected abstract Task HandleAsync(TEvent happened, JournalEntry entry, MandateDb db, CancellationToken ct);
}
