using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>The codes of the ERP and the lines that they stand for.</summary>
public sealed class ListLineCodes
{
    private readonly OpenDesk desks;

    internal ListLineCodes(OpenDesk desks) => this.desks = desks;

    public sealed record Item(string Code, string Part, string Group, string Line);

    public async Task<Outcome<IReadOnlyList<Item>>> HandleAsync(Access by, string? cycle, CancellationToken ct)
    {
        var opened = await desks.OfAsync(by, cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        return desk.Codes.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new Item(c.Key, c.Value.Part, c.Value.Group, c.Value.Line)).ToList();
    }
}
