namespace Mandate.Kernel;

/// <summary>Who acts, as a stable identifier without personal data: <c>account:GUID</c>, <c>console:USER</c>, <c>system:JOB</c>.</summary>
public sealed record Actor(string Id, string? OnBehalfOf = null)
{
    public static Actor Account(Guid id) => new($"account:{id:D}");

    public static Actor Console(string user) => new($"console:{user}");

    public static Actor System(string job) => new($"system:{job}");

    public Guid? AccountId => Id.StartsWith("account:", StringComparison.Ordinal) ? Guid.Parse(Id[8..]) : null;
}

/// <summary>The operation under which changes are saved: who, which operation, and why where a reason is asked for.</summary>
public sealed record Act(Actor Actor, string Operation, string? Reason = null);

/// <summary>
/// Something that happened, told to other modules after commit through the journal (which is the outbox too).
/// Its JSON is kept for ever: names of properties do not change.
/// </summary>
public interface IEvent
{
    /// <summary>What it is about; handlers see the events of one subject in order.</summary>
    Subject Subject { get; }
}

/// <summary>A thing that changes: its kind (the table) and its key.</summary>
public sealed record Subject(string Type, string Id);
