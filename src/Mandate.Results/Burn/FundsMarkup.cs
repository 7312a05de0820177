using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>The money of an outcome in words and as a table.</summary>
internal static class FundsMarkup
{
    /// <summary>In a line beside its title; null: the budget does not name the outcome.</summary>
    public static string? InShort(OutcomeFunds funds, string outcome, Words words)
    {
        if (funds.MoneyOf(outcome)?.RegularUsd is not { } regular) return null;
        return funds.UseOf(outcome)?.SpentPercent is { } spent && funds.Spending.HasEntries
            ? words["results.funds.short_spent", Millions(regular), Shown.PercentPoints(spent, 1)] : words["results.funds.short", Millions(regular)];
    }

    public static string Sentence(OutcomeFunds funds, string outcome, Words words)
    {
        if (funds.UseOf(outcome) is not { MoneyUsd: { } money } use) return words["results.funds.none", funds.Cycle];
        return funds.Spending.HasEntries
            ? words["results.funds.sentence", funds.Spending.At, Shown.PercentPoints(funds.Spending.TimeGonePercent, 1), Shown.Number(use.SpentUsd, 0), Shown.Number(money, 0), use.SpentPercent is { } spent ? Shown.PercentPoints(spent, 1) : words["results.burn.unknown"]]
            : words["results.funds.nothing_spent", Shown.Number(money, 0)];
    }

    public static Table Table(OutcomeFunds funds, string outcome, Words words)
    {
        var (m, use) = (funds.MoneyOf(outcome), funds.UseOf(outcome));
        return new(words["results.funds.title"], [new(words["results.funds.what"]), new(words["results.funds.amount"], true, "USD M")],
        [
            Line("regular", InMillions(m?.RegularUsd)), Line("with_support", InMillions(m?.WithSupportUsd)), Line("extra", m?.ExtraBudgetary), Line("extra_secured", m?.ExtraBudgetarySecured),
            Line("supplementary", m?.Supplementary), Line("supplementary_secured", m?.SupplementarySecured), Line("required", m?.Required), Line("available", m?.Available),
            Line("to_mobilise", m?.ToMobilise), Line("gap", m?.Gap), Line("appropriated", InMillions(use?.MoneyUsd)), Line("spent", funds.Spending.HasEntries ? InMillions(use?.SpentUsd) : null),
            Line("named", funds.Spending.HasEntries ? InMillions(use?.NamedUsd) : null),
        ])
        { HideCaption = true };

        Row Line(string what, decimal? millions) => new([Markup.Text(words["results.funds." + what]),
            millions is { } known ? Markup.Text(Shown.Fixed(known, 1)) : FigureMarkup.Missing(words["results.funds.unsaid"])]);
    }

    private static decimal? InMillions(decimal? usd) => usd / 1_000_000;

    private static string Millions(decimal usd) => Shown.Fixed(usd / 1_000_000, 1);
}
