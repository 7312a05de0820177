using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget.Pages;

/// <summary>Unforeseen expenditure for readers.</summary>
internal static class UnforeseenMarkup
{
    public static string Sentence(ReadUnforeseen.View view, Words words) => view.Authorisations.Count == 0
        ? words["budget.unforeseen.none", Shown.Number(view.ProvisionUsd, 2)]
        : words.Count("budget.unforeseen.sentence", view.Authorisations.Count, Shown.Number(view.Authorisations.Sum(a => a.AmountUsd), 2), Shown.Number(view.ProvisionUsd, 2), Shown.Number(view.Authorisations.Sum(a => a.NotMet), 2));

    /// <param name="mayChange">Each leads to its form.</param>
    public static Table Authorisations(ReadUnforeseen.View view, bool mayChange, Words words) => new(words["budget.unforeseen.title"],
        [new(words["budget.unforeseen.purpose_label"]), new(words["budget.transfer.decision_label"]), new(words["budget.fund.on"]), Money("amount"), Money("savings"), Money("provision"), Money("working_capital"), Money("not_met")],
        [.. view.Authorisations.Select(a => new Row([mayChange ? Markup.Of($"<a href=\"{BudgetLinks.Unforeseen(view.Cycle, a.Id)}\">{a.Purpose}</a>") : Markup.Text(a.Purpose), Markup.Text(a.Decision), Markup.Text(Shown.Date(a.On)), Figure(a.AmountUsd), Figure(a.FromSavings), Figure(a.FromProvision), Figure(a.FromWorkingCapital), Figure(a.NotMet)]))])
    { HideCaption = true };

    public static Table Past(ReadUnforeseen.View view, Words words) => new(words["budget.unforeseen.past"],
        [new(words["budget.field.cycle"]), new(words["budget.unforeseen.authorised"], true, BudgetCycle.Currency)], [.. view.Past.Select(p => new Row([Markup.Text(p.Cycle), Figure(p.AuthorisedUsd)]))]);

    private static Column Money(string name) => new(Texts.Module.EveryLanguage("budget.unforeseen." + name + "_label").Current.Text, true, BudgetCycle.Currency);

    private static Markup Figure(decimal amount) => Markup.Text(Shown.Number(amount, 2));
}
