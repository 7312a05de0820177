using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Demonstration;

/// <summary>A portfolio of projects with donors made up as an example and marked so: brought in once, left to people afterwards.</summary>
internal sealed class DemoCooperation(IServiceProvider services)
{
    private const string Officer = "cooperation@example.org", Donor = "donor@example.org", Extended = "AGR-RAF-22-02-EX";

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
        return spent.IsOk ? await PeopleAsync(officer.Value, ct) : spent.Problems.ToList();
    }

    // A donor who signs in, and an agreement that was extended once and is about to be again.
    private async Task<Outcome<Done>> PeopleAsync(Access officer, CancellationToken ct)
    {
        var linked = await InScopeAsync((LinkDonor o) => o.HandleAsync(officer, new(Donor, "D-GOV-A"), ct));
        if (!linked.IsOk) return linked.Problems.ToList();
        foreach (var (reason, to) in new[] { ("Invented for the demonstration: six months more", "2027-12-31"), ("Invented for the demonstration: a second extension", "2028-06-30") })
            if (await InScopeAsync((DraftAmendment o) => o.HandleAsync(officer, new(Extended, null, 0, reason, null, null, to, null, null, null), ct)) is { IsOk: false } refused) return refused.Problems.ToList();
        var signed = await InScopeAsync((DecideAmendment o) => o.HandleAsync(officer, new(Extended, 1, "2026-06-15", IsWithdrawn: false), ct));
        return signed.IsOk ? default(Done) : signed.Problems.ToList();
    }

    private static Task<Outcome<ImportFile>> AccountsAsync(string name, CancellationToken ct) => ImportFolder.ReadFileAsync(Path.Combine(Folder, "accounts", name), ct);

    private async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
