using System.Collections.Frozen;

namespace Mandate.Organisation;

/// <summary>What a token may do for its owner, at most: it never does more than the owner may do at that moment.</summary>
public enum TokenScope
{
    /// <summary>Sees what the owner sees, drafts and what waits for review left out: they go with writing and reviewing.</summary>
    Read,

    /// <summary>Writes and hands in results too, and sees the drafts of its offices.</summary>
    Report,

    /// <summary>Returns and approves results too, and sees those that wait for it.</summary>
    Review,

    /// <summary>Imports, revises and publishes frameworks too, and says who reviews and until when.</summary>
    Manage,
}

/// <summary>The functions that a scope brings in one module; each module registers its own.</summary>
public sealed record ScopeFunctions(TokenScope Scope, params IReadOnlyList<Function> Functions);

/// <summary>Composes the scopes from what every module declares.</summary>
internal sealed class ScopeRegister(IEnumerable<ScopeFunctions> declared)
{
    private readonly FrozenDictionary<TokenScope, FrozenSet<Function>> functions = declared.GroupBy(d => d.Scope)
        .ToFrozenDictionary(scope => scope.Key, scope => scope.SelectMany(d => d.Functions).ToFrozenSet());

    /// <summary>What may be done with any of them; reading goes with each.</summary>
    public HashSet<Function> Of(IEnumerable<TokenScope> scopes) =>
        [.. scopes.Append(TokenScope.Read).SelectMany(s => functions.GetValueOrDefault(s) ?? [])];
}
