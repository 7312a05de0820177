using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>One outcome of a framework: how its indicators stand, and its money for those who may read budgets.</summary>
public sealed class ReadOutcome
{
    private readonly MandateDb db;
    private readonly ReadFrameworkTable tables;
    private readonly ReadOutcomeFunds funds;

    internal ReadOutcome(MandateDb db, ReadFrameworkTable tables, ReadOutcomeFunds funds) => (this.db, this.tables, this.funds) = (db, tables, funds);

    /// <param name="Framework">Its code; null: the only one that the asker may read.</param>
    /// <param name="Outcome">Code of a result that has outputs below it.</param>
    public sealed record Input(string? Framework, string Outcome);

    internal sealed record View(Framework Framework, FrameworkTable Table, OutcomeGlance Glance, OutcomeFunds? Funds);

    internal async Task<Outcome<View>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var table = await tables.ReadAsync(framework, null, ct);
        var glance = Glance.Of(table).FirstOrDefault(o => o.Outcome.Code == input.Outcome);
        if (glance is null) return Problem.NotFound("results.outcome.not_found", input.Outcome, framework.Code);
        return new View(framework, table, glance, await funds.OfAsync(by, framework, ct));
    }
}
