using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>Stages, times, outputs and criteria of country programmes in words and as HTML.</summary>
internal static class ProgrammeMarkup
{
    public static string StageKey(ProgrammeStage stage) => "results.programme.stage." + SnakeEnum<ProgrammeStage>.Name(stage);

    public static string StageKey(CooperationStage stage) => "results.cooperation.stage." + SnakeEnum<CooperationStage>.Name(stage);

    public static string AnswerKey(Assessment answer) => "results.programme.answer." + SnakeEnum<Assessment>.Name(answer);

    public static string CriterionKey(ProgrammeCriterion criterion) => "results.programme.criterion." + SnakeEnum<ProgrammeCriterion>.Name(criterion);

    public static string MissingKey(ProgrammeCriterion criterion) => "results.programme.missing." + SnakeEnum<ProgrammeCriterion>.Name(criterion);

    public static string SideKey(CommitteeSide side) => "results.committee.side." + SnakeEnum<CommitteeSide>.Name(side);

    public static string DecisionKey(DecisionState state) => "results.committee.state." + SnakeEnum<DecisionState>.Name(state);

    public static string KindKey(EvaluationKind kind) => "results.evaluation.kind." + SnakeEnum<EvaluationKind>.Name(kind);

    public static Markup Stage(ProgrammeStage stage, Words words) => FigureMarkup.Tag(words[StageKey(stage)], stage switch
    {
        ProgrammeStage.UnderWay => "info",
        ProgrammeStage.Completed => "success",
        _ => null,
    });

    public static Markup Stage(CooperationStage stage, Words words) => FigureMarkup.Tag(words[StageKey(stage)], stage switch
    {
        CooperationStage.InForce => "info",
        CooperationStage.Ended => "success",
        _ => null,
    });

    public static Markup Time(DateOnly from, DateOnly to) => Markup.Of($"{FigureMarkup.Date(from)} – {FigureMarkup.Date(to)}");

    public static Markup Link(ProgrammeLine l) => Markup.Of($"<a href=\"{ProgrammeLinks.One(l.Code)}\">{l.Code}</a> {FigureMarkup.Text(l.Title)}");

    public static Markup Link(CooperationLine l) => Markup.Of($"<a href=\"{ProgrammeLinks.Cooperation(l.Code)}\">{l.Code}</a> {FigureMarkup.Text(l.Title)}");

    /// <summary>A link of the data: it leads out of the program.</summary>
    public static Markup Outside(string link, string text) => Markup.Of($"<a href=\"{link}\" rel=\"noopener noreferrer\">{text}</a>");

    /// <summary>Codes alone, each a link into its framework.</summary>
    public static Markup Outputs(ProgrammeLine l, Words words) => l.Serves.Count == 0 ? FigureMarkup.Missing(words["results.programme.serves_none"])
        : TeamMarkup.Joined(l.Serves.Select(s => Markup.Of($"<a href=\"{Output(s)}\">{s.Code}</a>")), words);

    public static string Output(Served served) => $"{ResultsLinks.Framework(served.Framework)}?outcome={Uri.EscapeDataString(served.Code)}";

    public static Markup Missing(ProgrammeStanding standing, Words words) => standing switch
    {
        { Stage: ProgrammeStage.Design } => FigureMarkup.Missing(words["results.programme.not_counted"]),
        { MeetsAll: true } => StateMarkup.Of(State.OnCourse, words["results.programme.meets_all"]),
        _ => Markup.Of($"<ul class=\"plain\">{standing.Missing.Select(m => Markup.Of($"<li>{words[MissingKey(m)]}</li>"))}</ul>"),
    };
}
