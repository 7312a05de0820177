using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>The frameworks that the reader may read.</summary>
[AllowAnonymous]
internal sealed class IndexModel(MandateDb db, CurrentAccess access, Words words) : PageModel
{
    public Table Table { get; private set; } = null!;

    public bool MayImport => access.Value.MaySomewhere(ResultsFunctions.Import);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await db.Set<Framework>().AsNoTracking().OrderByDescending(f => f.From).ThenBy(f => f.Code)
            .Select(f => new { Framework = f, Indicators = db.Set<Indicator>().Count(i => i.FrameworkId == f.Id) }).ToListAsync(ct);
        Table = new Table(words["results.frameworks.title"],
            [new(words["results.frameworks.framework"]), new(words["results.frameworks.period"]), new(words["results.table.indicators"], Number: true), new(words["results.frameworks.status"])],
            [.. all.Where(x => access.Value.MayRead(x.Framework)).Select(x => Line(x.Framework, x.Indicators))],
            words["results.framework.none"])
        { HideCaption = true };
    }

    private Row Line(Framework f, int indicators) => new(
    [
        Markup.Of($"<a href=\"{ResultsLinks.Framework(f.Code)}\">{FigureMarkup.Text(f.Title)}</a>"),
        Markup.Of($"{FigureMarkup.Date(f.From)} – {FigureMarkup.Date(f.To)}"), Markup.Text(Shown.Number(indicators)),
        Markup.Text(words[(f.Status, f.IsPublic) switch
        {
            (FrameworkStatus.Draft, _) => "results.frameworks.draft",
            (_, true) => "results.frameworks.public",
            _ => "results.frameworks.approved",
        }]),
    ]);
}
