using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>What member States pay, and what another rate would make of it.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class ContributionsModel(CurrentAccess current, ReadContributions read, Words words) : PageModel
{
    public ReadContributions.View View { get; private set; } = null!;

    /// <summary>As typed: Swiss francs for one US dollar.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Rate { get; set; }

    public Table Table => BudgetTableMarkup.Of(View.Table, words);

    public async Task<IActionResult> OnGetAsync(string cycle, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, new(cycle), ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        View = view;
        if (string.IsNullOrWhiteSpace(Rate)) return Page();
        var tried = decimal.TryParse(Rate.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
            ? await read.HandleAsync(current.Value, new(cycle, rate), ct) : Problem.Rule("budget.recost.rate", "Rate", Rate);
        if (tried.TryGet(out var other)) View = other;
        else ModelState.AddModelError(nameof(Rate), words.For(tried.Problems[0]));
        return Page();
    }
}
