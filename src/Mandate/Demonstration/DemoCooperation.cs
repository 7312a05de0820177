using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Demonstration;

/// <summary>A portfolio of projects with donors made up as an example and marked so: brought in once, left to people afterwards.</summary>
internal sealed class DemoCooperation(IServiceProvider services)
{
    private const string Officer = "cooperation@example.org";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "data", "demo", "cooperation");

    public async Task<Outcome<Done>> EnsureAsync(CancellationToken ct)
    {
        if (await InScopeAsync((MandateDb db) => db.Set<Project>().AnyAsync(ct))) return default(Done);
        var officer = await InScopeAsync((ConsoleAccess console) => console.ResolveAsync(Officer, ct));
        // A demonstration from before this version has no cooperation officer with a role: it stays as it is.
        if (!officer.IsOk) return default(Done);
        var files = await ImportFolder.ReadAsync(Folder, _ => true, ct);
        if (!files.TryGet(out var read)) return files.Problems.ToList();
        var imported = await InScopeAsync((ImportPortfolio o) => o.HandleAsync(officer.Value, new(read, AreExamples: true), ct));
        if (!imported.IsOk) return imported.Problems.ToList();
        var (entries, codes) = (await AccountsAsync("expenditure.csv", ct), await AccountsAsync("codes.csv", ct));
        if (!entries.IsOk || !codes.IsOk) return entries.Problems.Concat(codes.Problems).ToList();
        var spent = await InScopeAsync((ImportExpenditure o) => o.HandleAsync(officer.Value, new(entries.Value, codes.Value, IsSample: true), ct));
        return spent.IsOk ? default(Done) : spent.Problems.ToList();
    }

    private static Task<Outcome<ImportFile>> AccountsAsync(string name, CancellationToken ct) => ImportFolder.ReadFileAsync(Path.Combine(Folder, "accounts", name), ct);

    private async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
