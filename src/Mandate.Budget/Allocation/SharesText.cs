using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget;

/// <summary>Why an outcome has the amount that it has: a sentence, and CSV for machines.</summary>
public static class SharesText
{
    public static string Sentence(ExplainShares.Explained e, Words words) => Shown.Sentences(
        words["budget.shares.sentence", e.Outcome, Shown.Number(e.WithoutUsd, 2), Shown.Number(e.SupportUsd, 2), Shown.Number(e.WithUsd, 2)],
        words[e.Agrees ? "budget.shares.agrees" : "budget.shares.differs", Shown.Number(e.PublishedUsd, 2), Shown.Change(e.DifferenceUsd, 2), Shown.Number(e.ToleranceUsd)]);

    public static CsvText Csv(ExplainShares.Explained e)
    {
        var csv = new CsvText("outcome", "part", "department_group", "line", "support", "rule", "cost_usd", "weight", "weights", "exact_usd", "whole_usd", "remainder_unit", "amount_usd");
        foreach (var s in e.Shares)
            csv.Row(e.Outcome, s.Part, s.Group, s.Line.Texts[s.Line.Original], s.IsSupport, SnakeEnum<AllocationRule>.Name(s.Rule), s.CostUsd, s.Weight, s.Weights, s.ExactUsd, s.WholeUsd, s.HasRemainder, s.AmountUsd);
        return csv;
    }
}
