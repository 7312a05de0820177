using System.Security.Cryptography;
using System.Text;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What came of reading: the rows, every problem, the files left aside, and a fingerprint of what was read.</summary>
internal sealed record FrameworkReading(
    FrameworkRows Rows, ProblemList Problems, IReadOnlyList<string> Ignored, byte[] ContentHash);

/// <summary>The files of a framework to its rows. Pure: bytes in, rows and problems out.</summary>
internal static class FrameworkReader
{
    public static FrameworkReading Read(IReadOnlyList<ImportFile> files)
    {
        var problems = new ProblemList();
        CheckTheSet(files, problems);
        var sheets = FrameworkFiles.All.ToDictionary(shape => shape, shape => Open(shape, files, problems));
        var rows = new FrameworkRows
        {
            Results = Read(FrameworkFiles.Results, SheetReaders.Result),
            Indicators = Read(FrameworkFiles.Indicators, SheetReaders.Indicator),
            Baselines = Read(FrameworkFiles.Baselines, SheetReaders.Baseline),
            Targets = Read(FrameworkFiles.Targets, SheetReaders.Target),
            TargetRegions = Read(FrameworkFiles.TargetRegions, SheetReaders.TargetRegion),
            Regions = Read(FrameworkFiles.Regions, SheetReaders.Region),
            SdgLinks = Read(FrameworkFiles.SdgLinks, SheetReaders.SdgLink),
            Rules = Read(FrameworkFiles.Rules, SheetReaders.Rule),
            HasRules = sheets[FrameworkFiles.Rules] is not null,
            Sources = Read(FrameworkFiles.Sources, SheetReaders.Source),
            HasSources = sheets[FrameworkFiles.Sources] is not null,
            Framework = Read(FrameworkFiles.Framework, SheetReaders.Framework).FirstOrDefault(),
            Period = sheets[FrameworkFiles.Indicators]?.Period,
        };
        RowRules.Check(rows, shape => sheets[shape] is { IsWhole: true }, problems);
        var ignored = files.Where(f => ShapeOf(f) is null).Select(f => f.Name).Order(StringComparer.Ordinal).ToList();
        return new(rows, problems, ignored, Hash(files.Where(f => ShapeOf(f) is not null)));

        List<T> Read<T>(FileShape shape, Func<RowReader, T> read) => sheets[shape] is { } sheet
            ? sheet.Records.ConvertAll(record => read(new RowReader(sheet, record, problems))) : [];
    }

    private static CsvSheet? Open(FileShape shape, IReadOnlyList<ImportFile> files, ProblemList problems)
    {
        if (files.FirstOrDefault(f => ShapeOf(f) == shape) is { } file)
            return CsvSheet.Read(shape, file with { Name = shape.Name }, problems);
        if (!shape.IsOptional) problems.Add("results.import.file_missing", new Place(shape.Name));
        return null;
    }

    private static void CheckTheSet(IReadOnlyList<ImportFile> files, ProblemList problems)
    {
        foreach (var twice in files.CountBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Where(f => f.Value > 1))
            problems.Add("results.import.file_twice", new Place(twice.Key));
        foreach (var file in files)
            if (ShapeOf(file) is { } shape && shape.Name != file.Name)
                problems.Add("results.import.file_renamed", new Place(file.Name), shape.Name);
    }

    private static FileShape? ShapeOf(ImportFile file) => Array.Find(FrameworkFiles.All,
        shape => shape.Name.Equals(file.Name, StringComparison.OrdinalIgnoreCase));

    private static byte[] Hash(IEnumerable<ImportFile> files)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            sha.AppendData(Encoding.UTF8.GetBytes(file.Name));
            sha.AppendData(SHA256.HashData(file.Bytes));
        }
        return sha.GetHashAndReset();
    }
}
