using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>The front page: what waits for the reader, and the programme at a glance, as far as the reader may see it.</summary>
[AllowAnonymous]
internal sealed class HomeModel(
    MandateDb db, CurrentAccess access, ReadFrameworkTable tables, FrameworkViews views, ReadWork work, Words words) : PageModel
{
    public GlanceView? Glance { get; private set; }

    public Work Waiting { get; private set; } = new([], [], [], []);

    public bool IsSignedIn => access.Value.IsSignedIn;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await db.Set<Framework>().AsNoTracking().OrderByDescending(f => f.From).ThenBy(f => f.Code).ToListAsync(ct);
        if (all.Find(access.Value.MayRead) is not { } framework) return;
        Glance = await views.GetAsync(framework, nameof(GlanceView), async () => new DrawGlance(words, await tables.ReadAsync(framework, null, ct)).Draw());
        if (IsSignedIn) Waiting = await work.HandleAsync(access.Value, ct);
    }
}
