using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Demonstration;

/// <summary>Technical teams, specialists and deployments made up as examples and marked so: added once, left to people afterwards.</summary>
internal static class DemoTeams
{
    private const string Planner = "planning@example.org";

    public static async Task<Outcome<Done>> EnsureAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<MandateDb>().Set<TechnicalTeam>().AnyAsync(ct)) return default(Done);
        var by = await services.GetRequiredService<ConsoleAccess>().ResolveAsync(Planner, ct);
        if (!by.IsOk) return by.Problems.ToList();
        List<ImportFile> files = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data", "demo", "technical-teams"), "*.csv")
            .Order(StringComparer.Ordinal).Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)))];
        var imported = await services.GetRequiredService<ImportTeams>().HandleAsync(by.Value, new(files, AreExamples: true), ct);
        return imported.IsOk ? default(Done) : imported.Problems.ToList();
    }
}
