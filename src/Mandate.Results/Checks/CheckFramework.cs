using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Runs every check over a framework as it stands in the database.</summary>
public sealed class CheckFramework(MandateDb db)
{
    /// <param name="Framework">Its code; null: the one that there is.</param>
    public sealed record Input(string? Framework = null);

    public sealed record Report(string Framework, LocalizedText Title, int Indicators, IReadOnlyList<Finding> Findings);

    public async Task<Outcome<Report>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var state = await FrameworkState.LoadAsync(db, framework.Code, ct);
        var rows = state!.ToRows();
        return new Report(framework.Code, framework.Title, rows.Indicators.Count, FrameworkChecks.Run(
            new CheckedFramework(rows, await ReadWhatIsChecked.LinksAsync(db, framework.Id, ct), await ReadWhatIsChecked.FallenAsync(db, framework.Id, ct))));
    }
}
