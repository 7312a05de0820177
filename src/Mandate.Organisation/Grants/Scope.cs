using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Where a role is to hold. At most one is given; none means everywhere.</summary>
/// <param name="Unit">Code of a unit: it and all below it.</param>
/// <param name="Region">Code of a region.</param>
/// <param name="Framework">A framework of the results module.</param>
/// <param name="Result">A result of such a framework: it and all below it.</param>
public sealed record Scope(string? Unit = null, string? Region = null, Guid? Framework = null, Guid? Result = null);

/// <summary>A framework that a role can be granted for; the module that has them registers how to list them.</summary>
public sealed record FrameworkChoice(Guid Id, LocalizedText Name);

/// <summary>The frameworks that roles can be granted for.</summary>
public delegate Task<IReadOnlyList<FrameworkChoice>> ListFrameworks(CancellationToken ct);

/// <summary>A result that a role can be granted for.</summary>
/// <param name="Path">As commands name it, framework and code: <c>ilo-2022-23/3</c>.</param>
/// <param name="HasBelow">There are results below it: what an outcome lead answers for.</param>
public sealed record ResultChoice(Guid Id, Guid Framework, string Path, LocalizedText Name, bool HasBelow);

/// <summary>The results that roles can be granted for, framework by framework in reading order.</summary>
public delegate Task<IReadOnlyList<ResultChoice>> ListResults(CancellationToken ct);

/// <summary>A result, every result below it, and the indicators of them all.</summary>
public delegate Task<IReadOnlyCollection<Guid>> ResultsBelow(Guid result, CancellationToken ct);

/// <summary>A scope whose parts were found, as it is stored and as a question about access.</summary>
internal sealed record FoundScope(Guid? UnitId, string? RegionCode, Guid? FrameworkId, Guid? ResultId)
{
    public Target Target => new(Unit: UnitId, Region: RegionCode, Framework: FrameworkId, Result: ResultId);
}

internal sealed class Scopes(MandateDb db, IEnumerable<ListFrameworks> frameworks, IEnumerable<ListResults> results)
{
    public async Task<Outcome<FoundScope>> FindAsync(Scope scope, CancellationToken ct)
    {
        var (unit, region) = (Blank(scope.Unit), Blank(scope.Region));
        if (new object?[] { unit, region, scope.Framework, scope.Result }.Count(p => p is not null) > 1)
            return Problem.Rule("organisation.grant.one_scope", "Scope");
        if (unit is not null)
            return await db.Set<Unit>().Where(u => u.Code == unit).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(ct) is { } id
                ? new FoundScope(id, null, null, null) : Problem.Rule("organisation.import.unit", "Unit", unit);
        if (region is not null && !await db.Set<Region>().AnyAsync(r => r.Code == region, ct))
            return Problem.Rule("organisation.import.region", "Region", region);
        if (scope.Framework is { } framework && !(await FrameworksAsync(ct)).Any(f => f.Id == framework))
            return Problem.Rule("organisation.grant.framework", "Framework");
        if (scope.Result is not { } result) return new FoundScope(null, region, scope.Framework, null);
        return (await ResultsAsync(ct)).FirstOrDefault(r => r.Id == result) is { } found
            ? new FoundScope(null, null, found.Framework, found.Id) : Problem.Rule("organisation.grant.result", "Result");
    }

    public async Task<IReadOnlyList<ResultChoice>> ResultsAsync(CancellationToken ct)
    {
        var found = new List<ResultChoice>();
        foreach (var list in results) found.AddRange(await list(ct));
        return found;
    }

    public async Task<GrantPlaces> PlacesAsync(CancellationToken ct) => new(await FrameworksAsync(ct), await ResultsAsync(ct));

    public async Task<IReadOnlyList<FrameworkChoice>> FrameworksAsync(CancellationToken ct)
    {
        var found = new List<FrameworkChoice>();
        foreach (var list in frameworks) found.AddRange(await list(ct));
        return found;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The frameworks and results to which roles can be bound, for their names.</summary>
internal sealed record GrantPlaces(IReadOnlyList<FrameworkChoice> Frameworks, IReadOnlyList<ResultChoice> Results);
