using Mandate.Kernel;
using Mandate.Results.Pages;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>
/// An explanation as a tree in plain text: what the figure says, on which rule, target and baseline, then region →
/// country → result → who and on what evidence, and what does not count yet.
/// </summary>
public sealed class ExplanationText(FigureExplanation e, Words words)
{
    /// <summary>"7 of 24 member States by 30 June 2023."</summary>
    public static string Sentence(FigureExplanation explanation, Words words) => Headline.Figure(explanation, words);

    public IEnumerable<string> Lines() => [.. Head(), "", .. Measure(), .. Sources(), .. Tree(), .. NotYet()];

    private IEnumerable<string> Head()
    {
        yield return $"{e.Indicator} {e.Title}";
        var where = string.Join(words["results.list.separator"], new[] { e.Region is null ? words["results.table.all_regions"] : e.Regions[0].Name, e.Period, e.Part }.OfType<string>());
        yield return words["results.explain.scope", e.Framework, where, Shown.Date(e.On)];
        if (e.Known is { } known) yield return words["results.explain.known", Shown.Moment(known)];
        if (e.HasInventedResults) yield return words["results.invented.banner"];
        yield return "";
        yield return $"{Headline.Figure(e, words)} {Headline.Regions(e, words)}".TrimEnd();
        yield return e.Computation is null ? $"{e.RuleInWords} {words["results.why.only_approved"]}" : e.RuleInWords;
        if (e is { Numerator: { } part, Denominator: { } whole })
            yield return Fact("results.explain.share", words["results.quantity.share", Shown.Number(part), Shown.Number(whole)]);
    }

    private IEnumerable<string> Measure()
    {
        if (e.Targets.Count == 0) yield return words["results.targets.none"];
        foreach (var target in e.Targets)
        {
            yield return $"{Target(target)} [{target.Source}]";
            yield return "  " + Progress(target.Progress);
            if (target.Since is { } since) yield return "  " + words["results.revision.since", Shown.Moment(since)];
        }
        if (e.Baselines.Count == 0) yield return words["results.baselines.none"];
        foreach (var baseline in e.Baselines) yield return $"{Fact("results.table.baseline", Baseline(baseline))} [{baseline.Source}]";
    }

    private string Target(ExplainedTarget t)
    {
        if (t.Due is not { } due) return Fact("results.table.target", IndicatorMarkup.Wanted(t, words));
        var line = words["results.headline.group", words["results.milestone.of", Shown.Date(due)], IndicatorMarkup.Wanted(t, words)];
        return t.Applies ? $"{line} ({words["results.milestone.applies"]})" : line;
    }

    private string Progress(ProgressReading p)
    {
        var expected = p.Expected is { } level ? Fact("results.targets.expected", Shown.Number(level, 2)) : null;
        var share = p.Share is { } percent ? Fact("results.targets.share", Shown.PercentPoints(percent, 0)) : null;
        var facts = new[] { State(p), expected, share }.OfType<string>();
        return $"{string.Join(words["results.list.groups"], facts)}{words["results.list.end"]} {IndicatorMarkup.RestsOn(p, words)}";
    }

    private string State(ProgressReading p) =>
        words[p.Reached ? "results.progress.reached" : StateMarkup.WordKey(Headline.StateOf(p))];

    private string Baseline(ExplainedBaseline b)
    {
        var value = b.Value is { } number ? words["results.quantity.count", Shown.Number(number), b.Unit] : words["results.missing.no_number"];
        var remarks = new[] { b.Years, b.Dimension, b.Text, b.IsProvisional ? words["ui.provisional"] : null, b.IsCumulative ? words["results.baselines.cumulative"] : null };
        return string.Join(words["results.list.groups"], remarks.OfType<string>().Prepend(value));
    }

    private IEnumerable<string> Sources()
    {
        if (e.Computation is not { } c) yield break;
        yield return "";
        foreach (var said in SourcesMarkup.Says(c, words)) yield return said;
        foreach (var source in c.Sources)
        {
            yield return Source(source);
            if (source.Explanation is { } below)
                foreach (var line in new ExplanationText(below, words).Below()) yield return "  " + line;
        }
    }

