using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// Holds the rows of a file against what is there: each result by the rules of a single entry, each cell added, changed,
/// unchanged or refused. Pure.
/// </summary>
internal sealed class PlanSheet(SheetState state, SheetReading reading, SheetMode mode, Func<Target, bool> mayReport)
{
    private readonly List<SheetChange> changes = [];
    private readonly List<PlannedResult> results = [];
    private readonly ProblemList problems = reading.Problems;
    private readonly HashSet<string> said = new(StringComparer.Ordinal);
    private int unchanged, reopened;

    public static (SheetPlan Plan, IReadOnlyList<PlannedResult> Results) Of(SheetState state, SheetReading reading, SheetMode mode, Func<Target, bool> mayReport)
    {
        var made = new PlanSheet(state, reading, mode, mayReport);
        foreach (var group in reading.Rows.GroupBy(r => (r.Key.Indicator, r.Key.Country))) made.Take(group.Key.Indicator, group.Key.Country, [.. group]);
        return (new(made.changes, made.unchanged, made.problems.IsEmpty ? [] : made.problems.ToProblems(), made.results.Count, made.reopened, reading.Missing), made.results);
    }

    private void Take(string code, string country, List<SheetRow> rows)
    {
        if (!state.Indicators.TryGetValue(code, out var of))
        {
            Refuse("results.report.indicator_unknown", rows[0].Row, "indicator", code, state.Framework.Code);
            return;
        }
        var place = state.PlacesOf(of.Indicator).FirstOrDefault(p => p.Code == country);
        // Who may not report there is not told whether it is there.
        if (place is null || !mayReport(SheetState.Target(state.Framework.Id, of.Indicator, place)))
        {
            Refuse("results.sheet.not_yours", rows[0].Row, "country", code, country);
            return;
        }
        var stored = state.Results.GetValueOrDefault((of.Indicator.Id, country));
        var there = SheetCells.Of(stored, of.Shape);
        var differing = rows.FindAll(r => Compare(r, there.GetValueOrDefault(Canonical(of, r.Key.Cell), SheetValues.Empty), stored));
        if (differing.Count > 0 && MayTouch(stored, differing)) Plan(of, place, stored, rows);
    }

    // True where the row says something else.
    private bool Compare(SheetRow row, SheetValues there, StoredResult? stored)
    {
        var filled = row.Values.Fields().Zip(there.Fields()).ToList();
        if (row.Values == there)
        {
            unchanged += filled.Count(f => f.First.Value is not null);
            return false;
        }
        foreach (var ((column, now), (_, old)) in filled)
        {
            if (now == old)
            {
                if (now is not null) unchanged++;
                continue;
            }
            var action = old is null ? PlanAction.Add : now is null ? PlanAction.Remove : PlanAction.Change;
            changes.Add(new(action, row.Row, row.Key.Indicator, row.Key.Country, row.Key.Cell, column, old, now));
            if (stored is not null && stored.Row.Version != row.Version) Refuse("results.sheet.changed_since", row.Row, column, old ?? "–", now ?? "–");
            else if (mode == SheetMode.Add && old is not null) Refuse("results.sheet.add_only", row.Row, column, old, now ?? "–");
        }
        return true;
    }

    private bool MayTouch(StoredResult? stored, List<SheetRow> differing)
    {
        if (stored is null) return true;
        if (ReviewStates.After(stored.Row.Status, ResultMove.Edit).Problems is [var stands, ..])
        {
            Refuse(stands.Code, differing[0].Row, "indicator", stands.Args);
            return false;
        }
        if (stored.Row.Status != CountryResultStatus.Approved) return true;
        reopened++;
        if (mode == SheetMode.Correct) return true;
        Refuse("results.sheet.approved", differing[0].Row, "indicator", differing[0].Key.Indicator, differing[0].Key.Country);
        return false;
    }

    private void Plan(SheetIndicator of, CountryRecord place, StoredResult? stored, List<SheetRow> rows)
    {
        var context = state.Context(of, place.Code);
        var (entry, cellRows) = SheetEntry.Of(context, stored, rows, reading.Language);
        var whole = rows.Find(r => r.Key.Cell.Length == 0) ?? rows[0];
        foreach (var row in rows.Where(r => r.Key.Cell.Length > 0 && r.Values.Source is not null)) Refuse("results.sheet.source_with_whole", row.Row, "source");
        foreach (var problem in EntryRules.Check(context, entry)) Refuse(problem, whole, cellRows);
        results.Add(new(context, place, stored, entry));
    }

    // What is wrong with the framework, or with the period for a country, is wrong with every result: it is said once.
    private void Refuse(Problem problem, SheetRow whole, List<SheetRow?> cellRows)
    {
        var field = problem.Place?.Field ?? "";
        if (field is "framework" or "period")
        {
            if (said.Add(problem.Code + (field == "period" ? whole.Key.Country : ""))) problems.Add(problem.Code, new Place(reading.Sheet, Field: field), problem.Args);
            return;
        }
        var (row, name) = (whole, field);
        if (field.StartsWith("cells[", StringComparison.Ordinal) && field.IndexOf(']', StringComparison.Ordinal) is var end)
            (row, name) = (cellRows[int.Parse(field.AsSpan(6, end - 6), System.Globalization.CultureInfo.InvariantCulture)] ?? whole, field[(end + 2)..]);
        Refuse(problem.Code, row.Row, name switch { "narrative" or "language" => "comment", "observation" => "status", "key" => "cell", _ => name }, problem.Args);
    }

    private void Refuse(string code, int row, string field, params object?[] args) => problems.Add(code, reading.At(row, field), args);

    // A key that no longer fits is named when the entry is checked; here it simply finds nothing.
    private static string Canonical(SheetIndicator of, string cell) => cell.Length == 0 || !of.Shape.HasCells ? cell
        : CellKey.Canonical(cell, of.Shape.Dimensions, "cell").TryGet(out var key) ? key : cell;
}
