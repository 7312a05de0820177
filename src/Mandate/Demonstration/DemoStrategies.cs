using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Demonstration;

/// <summary>
/// The strategies that the reference programme leans on, as frameworks of their own with invented values: put in,
/// approved and opened once, left to people afterwards.
/// </summary>
internal sealed class DemoStrategies(IServiceProvider services)
{
    private const string Planner = "planning@example.org";
    private static readonly string[] Codes = ["ilo-it-2022-25", "ilo-hr-2022-25"];

    public async Task<Outcome<Done>> EnsureAsync(CancellationToken ct)
    {
        foreach (var code in Codes)
        {
            await using var scope = services.CreateAsyncScope();
            if (await PutInAsync(scope.ServiceProvider, code, ct) is { Count: > 0 } problems) return problems.ToList();
            var values = await new DemoMeasurements(services).EnsureAsync(code, Values(code), ct);
            if (!values.IsOk) return values.Problems.ToList();
        }
        return default(Done);
    }

    private static async Task<IReadOnlyList<Problem>> PutInAsync(IServiceProvider scope, string code, CancellationToken ct)
    {
        var db = scope.GetRequiredService<MandateDb>();
        if (await db.Set<Framework>().AnyAsync(f => f.Code == code, ct)) return [];
        var by = await scope.GetRequiredService<ConsoleAccess>().ResolveAsync(Planner, ct);
        if (!by.IsOk) return by.Problems;
        var files = await FrameworkFolder.ReadAsync(Folder(code), ct);
        if (!files.IsOk) return files.Problems;
        var imported = await scope.GetRequiredService<ImportFramework>().HandleAsync(by.Value, new(files.Value, code), ct);
        if (!imported.IsOk) return imported.Problems;
        var approved = await scope.GetRequiredService<ApproveFramework>().HandleAsync(by.Value, new(code), ct);
        if (!approved.IsOk) return approved.Problems;
        var measures = await ImportFolder.ReadFileAsync(Path.Combine(Folder("demo"), code, "measures.csv"), ct);
        if (!measures.IsOk) return measures.Problems;
        var measured = await scope.GetRequiredService<ImportMeasures>().HandleAsync(by.Value, new(code, measures.Value), ct);
        if (!measured.IsOk) return measured.Problems;
        await DemoResults.MarkAsync(db, code, ct);
        return (await scope.GetRequiredService<PublishFramework>().HandleAsync(by.Value, new(code, IsPublic: true), ct)).Problems;
    }

    // Plain cells: indicator, period, value.
    private static List<DemoValue> Values(string code) => [.. File.ReadLines(Path.Combine(Folder("demo"), code, "values.csv")).Skip(1)
        .Select(line => line.Split(',')).Select(c => new DemoValue(c[0], c[1], decimal.Parse(c[2], CultureInfo.InvariantCulture), false, null, null))];

    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);
}
