using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Who may say what became of indicators: whoever keeps the later framework and may read the earlier one.</summary>
internal static class LinkAccess
{
    public static bool MayLink(this Access by, Framework later) => by.May(ResultsFunctions.Import, new Target(Framework: later.Id));

    /// <summary>The two frameworks of a link that is to be changed, or the first reason why not.</summary>
    public static async Task<Outcome<(Framework From, Framework To)>> PairAsync(MandateDb db, Access by, string earlier, string later, CancellationToken ct)
    {
        var (from, to) = (await FindFramework.OneAsync(db, by, earlier, ct), await FindFramework.OneAsync(db, by, later, ct));
        if (!from.IsOk) return from.Problems.ToList();
        if (!to.IsOk) return to.Problems.ToList();
        if (by.Refuse(ResultsFunctions.Import, new Target(Framework: to.Value.Id)) is { } refusal) return refusal;
        return LinkRules.CheckOrder(from.Value, to.Value) is { } order ? order : (from.Value, to.Value);
    }
}
