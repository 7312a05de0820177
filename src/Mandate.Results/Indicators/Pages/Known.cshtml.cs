using System.Globalization;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>An indicator's figure as it was known at the end of a day: what was approved by then, in which version, against which target.</summary>
[RequiresFunction(ResultsFunctions.ReadCode)]
internal sealed class KnownModel(CurrentAccess current, ExplainFigure explain, TimeProvider clock) : PageModel
{
    public FigureExplanation Explanation { get; private set; } = null!;

    /// <summary>As the address says it.</summary>
    public string Day { get; private set; } = "";

    public string With(string address) => $"{address}?known={Uri.EscapeDataString(Day)}";

    /// <param name="framework">Code of the framework.</param>
    /// <param name="indicator">Code of the indicator.</param>
    /// <param name="known">The day, like 2023-03-01; today when not given.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IActionResult> OnGetAsync(string framework, string indicator, string? known, CancellationToken ct)
    {
        Day = string.IsNullOrWhiteSpace(known) ? clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : known;
        var at = KnownOn.Parse(Day);
        if (!at.IsOk) return this.Refuse(at.Problems);
        var outcome = await explain.HandleAsync(current.Value, new(framework, indicator, Known: at.Value), ct);
        if (!outcome.TryGet(out var explanation)) return this.Refuse(outcome.Problems);
        Explanation = explanation;
        return Page();
    }
}
