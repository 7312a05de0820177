using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>The front page: the programme at a glance, as far as the reader may see it.</summary>
[AllowAnonymous]
internal sealed class HomeModel(MandateDb db, CurrentAccess access, ReadFrameworkTable tables, Words words) : PageModel
{
    public FrameworkHead? Framework { get; private set; }

    public Table? Table { get; private set; }

    public string Sentence { get; private set; } = "";

    public bool IsSignedIn => access.Value.IsSignedIn;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await db.Set<Framework>().AsNoTracking().OrderByDescending(f => f.From).ThenBy(f => f.Code).ToListAsync(ct);
        if (all.Find(access.Value.MayRead) is not { } framework) return;
        var table = await tables.ReadAsync(framework, null, ct);
        Framework = table.Head;
        var outcomes = Glance.Of(table);
        Sentence = words["results.home.sentence", outcomes.Count, outcomes.Sum(o => o.Indicators),
            outcomes.Sum(o => o.ApprovedResults), outcomes.Sum(o => o.OpenResults)];
        Table = new Table(words["results.home.outcomes"], Columns(), [.. outcomes.Select(Line)]);
    }

    private List<Column> Columns() =>
    [
        new(words["results.home.outcome"]), .. Enum.GetValues<ProgressState>().Select(s => new Column(words[StateMarkup.WordKey((State)s)], Number: true)),
        new(words["results.home.approved"], Number: true), new(words["results.home.open"], Number: true),
    ];

    private Row Line(OutcomeGlance o) => new(
    [
        Markup.Of($"<a href=\"{ResultsLinks.Framework(Framework!.Code)}?outcome={Uri.EscapeDataString(o.Outcome.Code)}\">{o.Outcome.Code}</a> {FigureMarkup.Text(o.Outcome.Title)}"),
        .. o.States.Select(n => Markup.Text(Shown.Number(n))), Markup.Text(Shown.Number(o.ApprovedResults)), Markup.Text(Shown.Number(o.OpenResults)),
    ]);
}
