using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

public enum SheetFormat
{
    Xlsx,
    Csv,
}

/// <summary>Makes the file that an office fills in: one row for each figure that the asker may report for its places and a period.</summary>
public sealed class DownloadSheet
{
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly MandateDb db;
    private readonly Places places;
    private readonly PeriodGate gate;
    private readonly Words words;
    private readonly TimeProvider clock;

    internal DownloadSheet(MandateDb db, Places places, PeriodGate gate, Words words, TimeProvider clock) =>
        (this.db, this.places, this.gate, this.words, this.clock) = (db, places, gate, words, clock);

    /// <param name="Unit">Code of a unit: the places that it and those below it cover.</param>
    /// <param name="Region">Code of a region.</param>
    /// <param name="Countries">ISO 3166-1 alpha-2; <c>ALL</c> for the whole organisation. None of the three: wherever the asker reports.</param>
    public sealed record Input(string Framework, string Period, string? Unit = null, string? Region = null,
        IReadOnlyList<string>? Countries = null, SheetFormat Format = SheetFormat.Xlsx);

    /// <param name="Rows">Figures that can be reported in it.</param>
    public sealed record Sheet(string FileName, string MediaType, byte[] Bytes, int Rows);

    public async Task<Outcome<Sheet>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var read = await SheetState.ReadAsync(db, places, gate, by, input.Framework, input.Period, ct);
        if (!read.TryGet(out var state)) return read.Problems.ToList();
        var wanted = await WantedAsync(input, state, ct);
        if (!wanted.TryGet(out var choice)) return wanted.Problems.ToList();
        var lines = Lines(by, state, choice).Take(SheetLimits.Rows + 1).ToList();
        if (lines.Count > SheetLimits.Rows) return Problem.Rule("results.sheet.too_many", "country", SheetLimits.Rows);
        if (lines.Count == 0) return Problem.Forbidden("results.sheet.nothing_to_report");
        return Make(input.Format, new(state.Framework.Code, state.Framework.Title.ToString(), state.Period.Code, Names(lines), clock.GetUtcNow(), lines));
    }

    /// <summary>The code of the framework that is meant; null: the only one that the asker may read.</summary>
    public async Task<Outcome<string>> FrameworkAsync(Access by, string? code, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, code, ct);
        return found.TryGet(out var framework) ? framework.Code : found.Problems.ToList();
    }

    private Sheet Make(SheetFormat format, SheetContent content)
    {
        var name = $"{content.Framework}-{content.Period}";
        return format == SheetFormat.Csv ? new(name + ".csv", "text/csv; charset=utf-8", WriteCsv.Of(content), content.Lines.Count)
            : new(name + ".xlsx", XlsxType, WriteWorkbook.Of(content, words), content.Lines.Count);
    }

    // Null: wherever the asker reports.
    private async Task<Outcome<HashSet<string>>> WantedAsync(Input input, SheetState state, CancellationToken ct)
    {
        var problems = new List<Problem>();
        var wanted = state.Places.Keys.ToHashSet(StringComparer.Ordinal);
        if (input.Unit is { } unit) wanted.IntersectWith(await OfUnitAsync(unit, problems, ct));
        if (input.Region is { } region)
        {
            if (state.Places.Values.All(p => p.Region != region)) problems.Add(Problem.Rule("results.sheet.region_unknown", "region", region));
            wanted.IntersectWith(state.Places.Values.Where(p => p.Region == region).Select(p => p.Code));
        }
        if (input.Countries is { Count: > 0 } countries)
        {
            problems.AddRange(countries.Where(c => !state.Places.ContainsKey(c)).Select(c => Problem.Rule("results.report.country_unknown", "country", c)));
            wanted.IntersectWith(countries);
        }
        return problems.Count > 0 ? problems : wanted;
    }

    private async Task<HashSet<string>> OfUnitAsync(string code, List<Problem> problems, CancellationToken ct)
    {
        var units = await places.UnitsAsync(ct);
        if (units.Find(u => u.Code == code) is not { } top)
        {
            problems.Add(Problem.Rule("results.sheet.unit_unknown", "unit", code));
            return [];
        }
        var inside = new HashSet<Guid> { top.Id };
        while (units.FindAll(u => u.ParentId is { } parent && inside.Contains(parent) && !inside.Contains(u.Id)) is { Count: > 0 } more) inside.UnionWith(more.Select(u => u.Id));
        return [.. units.Where(u => inside.Contains(u.Id)).SelectMany(u => u.Countries)];
    }

    private IEnumerable<SheetLine> Lines(Access by, SheetState state, HashSet<string> wanted) =>
        state.Indicators.Values.SelectMany(of => state.PlacesOf(of.Indicator)
            .Where(place => wanted.Contains(place.Code) && by.May(ResultsFunctions.Report, SheetState.Target(state.Framework.Id, of.Indicator, place)))
            .SelectMany(place => Lines(state, of, place)));

    private IEnumerable<SheetLine> Lines(SheetState state, SheetIndicator of, CountryRecord place)
    {
        var stored = state.Results.GetValueOrDefault((of.Indicator.Id, place.Code));
        var there = SheetCells.Of(stored, of.Shape);
        var name = place.Code == CountryResult.WholeOrganisation ? words["results.place.all"] : place.Name.ToString();
        return of.Shape.Keys(state.Period.From).Union(stored?.Cells.Keys ?? Enumerable.Empty<string>(), StringComparer.Ordinal).Prepend("").Select(cell => new SheetLine(
            new(state.Framework.Code, of.Indicator.Code, place.Code, state.Period.Code, cell), stored?.Row.Version ?? 0, of.Indicator.Title.ToString(), name,
            cell.Length == 0 ? words["results.sheet.whole"] : of.Shape.Title(cell, words), UnitWords.Of(words, of.Indicator.Unit), there.GetValueOrDefault(cell, SheetValues.Empty)));
    }

    private string Names(List<SheetLine> lines)
    {
        var names = lines.Select(l => l.Country).Distinct(StringComparer.Ordinal).ToList();
        return string.Join(words["results.list.separator"], names.Take(30)) + (names.Count > 30 ? " …" : "");
    }
}
