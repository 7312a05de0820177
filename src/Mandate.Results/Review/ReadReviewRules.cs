using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>How the results of a framework are reviewed, for whoever may read the framework.</summary>
public sealed class ReadReviewRules(MandateDb db)
{
    public sealed record Rules(string Framework, IReadOnlyList<ReviewReach> Levels);

    public async Task<Outcome<Rules>> HandleAsync(Access by, string? framework, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, framework, ct);
        return found.TryGet(out var f) ? new Rules(f.Code, await db.LevelsOfAsync(f.Id, ct)) : found.Problems.ToList();
    }
}
