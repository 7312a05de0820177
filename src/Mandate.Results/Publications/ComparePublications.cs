using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>What was added, removed and changed between two publications of a framework, or since one until today.</summary>
public sealed class ComparePublications
{
    private readonly MandateDb db;
    private readonly OpenPublication open;
    private readonly FreezeFramework freeze;

    internal ComparePublications(MandateDb db, OpenPublication open, FreezeFramework freeze) => (this.db, this.open, this.freeze) = (db, open, freeze);

    /// <param name="To">Null: the framework as it stands today.</param>
    public sealed record Input(string? Framework, int From, int? To = null);

    /// <param name="To">Null: today.</param>
    public sealed record Compared(string Framework, int From, int? To, IReadOnlyList<FrozenChange> Changes)
    {
        public int Count(FrozenChangeKind kind) => Changes.Count(c => c.Kind == kind);
    }

    public async Task<Outcome<Compared>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var before = await open.HandleAsync(by, new(input.Framework, input.From), ct);
        if (!before.TryGet(out var from)) return before.Problems.ToList();
        var after = await AfterAsync(by, input, ct);
        return after.TryGet(out var to)
            ? new Compared(from.Item.Framework, input.From, input.To, FrozenChanges.Between(from.Frozen, to)) : after.Problems.ToList();
    }

    private async Task<Outcome<FrozenFramework>> AfterAsync(Access by, Input input, CancellationToken ct)
    {
        if (input.To is { } number)
        {
            var other = await open.HandleAsync(by, new(input.Framework, number), ct);
            return other.TryGet(out var opened) ? opened.Frozen : other.Problems.ToList();
        }
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        return found.TryGet(out var framework) ? await freeze.ReadAsync(framework, null, ct) : found.Problems.ToList();
    }
}
