namespace Mandate.Organisation;

/// <summary>
/// A role as it holds now for one account, with the functions it brings and where: everywhere, for a unit and all
/// below it, for a region, or for one framework. Where several are given all must fit.
/// </summary>
/// <param name="Units">The unit granted and every unit below it; null: any.</param>
/// <param name="Countries">ISO 3166 alpha-2 codes that those units cover, or that the region holds; null: any.</param>
public sealed record Grant(
    string Role,
    IReadOnlySet<Function> Functions,
    IReadOnlySet<Guid>? Units = null,
    IReadOnlySet<string>? Countries = null,
    string? Region = null,
    Guid? Framework = null)
{
    internal bool Covers(Target target) =>
        (Framework is null || Framework == target.Framework)
        && (Region is null || Region == target.Region)
        && (Units is null || CoversUnit(target));

    // A unit's grant reaches an object by the unit it belongs to or by the country it is about.
    private bool CoversUnit(Target target) =>
        (target.Unit is { } unit && Units!.Contains(unit))
        || (target.Country is { } country && Countries?.Contains(country) == true);
}

/// <summary>What an operation is about, for the question whether a grant reaches it. What is not given is not known.</summary>
public readonly record struct Target(Guid? Unit = null, string? Country = null, string? Region = null, Guid? Framework = null);
