using System.Collections.Frozen;

namespace Mandate.Organisation;

/// <summary>
/// What each role may do, composed from what every module declares (S25). An account with none of the roles still
/// has <see cref="Roles.AccountHolder"/>.
/// </summary>
public sealed class RoleRegister
{
    private readonly FrozenDictionary<string, IReadOnlySet<Function>> functions;

    public RoleRegister(IEnumerable<RoleFunctions> declared)
    {
        functions = declared.GroupBy(d => d.Role, StringComparer.Ordinal).ToFrozenDictionary(
            role => role.Key,
            IReadOnlySet<Function> (role) => role.SelectMany(d => d.Functions).ToFrozenSet(),
            StringComparer.Ordinal);
        All = functions.Values.SelectMany(f => f).Distinct().OrderBy(f => f.Code, StringComparer.Ordinal).ToList();
    }

    /// <summary>Every function that some role has, by code.</summary>
    public IReadOnlyList<Function> All { get; }

    public IReadOnlySet<Function> Of(string role) => functions.GetValueOrDefault(role) ?? FrozenSet<Function>.Empty;
}
