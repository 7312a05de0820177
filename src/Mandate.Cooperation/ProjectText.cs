using Mandate.Cooperation.Pages;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Cooperation;

/// <summary>Projects as lines for a terminal.</summary>
public static class ProjectText
{
    public static IEnumerable<IEnumerable<string>> Rows(ListProjects.Listing listing, Words words) => listing.Lines.Select(l => (IEnumerable<string>)
    [
        l.Code, words[ProjectMarkup.StatusKey(l.Status)], $"{l.Start:O}/{l.End:O}", string.Join(' ', l.Regions), string.Join(' ', l.Donors.Select(d => d.Code)), string.Join(' ', l.Outcomes),
        Shown.Fixed(l.Money.Budget, 2), Shown.Fixed(l.Money.Received, 2), Shown.Fixed(l.Money.Spent, 2), l.Title.Current.Text,
    ]);

    public static IEnumerable<string> Lines(ProjectSheet sheet, Words words)
    {
        yield return $"{sheet.Line.Code} {sheet.Line.Title.Current.Text}";
        yield return ProjectParts.Sentence(sheet, words);
        foreach (var p in sheet.Places) yield return $"  {p.Code} {Shown.PercentPoints(p.Percent)}";
        foreach (var p in sheet.Partners) yield return $"  {words[ProjectMarkup.RoleKey(p.Role)]}: {p.Name.Current.Text}";
        foreach (var o in sheet.Outputs) yield return $"  {o.Framework} {o.Code} {Shown.PercentPoints(o.Percent)}: USD {Shown.Fixed(o.BudgetUsd, 2)}, {Shown.Fixed(o.SpentUsd, 2)}";
        foreach (var r in sheet.Results)
        {
            yield return $"  {r.Code} {r.Title.Current.Text}";
            foreach (var i in r.Indicators)
                yield return $"    {i.Indicator ?? i.Code} {i.Title.Current.Text}: {Figure(i.Baseline, words)} → {Figure(i.Target, words)}, {Figure(i.Achieved, words)}";
        }
    }

    public static string Done(ImportPortfolio.Result done, Words words) => words[done.IsSaved ? "cooperation.import.done" : "cooperation.import.would", done.Added, done.Changed, done.Removed, done.Unchanged];

    public static string Done(ImportExpenditure.Result done, Words words) => words[done.IsSaved ? "cooperation.expenditure.done" : "cooperation.expenditure.would", Shown.Number(done.Entries), Shown.Number(done.Known),
        Shown.Number(done.Codes), Shown.Fixed(done.CommittedUsd, 2), Shown.Fixed(done.SpentUsd, 2)];

    private static string Figure(decimal? value, Words words) => value is { } known ? Shown.Number(known) : words["cooperation.result.not_reported"];
}
