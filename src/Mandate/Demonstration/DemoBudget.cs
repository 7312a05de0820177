using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Demonstration;

/// <summary>The reference programme's budget: brought in once.</summary>
internal static class DemoBudget
{
    private const string Planner = "planning@example.org", Cycle = "2022-23";

    public static async Task<Outcome<Done>> EnsureAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<MandateDb>().Set<BudgetCycle>().AnyAsync(ct)) return default(Done);
        var by = await services.GetRequiredService<ConsoleAccess>().ResolveAsync(Planner, ct);
        if (!by.IsOk) return by.Problems.ToList();
        var files = await ImportFolder.ReadAsync(Path.Combine(AppContext.BaseDirectory, "data", "ilo-budget-" + Cycle), ImportBudget.Reads, ct);
        if (!files.TryGet(out var read)) return files.Problems.ToList();
        var imported = await services.GetRequiredService<ImportBudget>().HandleAsync(by.Value, new(read, Cycle), ct);
        return imported.IsOk ? default(Done) : imported.Problems.ToList();
    }
}
