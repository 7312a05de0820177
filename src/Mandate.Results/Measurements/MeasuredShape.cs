using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>One value of a dimension as reports use it.</summary>
/// <param name="RetiredFrom">The first day on which nothing new is reported for it; null: in use.</param>
public sealed record MeasuredOption(Guid Id, string Code, LocalizedText Title, DateOnly? RetiredFrom);

/// <summary>A dimension of one indicator, with the rule that makes its options one figure.</summary>
public sealed record MeasuredDimension(string Code, LocalizedText Title, RollUpRule Rule, IReadOnlyList<MeasuredOption> Options);

/// <summary>What a report of an indicator consists of: a whole, and a cell for each crossing of options.</summary>
public sealed record MeasuredShape(IReadOnlyList<MeasuredDimension> Dimensions)
{
    public static MeasuredShape Whole { get; } = new([]);

    public bool HasCells => Dimensions.Count > 0;

    /// <summary>Every crossing that can be reported on <paramref name="day"/>, in reading order, the remainder last.</summary>
    public IEnumerable<string> Keys(DateOnly day) => Dimensions
        .Aggregate(new List<List<(string, string)>> { new() }, (rows, d) => [.. rows.SelectMany(r => d.Options
            .Where(o => o.RetiredFrom is null || o.RetiredFrom > day).Select(o => new List<(string, string)>(r) { (d.Code, o.Code) }))])
        .Where(r => r.Count > 0).Select(CellKey.Of);

    /// <summary>"Female, 15 to 24 years" for the reader.</summary>
    public string Title(string key, Words words) => string.Join(words["results.list.separator"],
        CellKey.Parts(key).Select(p => Dimensions.FirstOrDefault(d => d.Code == p.Dimension)?.Options.FirstOrDefault(o => o.Code == p.Option)?.Title.ToString() ?? p.Option));
}
