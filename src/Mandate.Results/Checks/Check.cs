using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What one check found, before it is given its name and severity.</summary>
internal sealed record Found(FileShape File, string Key, string Column, params object?[] Figures);

/// <summary>One question asked of every framework. Pure: rows in, findings out.</summary>
internal interface ICheck
{
    /// <summary>Stable; also the middle of its words' keys.</summary>
    string Id { get; }

    Severity Severity { get; }

    IEnumerable<Found> Find(CheckedFramework f);
}

/// <summary>Every check, in the order in which a reader should meet them.</summary>
internal static class FrameworkChecks
{
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new RegionalSum(), new SharedTargetCell(), new TitleAndTargetDiffer(), new SdgTextRepeated(),
        new SdgIndicatorNotInMap(), new SdgMapWithoutIndicator(), new CountUnitPercentTarget(), new CountTitlePercentUnit(), new UnitsDiffer(),
        new IndicatorWithoutTarget(), new TargetWithoutNumber(), new QuartileWithoutBenchmark(), new TargetsOfSeveralKinds(),
        new PartWithoutBaseline(), new BaselineToBeDetermined(), new BaselineNotApplicable(), new BaselineInWords(), new BaselineMissing(),
        new ShareWithoutDenominator(), new DirectionOpen(), new CountNotByRegion(),
        new CumulativeBaselineFalls(), new CumulativeReportFalls(),
        new SplitIntoOne(), new MergedFromOne(), new ContinuedOfSeveral(), new ComparableInTwoUnits(), new MarkAndLinkDiffer(), new RevisedOfNothing(),
        new TargetBelowCumulativeBaseline(), new ProvisionalBaseline(), new CodeGivenByUs(),
    ];

    public static List<Finding> Run(FrameworkRows rows) => Run(new CheckedFramework(rows));

    public static List<Finding> Run(CheckedFramework framework)
    {
        return [.. All.SelectMany(check => check.Find(framework).Select(
            found => new Finding(check.Id, check.Severity, found.File.Name, found.Key, found.Column, found.Figures)))];
    }
}
