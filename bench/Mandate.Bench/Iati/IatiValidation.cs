namespace Mandate.Bench;

/// <summary><c>mandate iati validate</c> beside <c>xmllint --stream --schema</c>, in turns.</summary>
internal static class IatiValidation
{
    public const int Times = 3;

    private const string Schema = "iati-activities-schema.xsd";

    public static async Task RunAsync(Report report, GeneratedFile file, string? schemas)
    {
        var build = await PublishedBuild.GetAsync();
        var schema = schemas is null ? null : Path.Combine(schemas, Schema);
        var withXmllint = schema is not null && File.Exists(schema) && MeasuredProcess.IsInstalled("xmllint");
        var (ours, theirs) = (new List<MeasuredProcess>(), new List<MeasuredProcess>());
        for (var time = 0; time < Times; time++)
        {
            ours.Add(await MeasuredProcess.RunAsync(build.Program, "iati", "validate", file.Path));
            if (withXmllint) theirs.Add(await MeasuredProcess.RunAsync("xmllint", "--noout", "--stream", "--schema", schema!, file.Path));
        }
        var best = Add(report, "validate: schema, every rule, codelists", ours, file);
        report.AtMost("validate: peak memory", ours.Max(o => o.PeakMegabytes), 150, "MB");
        if (withXmllint)
        {
            report.AtLeast("validate ÷ xmllint, by processor time", best / Add(report, "xmllint --stream --schema: schema alone", theirs, file), 1, "×");
            report.AtLeast("validate ÷ xmllint, by the clock, best of each", theirs.Min(t => t.Seconds) / ours.Min(o => o.Seconds), 1, "×");
        }
        else Console.Error.WriteLine(schema is null || !File.Exists(schema)
            ? $"No {Schema}: name its folder as an argument or in MANDATE_IATI_SCHEMAS to measure xmllint beside."
            : "No xmllint: install libxml2-utils to measure it beside.");
    }

    /// <summary>Adds a program's rows; its MB a second of processor time.</summary>
    private static double Add(Report report, string what, List<MeasuredProcess> runs, GeneratedFile file)
    {
        var megabytes = file.Bytes / 1e6;
        report.Add(what + ", by the clock: best", megabytes / runs.Min(r => r.Seconds), "MB/s");
        report.Add(what + ", by the clock: median", megabytes / runs.Select(r => r.Seconds).Median(), "MB/s");
        var best = megabytes / runs.Min(r => r.ProcessorSeconds);
        report.Add(what + ", by processor time", best, "MB/s");
        return best;
    }
}
