using System.Globalization;

namespace Mandate.Bench;

/// <summary>
/// A generated file of 20,000 activities with every element of IATI 2.03: its validation with every rule beside the check
/// of the schema alone that xmllint makes, its import beside lxml and COPY, and the writing of activities beside lxml's
/// xmlfile. Each part that is measured is one entry of <see cref="Parts"/>. Arguments: how many activities, and a folder
/// with iati-activities-schema.xsd (or MANDATE_IATI_SCHEMAS), which are not ours to bring.
/// </summary>
internal static class IatiMeasure
{
    public const int Usual = 20_000;

    private static readonly Func<Report, GeneratedFile, string?, Task>[] Parts = [IatiValidation.RunAsync, IatiImport.RunAsync, IatiWriteMeasure.AddAsync, IatiPublishing.RunAsync];

    public static async Task<bool> RunAsync(string[] arguments)
    {
        var count = arguments.Select(a => int.TryParse(a, CultureInfo.InvariantCulture, out var n) ? n : 0).FirstOrDefault(n => n > 0, Usual);
        var schemas = arguments.FirstOrDefault(Directory.Exists) ?? Environment.GetEnvironmentVariable("MANDATE_IATI_SCHEMAS");
        using var file = GeneratedFile.Of(count);
        var report = new Report("iati", $"{count:N0} activities, {file.Bytes / 1e6:N0} MB, every element of 2.03; commands each in a process of its own, in turns with what they are compared with; processor time beside the clock, which other work on the machine moves");
        foreach (var part in Parts) await part(report, file, schemas);
        return report.Print();
    }
}
