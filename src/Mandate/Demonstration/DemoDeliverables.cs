using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Demonstration;

/// <summary>What the reference programme and the reform promised: added once, left to people afterwards.</summary>
internal static class DemoDeliverables
{
    private const string Planner = "planning@example.org";

    public static async Task<Outcome<Done>> EnsureAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<MandateDb>().Set<DeliverablePlan>().AnyAsync(ct)) return default(Done);
        var by = await services.GetRequiredService<ConsoleAccess>().ResolveAsync(Planner, ct);
        if (!by.IsOk) return by.Problems.ToList();
        foreach (var plan in Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "data", "deliverables")).Order(StringComparer.Ordinal))
        {
            List<ImportFile> files = [.. Directory.EnumerateFiles(plan, "*.csv").Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)))];
            var imported = await services.GetRequiredService<ImportDeliverables>().HandleAsync(by.Value, new(files), ct);
            if (!imported.IsOk) return imported.Problems.ToList();
        }
        return default(Done);
    }
}
