using System.Text.RegularExpressions;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Puts dimensions and their options in from one CSV file: what is there gets its titles and its day of retirement from
/// the file, what is not is added, and nothing is ever deleted. The same file twice changes nothing.
/// </summary>
public sealed partial class ImportDimensions(MandateDb db)
{
    private static readonly FileShape Shape = new("dimensions.csv", ["dimension", "option", "en", "fr", "es", "zh", "retired_from"]);

    /// <param name="File">A row without an option names the dimension itself.</param>
    public sealed record Input(ImportFile File);

    public sealed record Result(int Added, int Changed, int Unchanged);

    private sealed record OptionRow(int Row, string Dimension, string? Option, LocalizedText? Title, DateOnly? RetiredFrom);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(ResultsFunctions.Import, default) is { } refusal) return refusal;
        var problems = new ProblemList();
        var rows = Read(input.File, problems);
        if (!problems.IsEmpty) return problems.ToProblems();
        var known = await db.Set<Dimension>().Include(d => d.Options).ToDictionaryAsync(d => d.Code, StringComparer.Ordinal, ct);
        foreach (var (group, position) in rows.GroupBy(r => r.Dimension, StringComparer.Ordinal).Select((g, at) => (g, at)))
            Apply(known, [.. group], position);
        db.ChangeTracker.DetectChanges();
        var entries = db.ChangeTracker.Entries().Where(e => e.Entity is Dimension or DimensionOption).ToList();
        var (added, changed) = (entries.Count(e => e.State == EntityState.Added), entries.Count(e => e.State == EntityState.Modified));
        db.Act = new Act(by.Actor, "results.import_dimensions");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Result(added, changed, entries.Count - added - changed) : saved.Problems.ToList();
    }

    private void Apply(Dictionary<string, Dimension> known, List<OptionRow> rows, int position)
    {
        var own = rows.Find(r => r.Option is null)!;
        if (!known.TryGetValue(own.Dimension, out var dimension))
        {
            dimension = new Dimension { Id = Guid.CreateVersion7(), Code = own.Dimension, Title = own.Title!, Position = position };
            db.Add(dimension);
        }
        if (dimension.Title != own.Title) dimension.Title = own.Title!;
        foreach (var (row, at) in rows.Where(r => r.Option is not null).Select((r, at) => (r, at))) Apply(dimension, row, at);
        if (!dimension.Options.Exists(o => o.IsRemainder))
            Add(dimension, Dimension.NotDisaggregated, Texts.Module.EveryLanguage("results.dimension.not_disaggregated"), int.MaxValue);
    }

    private void Apply(Dimension dimension, OptionRow row, int at)
    {
        var option = dimension.Options.Find(o => o.Code == row.Option) ?? Add(dimension, row.Option!, row.Title!, at);
        if (option.Title != row.Title) option.Title = row.Title!;
        if (!option.IsRemainder) option.Position = at;
        option.RetiredFrom = row.RetiredFrom;
    }

    private DimensionOption Add(Dimension dimension, string code, LocalizedText title, int position)
    {
        var option = new DimensionOption { Id = Guid.CreateVersion7(), DimensionId = dimension.Id, Code = code, Title = title, Position = position };
        dimension.Options.Add(option);
        db.Add(option);
        return option;
    }

    private static List<OptionRow> Read(ImportFile file, ProblemList problems)
    {
        if (CsvSheet.Read(Shape, file with { Name = Shape.Name }, problems) is not { } sheet) return [];
        var rows = sheet.Records.ConvertAll(record => Read(new RowReader(sheet, record, problems)));
        foreach (var twice in rows.GroupBy(r => (r.Dimension, r.Option)).Where(g => g.Count() > 1))
            problems.Add("results.import.duplicate", new Place(Shape.Name, twice.Last().Row, "option"), $"{twice.Key.Dimension} {twice.Key.Option}", twice.First().Row);
        foreach (var dimension in rows.GroupBy(r => r.Dimension, StringComparer.Ordinal).Where(g => g.All(r => r.Option is not null)))
            problems.Add("results.dimension.no_title", new Place(Shape.Name, dimension.First().Row, "option"), dimension.Key);
        return rows;
    }

    private static OptionRow Read(RowReader r)
    {
        var en = r.Required("en");
        var texts = LanguageList.Codes.ToDictionary(l => l, l => r.Optional(l) ?? "", StringComparer.Ordinal);
        var option = r.Optional("option") is null ? null : Named(r, "option", OptionShape());
        return new(r.Number, Named(r, "dimension", DimensionShape()), option, en.Length == 0 ? null : new LocalizedText("en", texts),
            r.Optional("retired_from") is null ? null : r.Date("retired_from"));
    }

    private static string Named(RowReader r, string column, Regex shape)
    {
        var text = r.Required(column);
        if (text.Length > 0 && !shape.IsMatch(text)) r.Refuse("results.dimension.code_shape", column, text);
        return text;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,29}\z")]
    private static partial Regex DimensionShape();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_\-]{0,29}\z")]
    private static partial Regex OptionShape();
}
