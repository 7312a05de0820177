using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>One indicator: what its figure says, why, against which target, and what is still on its way.</summary>
[AllowAnonymous]
internal sealed class IndicatorModel(CurrentAccess current, MandateDb db, FindEntry find, ExplainFigure explain) : PageModel
{
    public FigureExplanation Explanation { get; private set; } = null!;

    public IndicatorDetails Details { get; private set; } = null!;

    public Crumb[] Crumbs => [new(Details.Framework.Title.ToString(), ResultsLinks.Framework(Explanation.Framework))];

    public bool MayReport => Details.Framework.Status == FrameworkStatus.Approved && Details.Indicator.IsReportable()
        && !current.Value.IsConsole && current.Value.MaySomewhere(ResultsFunctions.Report);

    /// <param name="framework">Code of the framework.</param>
    /// <param name="indicator">Code of the indicator.</param>
    /// <param name="on">The day for which progress is judged; today when not given.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IActionResult> OnGetAsync(string framework, string indicator, DateOnly? on, CancellationToken ct)
    {
        var outcome = await explain.HandleAsync(current.Value, new(framework, indicator, null, on), ct);
        if (!outcome.TryGet(out var explanation)) return this.Refuse(outcome.Problems);
        (Explanation, Details) = (explanation, await IndicatorDetails.ReadAsync(db, find, framework, indicator, ct));
        return Page();
    }
}
