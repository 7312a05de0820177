using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The parts of a country programme's page.</summary>
internal static class ProgrammeParts
{
    /// <summary>By the programme's own headings, what it serves under each; then what stands under none.</summary>
    public static Markup Outputs(ShowProgramme.Shown shown, Words words)
    {
        if (shown.Line.Serves.Count == 0 && shown.Priorities.Count == 0) return Markup.Of($"<p class=\"empty\">{words["results.programme.serves_none"]}</p>");
        var under = shown.Line.Serves.ToLookup(s => s.Priority);
        return Markup.Of($"{shown.Priorities.Select(p => Heading(p, [.. under[p.Code]], words))}{List([.. under[null]])}");
    }

    private static Markup Heading(ShowProgramme.Priority priority, IReadOnlyList<Served> serves, Words words) => Markup.Of(
        $"<h3>{priority.Code} {FigureMarkup.Text(priority.Title)}</h3>{(serves.Count == 0 ? Markup.Of($"<p class=\"empty\">{words["results.programme.serves_none"]}</p>") : List(serves))}");

    private static Markup? List(IReadOnlyList<Served> serves) => serves.Count == 0 ? null : Markup.Of(
        $"<ul>{serves.Select(s => Markup.Of($"<li><a href=\"{ProgrammeMarkup.Output(s)}\">{s.Code}</a> {FigureMarkup.Text(s.Title)} <small>{FigureMarkup.Text(s.FrameworkTitle)}</small></li>"))}</ul>");

    /// <summary>"Government: 2; employers: 1; workers: 1".</summary>
    public static string Seats(ShowProgramme.Inside inside, Words words) => inside.Sides.All(s => s.Members == 0) ? words["results.committee.none"]
        : string.Join(words["results.list.groups"], inside.Sides.Where(s => s.Members > 0 || s.Side != CommitteeSide.Other)
            .Select(s => words["results.headline.group", words[ProgrammeMarkup.SideKey(s.Side)], Shown.Number(s.Members)]));

    public static Table Members(ShowProgramme.Shown shown, IReadOnlyList<ShowProgramme.Member> members, Words words) => new(words["results.committee.members"],
        [new(words["results.committee.name"]), new(words["results.committee.side"]), new(words["results.committee.role"]), new(words["results.programme.time"])],
        [.. members.Select(m => new Row([Opens(shown, ProgrammeLinks.Member(shown.Line.Code, m.Id), Markup.Text(m.Name)), Markup.Text(words[ProgrammeMarkup.SideKey(m.Side)]),
            m.Role is { } role ? FigureMarkup.Quoted(role, shown.Line.Title.Original) : FigureMarkup.Missing(words["results.committee.no_role"]), Time(m, words)]))])
    { HideCaption = true };

    // What may be changed opens its form; to others it is text.
    private static Markup Opens(ShowProgramme.Shown shown, string href, Markup text) => shown.MayEdit ? Markup.Of($"<a href=\"{href}\">{text}</a>") : text;

    private static Markup Time(ShowProgramme.Member m, Words words) => (m.Since, m.Until) switch
    {
        ({ } since, { } until) => ProgrammeMarkup.Time(since, until),
        ({ } since, null) => Markup.Text(words["results.committee.since", Shown.ShortDate(since)]),
        (null, { } until) => Markup.Text(words["results.committee.until", Shown.ShortDate(until)]),
        _ => Markup.Text(words["results.committee.always"]),
    };

    public static Markup Meetings(ShowProgramme.Shown shown, IReadOnlyList<ShowProgramme.Meeting> meetings, Words words) => meetings.Count == 0
        ? Markup.Of($"<p class=\"empty\">{words["results.committee.no_meetings"]}</p>")
        : Markup.Of($"{meetings.Select(m => Meeting(shown, m, words))}");

    private static Markup Meeting(ShowProgramme.Shown shown, ShowProgramme.Meeting m, Words words) => Markup.Of(
        $"<h4>{Opens(shown, ProgrammeLinks.Meeting(shown.Line.Code, m.Id), FigureMarkup.Date(m.HeldOn))}</h4><p>{(m.Minutes is { } minutes ? ProgrammeMarkup.Outside(minutes, words["results.committee.minutes_of", Shown.Date(m.HeldOn)]) : FigureMarkup.Missing(words["results.committee.no_minutes"]))}</p>{Decisions(shown, m, words).Draw()}{(shown.MayEdit ? Markup.Of($"<p class=\"no-print\"><a href=\"{ProgrammeLinks.Decision(shown.Line.Code, m.Id)}\">{words["results.committee.add_decision", Shown.Date(m.HeldOn)]}</a></p>") : null)}");

    private static Table Decisions(ShowProgramme.Shown shown, ShowProgramme.Meeting m, Words words) => new(words["results.committee.decisions_of", Shown.Date(m.HeldOn)],
        [new(words["results.committee.decision"]), new(words["results.deliverable.due"]), new(words["results.table.state"])],
        [.. m.Decisions.Select(d => new Row([Markup.Of($"{d.Number}. {Opens(shown, ProgrammeLinks.Decision(shown.Line.Code, m.Id, d.Id), FigureMarkup.Quoted(d.Text, shown.Line.Title.Original))}"),
            d.Due is { } due ? FigureMarkup.Date(due) : FigureMarkup.Missing(words["results.deliverable.no_date"]), State(d.State, d.IsLate, words)]))], words["results.committee.no_decisions"])
    { HideCaption = true };

    private static Markup State(DecisionState state, bool isLate, Words words) => (state, isLate) switch
    {
        (_, true) => StateMarkup.Of(Ui.State.AtRisk, words["results.committee.late"]),
        (DecisionState.Done, _) => StateMarkup.Of(Ui.State.OnCourse, words[ProgrammeMarkup.DecisionKey(state)]),
        (DecisionState.Open, _) => StateMarkup.Of(Ui.State.NoData, words[ProgrammeMarkup.DecisionKey(state)]),
        _ => Markup.Text(words[ProgrammeMarkup.DecisionKey(state)]),
    };

    public static Table Evaluations(ShowProgramme.Shown shown, IReadOnlyList<ShowProgramme.Evaluation> evaluations, Words words) => new(words["results.evaluation.title"],
        [new(words["results.evaluation.kind"]), new(words["results.evaluation.planned_on"]), new(words["results.evaluation.done_on"]), new(words["results.evaluation.findings"])],
        [.. evaluations.Select(e => new Row([Opens(shown, ProgrammeLinks.Evaluation(shown.Line.Code, e.Id), Markup.Text(words[ProgrammeMarkup.KindKey(e.Kind)])), FigureMarkup.Date(e.PlannedOn), Done(e, words),
            Findings(e, shown.Line.Title.Original, words)]))],
        words["results.evaluation.none"])
    { HideCaption = true };

    private static Markup Done(ShowProgramme.Evaluation e, Words words) => e.DoneOn is { } done ? FigureMarkup.Date(done)
        : e.IsLate ? StateMarkup.Of(Ui.State.AtRisk, words["results.evaluation.late"]) : FigureMarkup.Missing(words["results.evaluation.not_done"]);

    private static Markup Findings(ShowProgramme.Evaluation e, string language, Words words)
    {
        var text = e.Findings is { } findings ? FigureMarkup.Quoted(findings, language) : FigureMarkup.Missing(words["results.evaluation.no_findings"]);
        return e.Link is { } link ? Markup.Of($"{text} {ProgrammeMarkup.Outside(link, words["results.evaluation.report"])}") : text;
    }
}
