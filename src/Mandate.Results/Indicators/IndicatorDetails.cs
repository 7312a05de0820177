using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>What the indicator's page shows beside the explanation of its figure.</summary>
/// <param name="Path">The results that it measures, from the top of the tree down.</param>
internal sealed record IndicatorDetails(
    Framework Framework, Indicator Indicator, IReadOnlyList<ResultNode> Path, TechnicalNote? Note, IReadOnlyList<FigureChange> History)
{
    /// <summary>For an indicator that is known to be there and to be open to the reader.</summary>
    public static async Task<IndicatorDetails> ReadAsync(MandateDb db, FindEntry find, string framework, string code, CancellationToken ct)
    {
        var found = await db.Set<Framework>().AsNoTracking().SingleAsync(f => f.Code == framework, ct);
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleAsync(i => i.FrameworkId == found.Id && i.Code == code, ct);
        var nodes = await db.Set<ResultNode>().AsNoTracking().Where(n => n.FrameworkId == found.Id).ToDictionaryAsync(n => n.Id, ct);
        var history = await db.Set<FigureChange>().AsNoTracking().Where(c => c.IndicatorId == indicator.Id)
            .OrderByDescending(c => c.JournalSeq).Take(200).ToListAsync(ct);
        return new(found, indicator, PathOf(nodes, indicator.ResultNodeId), await find.NoteAsync(indicator.Id, ct), history);
    }

    private static List<ResultNode> PathOf(Dictionary<Guid, ResultNode> nodes, Guid leaf)
    {
        var path = new List<ResultNode>();
        for (Guid? at = leaf; at is { } id; at = nodes[id].ParentId) path.Insert(0, nodes[id]);
        return path;
    }
}
