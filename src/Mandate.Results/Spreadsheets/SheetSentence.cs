using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What an upload would do, in one sentence for commands and pages.</summary>
public static class SheetSentence
{
    public static string Of(UploadSheet.Preview seen, Words words) => words.Count("results.sheet.would", seen.Plan.Count(PlanAction.Add),
        seen.Framework, seen.Period, seen.Plan.Count(PlanAction.Change), seen.Plan.Count(PlanAction.Remove), seen.Plan.Unchanged, seen.Plan.Refused.Count);
}
