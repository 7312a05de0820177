using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Demonstration;

/// <summary>
/// The reference framework, put in, approved and opened to the public by the demonstration's planning officer, once:
/// what people try with it afterwards stays theirs.
/// </summary>
internal static class DemoFramework
{
    public const string Code = "ilo-2022-23";
    private const string Planner = "planning@example.org";

    public static async Task<Outcome<Done>> EnsureAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<MandateDb>().Set<Framework>().AnyAsync(f => f.Code == Code, ct)) return default(Done);
        var by = await services.GetRequiredService<ConsoleAccess>().ResolveAsync(Planner, ct);
        if (!by.IsOk) return by.Problems.ToList();
        var problems = (await ImportAsync(services, by.Value, ct)).ToList();
        return problems.Count > 0 ? problems : default(Done);
    }

    private static async Task<IReadOnlyList<Problem>> ImportAsync(IServiceProvider services, Access by, CancellationToken ct)
    {
        var files = await FrameworkFolder.ReadAsync(Folder("ilo-2022-23"), ct);
        if (!files.IsOk) return files.Problems;
        var imported = await services.GetRequiredService<ImportFramework>().HandleAsync(by, new(files.Value, Code), ct);
        if (!imported.IsOk) return imported.Problems;
        var approved = await services.GetRequiredService<ApproveFramework>().HandleAsync(by, new(Code), ct);
        if (!approved.IsOk) return approved.Problems;
        var notes = await ImportFolder.ReadFileAsync(Path.Combine(Folder("demo"), "technical_notes.csv"), ct);
        if (!notes.IsOk) return notes.Problems;
        var noted = await services.GetRequiredService<ImportTechnicalNotes>().HandleAsync(by, new(Code, notes.Value), ct);
        if (!noted.IsOk) return noted.Problems;
        if (await MeasuresAsync(services, by, ct) is { Count: > 0 } problems) return problems;
        return (await services.GetRequiredService<PublishFramework>().HandleAsync(by, new(Code, IsPublic: true), ct)).Problems;
    }

    private static async Task<IReadOnlyList<Problem>> MeasuresAsync(IServiceProvider services, Access by, CancellationToken ct)
    {
        var dimensions = await ImportFolder.ReadFileAsync(Path.Combine(Folder("reference"), "dimensions.csv"), ct);
        if (!dimensions.IsOk) return dimensions.Problems;
        var imported = await services.GetRequiredService<ImportDimensions>().HandleAsync(by, new(dimensions.Value), ct);
        if (!imported.IsOk) return imported.Problems;
        var measures = await ImportFolder.ReadFileAsync(Path.Combine(Folder("demo"), "measures.csv"), ct);
        return measures.IsOk ? (await services.GetRequiredService<ImportMeasures>().HandleAsync(by, new(Code, measures.Value), ct)).Problems : measures.Problems;
    }

    // The files come along with the program, built or published.
    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);
}
