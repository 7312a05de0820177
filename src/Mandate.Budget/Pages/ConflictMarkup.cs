using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget.Pages;

/// <summary>What somebody else saved while a form was open, beside what stands in the form: saving again is then a decision.</summary>
internal static class ConflictMarkup
{
    public static Markup Draw(EditConflict? conflict, IReadOnlyDictionary<string, string> labels, Words words) => conflict is null ? Markup.Empty : Markup.Of(
        $"<div class=\"notice\" data-kind=\"warning\"><p>{words["budget.conflict.theirs"]}</p>{Table(conflict, labels, words).Draw()}</div>");

    private static Table Table(EditConflict conflict, IReadOnlyDictionary<string, string> labels, Words words) => new(words["budget.conflict.both"],
        [new(words["budget.conflict.field"]), new(words["budget.conflict.their_answer"]), new(words["budget.conflict.your_answer"])],
        [.. conflict.Fields.Where(f => labels.ContainsKey(f.Field)).Select(f => new Row([Markup.Text(words[labels[f.Field]]), Value(f.Theirs, words), Value(f.Yours, words)]))], words["budget.conflict.same"])
    { HideCaption = true };

    private static Markup Value(object? value, Words words) => value switch
    {
        null or "" => FigureMarkup.Missing(words["budget.missing"]),
        decimal amount => Markup.Text(Shown.Number(amount, 2)),
        bool yes => Markup.Text(words[yes ? "budget.yes" : "budget.no"]),
        DateOnly day => Markup.Text(Shown.Date(day)),
        ControlMode mode => Markup.Text(words["budget.control.mode." + SnakeEnum<ControlMode>.Name(mode)]),
        ProposalStatus status => Markup.Text(words["budget.proposal.status." + SnakeEnum<ProposalStatus>.Name(status)]),
        _ => Markup.Text(value.ToString()!),
    };
}
