using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget.Pages;

/// <summary>What does not agree in a budget, for readers: both figures and where they stand.</summary>
internal static class FindingsMarkup
{
    public static Table Table(IReadOnlyList<Comparison> findings, Words words) => new(words["budget.checks"],
        [new(words["budget.field.what"]), new(words["budget.field.one"], true), new(words["budget.field.other"], true)],
        [.. findings.Select(f => new Row([Markup.Text(words[f.Code, f.Subject]), At(f.One, words), At(f.Other, words)]))])
    { HideCaption = true };

    private static Markup At(FigureAt figure, Words words) => Markup.Of($"{FigureText.Of(figure, words)}<br><small>{figure.Place}</small>");
}
