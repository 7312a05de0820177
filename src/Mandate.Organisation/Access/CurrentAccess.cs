namespace Mandate.Organisation;

/// <summary>
/// Who asks in the current request: set once the session behind the cookie was checked; <see cref="Access.Public"/>
/// for anybody else. Pages hand <see cref="Value"/> to the operations that they call.
/// </summary>
public sealed class CurrentAccess
{
    public Access Value { get; internal set; } = Access.Public;

    /// <summary>The session that the request belongs to; null for anybody who has not signed in.</summary>
    internal Guid? SessionId { get; set; }
}
