using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>The front page: what waits for the reader, and the programme at a glance, as far as the reader may see it.</summary>
[AllowAnonymous]
internal sealed class HomeModel(
    MandateDb db, CurrentAccess access, ReadFrameworkTable tables, FrameworkViews views, ReadWork work, ReadOutcomeFunds money, Words words) : PageModel
{
    public GlanceView? Glance { get; private set; }

    /// <summary>The biennium whose money is shown beside the results; null: none is.</summary>
    public string? Cycle { get; private set; }

    public Work Waiting { get; private set; } = new([], [], [], []);

    public bool IsSignedIn => access.Value.IsSignedIn;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await db.Set<Framework>().AsNoTracking().OrderByDescending(f => f.From).ThenBy(f => f.Code).ToListAsync(ct);
        if (all.Find(access.Value.MayRead) is not { } framework) return;
        var funds = await money.OfAsync(access.Value, framework, ct);
        Glance = await views.GetAsync(framework, (nameof(GlanceView), funds?.Stamp), async () => new DrawGlance(words, await tables.ReadAsync(framework, null, ct), funds).Draw());
        if (funds is not null) Cycle = funds.Cycle;
        if (IsSignedIn) Waiting = await work.HandleAsync(access.Value, ct);
    }
}
