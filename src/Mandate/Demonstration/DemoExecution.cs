using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Demonstration;

/// <summary>The funds of the reference budget; invented accounts of it, and two transfers of its finance officer, one of which waits. Brought in once.</summary>
internal sealed class DemoExecution(IServiceProvider services)
{
    private const string Cycle = "2022-23", Officer = "finance@example.org", Treasurer = "treasurer@example.org", Invented = "Invented for the demonstration";

    public async Task<Outcome<Done>> EnsureAsync(CancellationToken ct)
    {
        if (await InScopeAsync((MandateDb db) => db.Set<ExecutionEntry>().AnyAsync(ct))) return default(Done);
        var (officer, treasurer) = (await InScopeAsync((ConsoleAccess console) => console.ResolveAsync(Officer, ct)), await InScopeAsync((ConsoleAccess console) => console.ResolveAsync(Treasurer, ct)));
        // A demonstration from before this version has no finance officer with a role: it stays as it is.
        if (!officer.IsOk || !treasurer.IsOk) return default(Done);
        var (entries, codes) = (await FileAsync("entries.csv", ct), await FileAsync("codes.csv", ct));
        if (!entries.IsOk || !codes.IsOk) return entries.Problems.Concat(codes.Problems).ToList();
        var funds = await ImportFolder.ReadAsync(Path.Combine(AppContext.BaseDirectory, "data", "ilo-budget-" + Cycle), ImportFunds.Reads, ct);
        if (!funds.IsOk) return funds.Problems.ToList();
        if (await InScopeAsync((ImportFunds o) => o.HandleAsync(officer.Value, funds.Value, ct)) is { IsOk: false } unread) return unread.Problems.ToList();
        var imported = await InScopeAsync((ImportExecution o) => o.HandleAsync(officer.Value, new(entries.Value, Cycle, codes.Value, IsSample: true), ct));
        if (!imported.IsOk) return imported.Problems.ToList();
        var rule = await InScopeAsync((SetTransferRule o) => o.HandleAsync(treasurer.Value, new(Cycle, "I", false, false, 2, 250_000), ct));
        if (!rule.IsOk) return rule.Problems.ToList();
        foreach (var (from, to, amount) in new[] { ("Governing Body", "Major regional meetings", "25000"), ("Office of the Legal Adviser", "Major regional meetings", "90000") })
            if (await InScopeAsync((ProposeTransfer o) => o.HandleAsync(officer.Value, new(Cycle, from, to, amount, Invented, Month: "2023-06"), ct)) is { IsOk: false } refused) return refused.Problems.ToList();
        return default(Done);
    }

    private static Task<Outcome<ImportFile>> FileAsync(string name, CancellationToken ct) => ImportFolder.ReadFileAsync(Path.Combine(AppContext.BaseDirectory, "data", "demo", "execution", name), ct);

    private async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
