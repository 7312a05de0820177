namespace Mandate.Kernel;

/// <summary>What kind of refusal a <see cref="Problem"/> is; it decides the HTTP status and the exit code.</summary>
public enum ProblemKind
{
    /// <summary>What was given breaks a rule: HTTP 422, exit code 3.</summary>
    Rule,

    /// <summary>Nothing of that name is there, or the asker may not know of it: HTTP 404, exit code 4.</summary>
    NotFound,

    /// <summary>Somebody else changed it meanwhile, or it exists already: HTTP 409, exit code 5.</summary>
    Conflict,

    /// <summary>The asker lacks the function for that object: HTTP 403, exit code 3.</summary>
    Forbidden,

    /// <summary>Something the program needs cannot be reached: HTTP 503, exit code 6.</summary>
    Unavailable,
}

/// <summary>Where a problem is: any of a file, a row in it (1 is the header), and a field.</summary>
public sealed record Place(string? File = null, int? Row = null, string? Field = null);

/// <summary>
/// One expected failure. <see cref="Code"/> is stable and is the key of its message in the resources of the module
/// that its first word names; <see cref="Args"/> fill the message's placeholders.
/// </summary>
public record Problem(string Code, ProblemKind Kind, Place? Place, params object?[] Args)
{
    public static Problem Rule(string code, string? field = null, params object?[] args) =>
        new(code, ProblemKind.Rule, field is null ? null : new Place(Field: field), args);

    public static Problem NotFound(string code, params object?[] args) => new(code, ProblemKind.NotFound, null, args);

    public static Problem Conflict(string code, params object?[] args) => new(code, ProblemKind.Conflict, null, args);

    public static Problem Forbidden(string code, params object?[] args) => new(code, ProblemKind.Forbidden, null, args);

    public static Problem Unavailable(string code, params object?[] args) => new(code, ProblemKind.Unavailable, null, args);

    public Problem At(Place place) => this with { Place = place };
}