    // What a source rests on, without its heading: its name and figure stand above.
    private IEnumerable<string> Below() => [.. Sources(), .. Tree().Skip(1)];

    private string Source(ExplainedSource s)
    {
        var name = s.Title is null ? $"{s.Framework} {s.Indicator}" : $"{s.Framework} {s.Indicator} {s.Title}";
        var milestone = s.Due is { } due ? words["results.headline.group", words["results.milestone.of", Shown.Date(due)], s.Wanted] : null;
        var parts = new[] { s.IsHidden ? words["results.computed.not_open"] : Number(s.Value), milestone, words["results.computed.verdict." + SnakeEnum<SourceVerdict>.Name(s.Verdict)] };
        return words["results.headline.group", name, string.Join(words["results.list.groups"], parts.OfType<string>())];
    }

    private IEnumerable<string> Tree()
    {
        yield return "";
        foreach (var region in e.Regions.Where(r => r.Countries.Count > 0 || r.Target > 0))
        {
            yield return Region(region);
            foreach (var line in region.Countries.SelectMany(Country)) yield return "  " + line;
        }
    }

    private string Region(ExplainedRegion r)
    {
        var reached = Pages.Headline.Reached(r, words);
        return r.Target is { } target && r.Progress is { } progress
            ? $"{reached}{words["results.list.groups"]}{Fact("results.table.target", Shown.Number(target, 2))}{words["results.list.groups"]}{State(progress)}"
            : reached;
    }

    private IEnumerable<string> Country(ExplainedCountry c) => c.Results.SelectMany(Result).Select(line => "  " + line)
        .Prepend(words["results.headline.group", c.Name, Number(c.Value)]);

    private IEnumerable<string> Result(ExplainedResult r)
    {
        var number = AmountWords.Of(new(r.Observation, r.Quantity, r.Denominator), words);
        var whyNot = r.WhyNot is null ? "" : $" ({words["results.why_not." + r.WhyNot]})";
        yield return words["results.headline.group", r.Period, number] + whyNot;
        yield return "  " + words["results.explain.reported", r.ReportedBy ?? words["results.role.office"], Moment(r.SubmittedAt)];
        yield return $"  {words["results.why.approved", r.ApprovedBy ?? words["results.role.reviewer"], Moment(r.ApprovedAt), r.ApprovedVersion ?? 0]} {r.ContentHash}";
        foreach (var evidence in r.Evidence) yield return "  " + Fact("results.field.evidence", Evidence(evidence, words));
        if (r.IsInvented) yield return "  " + words["results.invented.result"];
    }

    internal static string Evidence(ExplainedEvidence proof, Words words)
    {
        if (proof.Link is { } link) return proof.Title == link ? link : $"{proof.Title} <{link}>";
        return $"{proof.Title} ({Shown.Size(proof.Size ?? 0, words)}{words["results.list.separator"]}SHA-256 {proof.Sha256})";
    }

    private IEnumerable<string> NotYet()
    {
        if (e.NotYet.Total == 0) yield break;
        yield return "";
        yield return words["results.not_yet.title"];
        yield return "  " + words["results.not_yet.counts", e.NotYet.Drafts, e.NotYet.Submitted, e.NotYet.Returned];
        foreach (var r in e.NotYet.Results)
            yield return "  " + words["results.explain.open", r.CountryName, r.Period, AmountWords.Of(new(r.Observation, r.Quantity), words), words[ResultMarkup.StatusKey(r.Status)]];
    }

    private string Fact(string name, string value) => words["results.headline.group", words[name], value];

    private string Number(decimal? value) => value is { } v ? Shown.Number(v, 2) : words["results.missing.not_reported"];

    private static string Moment(DateTimeOffset? at) => at is { } moment ? Shown.Moment(moment) : "–";
}
