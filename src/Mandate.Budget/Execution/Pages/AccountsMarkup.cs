using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget.Pages;

/// <summary>Months, files and codes of the accounts for readers.</summary>
internal static class AccountsMarkup
{
    public static Table Months(ReadAccounts.View view, Words words) => new(words["budget.accounts.months"],
        [new(words["budget.accounts.month"]), new(words["budget.transfer.state_label"]), new(words["budget.accounts.entries"], true), new(words["budget.column.spent"], true, BudgetCycle.Currency), new(words["budget.accounts.last_change"])],
        [.. view.Months.Select(m => new Row([Markup.Text(m.Month), Markup.Text(words[m.IsClosed ? "budget.accounts.is_closed" : "budget.accounts.is_open"]), Markup.Text(Shown.Number(m.Entries)), Markup.Text(Shown.Number(m.SpentUsd, 2)), Change(m, words)]))])
    { HideCaption = true };

    public static Table Imports(ReadAccounts.View view, Words words) => new(words["budget.accounts.imports"],
        [new(words["budget.accounts.brought_in"]), new(words["budget.accounts.by"]), new(words["budget.accounts.file_name"]), new(words["budget.accounts.entries"], true)],
        [.. view.Imports.Select(i => new Row([Markup.Text(Shown.Moment(i.At)), Markup.Text(i.By), Markup.Text(i.IsSample ? words["budget.accounts.invented", i.File] : i.File), Markup.Text(Shown.Number(i.Entries))]))], words["budget.accounts.no_imports"])
    { HideCaption = true };

    public static Table Codes(string cycle, IReadOnlyList<ListLineCodes.Item> codes, bool mayChange, Words words) => new(words["budget.accounts.codes"],
        [new(words["budget.accounts.code"]), new(words["budget.accounts.line"])],
        [.. codes.Select(c => new Row([mayChange ? Markup.Of($"<a href=\"{BudgetLinks.Accounts(cycle)}?code={Uri.EscapeDataString(c.Code)}#map\">{c.Code}</a>") : Markup.Text(c.Code), Line(c.Key)]))], words["budget.accounts.no_codes"])
    { HideCaption = true };

    /// <summary>In the words of the files.</summary>
    public static Markup Line(LineKey line) => Markup.Of($"<span lang=\"en\">{line.ToString()}</span>");

    private static Markup Change(ReadAccounts.OfMonth m, Words words) => m is { At: { } at, By: { } who }
        ? Markup.Of($"{words["budget.accounts.changed", Shown.Moment(at), who]}{(m.Reason is { } reason && !m.IsClosed ? Markup.Of($"<br><small>{reason}</small>") : Markup.Empty)}")
        : Markup.Text(words["budget.accounts.never"]);
}
