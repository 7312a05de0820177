using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>One indicator: what its figure says, why, against which target, and what is still on its way.</summary>
[AllowAnonymous]
internal sealed class IndicatorModel(CurrentAccess current, MandateDb db, FindEntry find, ExplainFigure explain, ReadIndicatorFigures read, ReadLongSeries across, ReadKin kin) : PageModel
{
    private const int MostOnOnePage = 200;

    public FigureExplanation Explanation { get; private set; } = null!;

    public IndicatorDetails Details { get; private set; } = null!;

    public IndicatorFigures Figures { get; private set; } = null!;

    /// <summary>Its series through the frameworks before and after.</summary>
    public LongSeries? Across { get; private set; }

    /// <summary>What it follows, and what follows it.</summary>
    public List<Kin> Kin { get; private set; } = [];

    /// <summary>How the table of its figures is turned.</summary>
    public Pivot Pivot { get; private set; } = null!;

    /// <summary>It rests on so many reports that they have pages of their own.</summary>
    public bool IsLong { get; private set; }

    public Crumb[] Crumbs => [new(Details.Framework.Title.ToString(), ResultsLinks.Framework(Explanation.Framework))];

    public bool MayReport => Details.Framework.Status == FrameworkStatus.Approved && Details.Indicator.IsReportable()
        && !current.Value.IsConsole && current.Value.MaySomewhere(ResultsFunctions.Report);

    /// <param name="framework">Code of the framework.</param>
    /// <param name="indicator">Code of the indicator.</param>
    /// <param name="on">The day for which progress is judged; today when not given.</param>
    /// <param name="rows">How the table of figures is turned, see <see cref="Results.Pivot"/>; the next three as well.</param>
    /// <param name="columns">What stands in its columns.</param>
    /// <param name="region">Its one region.</param>
    /// <param name="period">Its one period.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IActionResult> OnGetAsync(string framework, string indicator, DateOnly? on, string? rows, string? columns, string? region, string? period, CancellationToken ct)
    {
        IsLong = await LongAsync(framework, indicator, ct);
        var outcome = await explain.HandleAsync(current.Value, new(framework, indicator, null, on) { Brief = IsLong }, ct);
        if (!outcome.TryGet(out var explanation)) return this.Refuse(outcome.Problems);
        (Explanation, Details) = (explanation, await IndicatorDetails.ReadAsync(db, find, framework, indicator, ct));
        Figures = await read.ReadAsync(Details.Framework, Details.Indicator, ct);
        Kin = await kin.HandleAsync(current.Value, Details.Indicator, ct);
        if (Kin.Exists(k => k.Other is not null)) Across = await across.ReadAsync(current.Value, Details.Indicator, PartFigure.All, ct);
        Pivot = Pivot.Of(Figures, rows, columns, region, period);
        return Page();
    }

    // Asked of the kept figure, which every reader of the framework may see; a framework that is not there has none.
    private Task<bool> LongAsync(string framework, string indicator, CancellationToken ct) =>
        (from figure in db.Set<IndicatorFigure>()
         join i in db.Set<Indicator>() on figure.IndicatorId equals i.Id
         join f in db.Set<Framework>() on i.FrameworkId equals f.Id
         where f.Code == framework && i.Code == indicator && figure.Region == FigureWriter.AllRegions && figure.ApprovedResults + figure.OpenResults > MostOnOnePage
         select figure).AnyAsync(ct);
}
