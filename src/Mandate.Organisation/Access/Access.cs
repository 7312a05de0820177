using Mandate.Kernel;

namespace Mandate.Organisation;

/// <summary>
/// Who asks, and what they may do at this moment. Loaded afresh for each request, so that a role that ended or an
/// account that was disabled has no effect on the next page.
/// </summary>
public sealed record Access(Actor Actor, string DisplayName, IReadOnlyList<Grant> Grants)
{
    /// <summary>Somebody who has not signed in: reads what is public.</summary>
    public static Access Public { get; } = new(new Actor("public"), "", []);

    /// <summary>
    /// Whoever has a shell on the machine that holds the data: every function, everywhere. Author and approver are
    /// still told apart, because each command acts as the account that <c>--as</c> names when it reports or approves.
    /// </summary>
    public static Access Console(string user) => new(Actor.Console(user), user, []) { IsConsole = true };

    public bool IsConsole { get; private init; }

    /// <summary>The name of the one for whom they act now, with the delegated roles alone; <see cref="Actor.OnBehalfOf"/> says it too.</summary>
    public string? StandsInFor { get; init; }

    /// <summary>The same, with no other functions than these.</summary>
    internal Access LimitedTo(IReadOnlySet<Function> functions) =>
        this with { Grants = [.. Grants.Select(g => g with { Functions = g.Functions.Where(functions.Contains).ToHashSet() })] };

    public bool IsSignedIn => Actor.AccountId is not null;

    /// <summary>May it be done to this object.</summary>
    public bool May(Function function, Target target) =>
        IsConsole || Grants.Any(g => g.Functions.Contains(function) && g.Covers(target));

    /// <summary>May it be done to this object by a role bound in one of these ways.</summary>
    public bool May(Function function, Target target, IReadOnlyCollection<GrantScope> scopes) =>
        IsConsole || Grants.Any(g => scopes.Contains(g.Scope) && g.Functions.Contains(function) && g.Covers(target));

    /// <summary>May it be done to anything at all: what a page or a navigation item asks.</summary>
    public bool MaySomewhere(Function function) => IsConsole || Grants.Any(g => g.Functions.Contains(function));

    /// <summary>Null when allowed, else the refusal to return.</summary>
    public Problem? Refuse(Function function, Target target) =>
        May(function, target) ? null : Problem.Forbidden("organisation.access.refused");
}
