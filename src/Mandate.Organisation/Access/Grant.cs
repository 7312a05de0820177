namespace Mandate.Organisation;

/// <summary>
/// A role as it holds now for one account, with the functions it brings and where: everywhere, for a unit and all
/// below it, for a region, for one framework, or for one result of a framework. Where several are given all must fit.
/// </summary>
/// <param name="Units">The unit granted and every unit below it; null: any.</param>
/// <param name="Countries">ISO 3166 alpha-2 codes that those units cover, or that the region holds; null: any.</param>
/// <param name="Results">The result granted, all results below it and their indicators; null: any.</param>
public sealed record Grant(
    string Role,
    IReadOnlySet<Function> Functions,
    IReadOnlySet<Guid>? Units = null,
    IReadOnlySet<string>? Countries = null,
    string? Region = null,
    Guid? Framework = null,
    IReadOnlySet<Guid>? Results = null)
{
    /// <summary>What the role is bound to.</summary>
    public GrantScope Scope => Units is not null ? GrantScope.Unit : Region is not null ? GrantScope.Region
        : Results is not null ? GrantScope.Result : Framework is not null ? GrantScope.Framework : GrantScope.Everywhere;

    internal bool Covers(Target target) =>
        (Framework is null || Framework == target.Framework)
        && (Region is null || Region == target.Region)
        && (Results is null || (target.Result is { } result && Results.Contains(result)))
        && (Units is null || CoversUnit(target));

    // A unit's grant reaches an object by the unit it belongs to or by the country it is about.
    private bool CoversUnit(Target target) =>
        (target.Unit is { } unit && Units!.Contains(unit))
        || (target.Country is { } country && Countries?.Contains(country) == true);
}

/// <summary>What a role is bound to.</summary>
public enum GrantScope
{
    Everywhere,

    /// <summary>A unit and all below it.</summary>
    Unit,
    Region,
    Framework,

    /// <summary>One result of a framework and all below it: an outcome lead.</summary>
    Result,
}

/// <summary>What an operation is about, for the question whether a grant reaches it. What is not given is not known.</summary>
/// <param name="Result">A result of a framework, or an indicator.</param>
public readonly record struct Target(
    Guid? Unit = null, string? Country = null, string? Region = null, Guid? Framework = null, Guid? Result = null);
