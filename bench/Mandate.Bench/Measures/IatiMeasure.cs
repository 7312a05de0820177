using System.Globalization;
using Mandate.TestSupport;

namespace Mandate.Bench;

/// <summary>
/// A generated file of 20,000 activities with every element of IATI 2.03: its validation with every rule, beside the check
/// of the schema alone that xmllint makes. Each part that is measured is one entry of <see cref="Parts"/>. Arguments: how
/// many activities, and a folder with iati-activities-schema.xsd (or MANDATE_IATI_SCHEMAS), which are not ours to bring.
/// </summary>
internal static class IatiMeasure
{
    private const int Usual = 20_000;

    // Import and export are added here: each gets the file and writes its rows.
    private static readonly Func<Report, IatiFile, string?, Task>[] Parts = [IatiValidation.RunAsync];

    public static async Task<bool> RunAsync(string[] arguments)
    {
        var count = arguments.Select(a => int.TryParse(a, CultureInfo.InvariantCulture, out var n) ? n : 0).FirstOrDefault(n => n > 0, Usual);
        var schemas = arguments.FirstOrDefault(Directory.Exists) ?? Environment.GetEnvironmentVariable("MANDATE_IATI_SCHEMAS");
        var path = Path.Combine(Path.GetTempPath(), "mandate-bench-" + Guid.NewGuid().ToString("N")[..8] + ".xml");
        try
        {
            Console.Error.WriteLine($"writing {count:N0} activities …");
            await using (var file = File.Create(path)) GeneratedIati.Write(file, count);
            var made = new IatiFile(path, new FileInfo(path).Length, count);
            var report = new Report("iati", $"{count:N0} activities, {made.Bytes / 1e6:N0} MB, every element of 2.03; each in a process of its own, the best of {IatiValidation.Times}; processor time beside the clock, which other work on the machine moves");
            foreach (var part in Parts) await part(report, made, schemas);
            return report.Print();
        }
        finally
        {
            File.Delete(path);
        }
    }
}

/// <summary>The generated file.</summary>
internal sealed record IatiFile(string Path, long Bytes, int Activities);
