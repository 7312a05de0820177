namespace Mandate.Kernel;

/// <summary>
/// Somebody saved a row after the caller read it. Both versions are here, so that a page can show them side by side
/// and neither is lost. HTTP 409, exit code 5.
/// </summary>
/// <param name="Subject">The row.</param>
/// <param name="TheirVersion">Its version now: the one to start from when saving again.</param>
/// <param name="TheirActor">Who saved it last (see <see cref="Actor"/>).</param>
/// <param name="TheirTime">When that was.</param>
/// <param name="Fields">What differs between the row as it stands and what the caller wanted to save.</param>
public sealed record EditConflict(
    Subject Subject, int TheirVersion, string? TheirActor, DateTimeOffset? TheirTime, IReadOnlyList<FieldConflict> Fields)
    : Problem("kernel.conflict", ProblemKind.Conflict, null);

/// <summary>One property (by its name in the row's class) in their version and in yours.</summary>
public sealed record FieldConflict(string Field, object? Theirs, object? Yours);
