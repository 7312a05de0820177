using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>The framework that a command or a page means.</summary>
internal static class FindFramework
{
    /// <param name="code">Null: the only one that the asker may read.</param>
    /// <param name="indicator">Code of an indicator: among several frameworks the only one that has it is meant.</param>
    public static async Task<Outcome<Framework>> OneAsync(MandateDb db, Access by, string? code, CancellationToken ct, string? indicator = null)
    {
        var all = await db.Set<Framework>().AsNoTracking().Where(f => code == null || f.Code == code).OrderBy(f => f.Code).ToListAsync(ct);
        var readable = all.FindAll(by.MayRead);
        if (readable.Count == 1) return readable[0];
        if (code is not null) return FrameworkAccess.NotFound(code);
        if (readable.Count > 1 && indicator is not null && await WithAsync(db, readable, indicator, ct) is { } only) return only;
        return readable.Count == 0
            ? Problem.NotFound("results.framework.none")
            : Problem.Rule("results.framework.several", "framework", string.Join(", ", readable.Select(f => f.Code)));
    }

    private static async Task<Framework?> WithAsync(MandateDb db, List<Framework> readable, string indicator, CancellationToken ct)
    {
        var having = await db.Set<Indicator>().Where(i => i.Code == indicator).Select(i => i.FrameworkId).ToListAsync(ct);
        return readable.FindAll(f => having.Contains(f.Id)) is [var only] ? only : null;
    }
}
