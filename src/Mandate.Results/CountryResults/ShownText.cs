using Mandate.Kernel;
using Mandate.Results.Pages;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>A country result in plain text.</summary>
public sealed class ShownText(ShownResult r, Words words)
{
    public static string StatusOf(ShownResult result, Words words) => words[ResultMarkup.StatusKey(result.Status)];

    public IEnumerable<string> Lines() =>
    [
        $"{r.Indicator} {r.Title}",
        words["results.command.stands", r.Indicator, r.CountryName, r.Period, StatusOf(r, words)],
        .. r.IsInvented ? new[] { words["results.invented.result"] } : [],
        Fact("results.field.quantity", Quantity()),
        .. Cells(),
        .. r.Source is null ? [] : new[] { Fact("results.field.source", r.Source) },
        .. r.FollowUp ? new[] { words["results.field.follow_up"] } : [],
        Fact("results.form.constituents", Constituents()),
        .. Narrative(),
        .. Section("results.form.criteria", r.Criteria.Select(Criterion), "results.note.none"),
        .. Section("results.evidence.title", r.Evidence.Select(e => ExplanationText.Evidence(e, words)), "results.evidence.empty_list"),
        .. Section("results.history.title", r.Steps.Select(Step), "results.history.none"),
        $"SHA-256 {r.ContentHash}",
    ];

    private string Quantity() => AmountWords.Of(new(r.Observation, r.Quantity, r.Denominator), words);

    private IEnumerable<string> Narrative() => r.Narrative is null ? []
        : [Fact("results.form.narrative", ""), .. r.Narrative.Split('\n').Select(line => "  " + line.TrimEnd())];

    private IEnumerable<string> Cells() => r.Cells.Select(c =>
    {
        var amount = words["results.headline.group", c.Title, AmountWords.Of(new(c.Status, c.Quantity, c.Denominator), words)];
        return "  " + (c.Comment is null ? amount : words["results.aside", amount, c.Comment]);
    });

    private string Constituents()
    {
        var named = new[] { (r.Government, TypedEntry.Government), (r.Employers, TypedEntry.Employers), (r.Workers, TypedEntry.Workers) }
            .Where(c => c.Item1).Select(c => words["results.constituent." + c.Item2]).ToList();
        return named.Count == 0 ? words["results.constituent.none"] : string.Join(words["results.list.separator"], named);
    }

    private string Criterion(ShownCriterion c) =>
        $"{c.Number} {c.Text} ({words[c.Met ? "results.criterion.met" : "results.criterion.not_met"]})";

    private string Step(ShownStep s)
    {
        var step = $"{Shown.Moment(s.At)} {ResultMarkup.Action(s.Action, r.Levels.Count > 1 ? s.Level : null, words)} {s.By}".TrimEnd();
        return s.Reason is null ? step : words["results.headline.group", step, s.Reason];
    }

    private IEnumerable<string> Section(string title, IEnumerable<string> lines, string none) =>
        lines.DefaultIfEmpty(words[none]).Select(line => "  " + line).Prepend(Fact(title, "").TrimEnd());

    private string Fact(string name, string value) => words["results.headline.group", words[name], value].TrimEnd();
}
