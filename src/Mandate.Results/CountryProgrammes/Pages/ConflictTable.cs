using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>What somebody else saved while a form was open, beside what stands in the form: saving again is then a decision.</summary>
internal static class ConflictTable
{
    /// <param name="conflict">Null: nobody did.</param>
    /// <param name="labels">Key of the label of each field, by its name in the row.</param>
    public static Markup Draw(EditConflict? conflict, IReadOnlyDictionary<string, string> labels, Words words) => conflict is null ? Markup.Empty : Markup.Of(
        $"<div class=\"notice\" data-kind=\"warning\"><p>{words["results.programme.theirs"]}</p>{Table(conflict, labels, words).Draw()}</div>");

    private static Table Table(EditConflict conflict, IReadOnlyDictionary<string, string> labels, Words words) => new(words["results.programme.both"],
        [new(words["results.programme.field"]), new(words["results.programme.their_answer"]), new(words["results.programme.your_answer"])],
        [.. conflict.Fields.Where(f => labels.ContainsKey(f.Field)).Select(f => new Row([Markup.Text(words[labels[f.Field]]), Value(f.Theirs, words), Value(f.Yours, words)]))])
    { HideCaption = true };

    private static Markup Value(object? value, Words words) => value switch
    {
        null or "" => FigureMarkup.Missing(words["results.programme.nothing"]),
        DateOnly day => FigureMarkup.Date(day),
        LocalizedText text => FigureMarkup.Text(text),
        ProgrammeStage stage => Markup.Text(words[ProgrammeMarkup.StageKey(stage)]),
        CooperationStage stage => Markup.Text(words[ProgrammeMarkup.StageKey(stage)]),
        Assessment answer => Markup.Text(words[ProgrammeMarkup.AnswerKey(answer)]),
        CommitteeSide side => Markup.Text(words[ProgrammeMarkup.SideKey(side)]),
        DecisionState state => Markup.Text(words[ProgrammeMarkup.DecisionKey(state)]),
        EvaluationKind kind => Markup.Text(words[ProgrammeMarkup.KindKey(kind)]),
        Guid => Markup.Text(words["results.programme.another"]),
        _ => Markup.Text(value.ToString()!),
    };
}
