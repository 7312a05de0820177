using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget.Pages;

/// <summary>Lines that moved between two budgets, for readers.</summary>
internal static class LineChangeMarkup
{
    public static Table Table(IReadOnlyList<LineChange> lines, string one, string other, Words words) => new(words["budget.compare.title"],
        [new(words["budget.column.line"]), new(one, true, BudgetCycle.Currency), new(other, true, BudgetCycle.Currency), new(words["budget.column.change"], true, BudgetCycle.Currency), new("%", true)],
        [.. lines.Select(l => new Row([Title(l), Amount(l.OneUsd, words), Amount(l.OtherUsd, words), Markup.Text(Shown.Change(l.ChangeUsd)),
            Markup.Text(Percent.Of(l.ChangeUsd, l.OneUsd) is { } rate ? Shown.Fixed(rate, 1) : words["budget.no_base"])]))], words["budget.compare.none"])
    { HideCaption = true };

    private static Markup Title(LineChange line) =>
        Markup.Of($"<span lang=\"{line.Line.Current.Language}\">{line.Line.Current.Text}</span><br><small>{line.Part} · {line.Group}</small>");

    private static Markup Amount(decimal? amount, Words words) => Markup.Text(amount is { } given ? Shown.Number(given, 2) : words["budget.missing"]);
}
