using System.Globalization;

namespace Mandate.Bench;

/// <summary>The import alone, as <c>iati</c> measures it: of a file that is named, or of so many generated activities.</summary>
internal static class IatiImportMeasure
{
    public static async Task<bool> RunAsync(string[] arguments)
    {
        var report = new Report("IATI of others", "each in turns; our command from its start to its end, lxml without its start");
        if (arguments.FirstOrDefault(File.Exists) is { } named)
        {
            await IatiImport.RunAsync(report, new GeneratedFile(named, new FileInfo(named).Length, 0), null);
            return report.Print();
        }
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : IatiMeasure.Usual;
        using var file = GeneratedFile.Of(count);
        await IatiImport.RunAsync(report, file, null);
        return report.Print();
    }
}
