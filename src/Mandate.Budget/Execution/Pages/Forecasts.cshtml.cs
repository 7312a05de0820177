using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Budget.Pages;

/// <summary>What lines are expected to spend in the whole biennium.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class ForecastsModel(CurrentAccess current, ReadForecasts read, SetForecast set, MandateDb db, Words words) : BudgetFormModel(db, words)
{
    public ReadForecasts.View View { get; private set; } = null!;

    [BindProperty]
    public string? Line { get; set; }

    [BindProperty]
    public string? Month { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    /// <summary>0: a new one.</summary>
    [BindProperty]
    public int Version { get; set; }

    protected override IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["AmountUsd"] = "budget.forecasts.amount" };

    public bool MayEnter => current.Value.May(BudgetFunctions.Execute, default);

    public IEnumerable<Choice> Months => BudgetMonth.Of(Biennium.Parse(View.Cycle).Value).Select(BudgetMonth.Text).Select(m => new Choice(m, m));

    public Table Table => new(Words["budget.forecasts.title"],
        [new(Words["budget.accounts.line"]), new(Words["budget.forecasts.month"]), Money("budget.forecasts.amount"), Money("budget.column.revised"), Money("budget.column.spent"), new(Words["budget.transfer.state_label"])],
        [.. View.Forecasts.Select(f => new Row([Name(f), Markup.Text(f.Month), Figure(f.AmountUsd), Figure(f.RevisedUsd), Figure(f.SpentUsd), Markup.Text(Words[f.Holds ? "budget.forecasts.holds" : "budget.forecasts.replaced"])]))], Words["budget.forecasts.none"])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(string cycle, string? line, string? at, CancellationToken ct)
    {
        if (await OpenAsync(cycle, ct) is { } refused) return refused;
        Line = line;
        if (View.Forecasts.FirstOrDefault(f => f.Line.ToString() == line && f.Month == at) is { } one) (Month, Amount, Version) = (one.Month, Written(one.AmountUsd), one.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string cycle, CancellationToken ct)
    {
        var done = await set.HandleAsync(current.Value, new(cycle, Line, Month, Typed(Amount), Version), ct);
        if (!done.TryGet(out var made)) return await AgainAsync(done.Problems, () => OpenAsync(cycle, ct));
        this.Notice(Words["budget.forecast.done", made.Line.Line, Shown.Number(made.AmountUsd, 2), made.Month]);
        return Redirect(BudgetLinks.Forecasts(cycle));
    }

    private async Task<IActionResult?> OpenAsync(string cycle, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, cycle, ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        View = view;
        return null;
    }

    private Markup Name(ReadForecasts.Item f) => MayEnter
        ? Markup.Of($"<a lang=\"en\" href=\"{BudgetLinks.Forecasts(View.Cycle)}?line={Uri.EscapeDataString(f.Line.ToString())}&at={f.Month}#enter\">{f.Line.ToString()}</a>") : AccountsMarkup.Line(f.Line);

    private Column Money(string key) => new(Words[key], true, BudgetCycle.Currency);

    private static Markup Figure(decimal amount) => Markup.Text(Shown.Number(amount, 2));
}
