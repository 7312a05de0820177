using System.Security.Cryptography;
using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Ends a scenario: adopted, it becomes the next version of its budget; discarded, it is only kept to be read.</summary>
public sealed class CloseScenario
{
    private readonly MandateDb db;
    private readonly ReadBook read;
    private readonly AddVersion versions;

    internal CloseScenario(MandateDb db, ReadBook read, AddVersion versions) => (this.db, this.read, this.versions) = (db, read, versions);

    /// <param name="Reason">Why an adopted version is to be replaced; needed once one is adopted.</param>
    public sealed record Input(string Cycle, string Code, bool Adopt, int? Version = null, string? Reason = null);

    /// <param name="Number">Of the version that it became; null: it was discarded.</param>
    public sealed record Closed(string Cycle, string Code, ScenarioState State, int? Number);

    public async Task<Outcome<Closed>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Prepare, default) is { } refusal) return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        var stands = await read.HandleAsync(by, input.Cycle, null, BookParts.None, ct);
        if (!stands.TryGet(out var now)) return stands.Problems.ToList();
        var scenario = await db.Set<Scenario>().Include(s => s.Changes).SingleOrDefaultAsync(s => s.CycleId == now.Version.CycleId && s.Code == input.Code, ct);
        if (scenario is null) return Problem.NotFound("budget.scenario.unknown", input.Code, input.Cycle);
        if (scenario.State != ScenarioState.Open) return Problem.Conflict("budget.scenario.closed", scenario.Code);
        db.Act = new Act(by.Actor, input.Adopt ? "budget.adopt_scenario" : "budget.discard_scenario", input.Reason.Given());
        if (input.Adopt && await MakeAsync(by, input, scenario, now.Version.Number, ct) is { Count: > 0 } problems) return problems;
        // Only now: the version that was added is saved by itself, and would not say why this one is not.
        if (input.Version is { } from) db.EditFrom(scenario, from);
        scenario.State = input.Adopt ? ScenarioState.Adopted : ScenarioState.Discarded;
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return new Closed(input.Cycle, scenario.Code, scenario.State, scenario.MadeNumber);
    }

    private async Task<List<Problem>> MakeAsync(Access by, Input input, Scenario scenario, int stands, CancellationToken ct)
    {
        // What came after the version that it changes would be lost.
        if (scenario.BaseNumber != stands) return [Problem.Conflict("budget.scenario.overtaken", scenario.BaseNumber, stands)];
        var found = await read.HandleAsync(by, input.Cycle, scenario.BaseNumber, BookParts.All, ct);
        if (!found.TryGet(out var one)) return [.. found.Problems];
        if (string.IsNullOrWhiteSpace(input.Reason) && await versions.AdoptedAsync(one.Book.Cycle, ct) is { } adopted) return [Problem.Rule("budget.import.adopted", "Reason", one.Book.Cycle, adopted)];
        var applied = ApplyScenario.To(one.Book, [.. scenario.Changes.OrderBy(c => c.Position)]);
        if (!applied.TryGet(out var book)) return [.. applied.Problems];
        var source = SHA256.HashData([.. BookSeal.Of(book), .. Encoding.UTF8.GetBytes(scenario.Id.ToString())]);
        var made = await versions.AddAsync(by, book, new(source, input.Reason), ct);
        scenario.MadeNumber = made.Number;
        return [];
    }
}
