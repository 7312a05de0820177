using Mandate.Kernel;
using Mandate.Results.Pages;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>A revision as a line of text.</summary>
public static class RevisionText
{
    public static string Line(ListRevisions.Item r, Words words) => string.Join('\t', r.Id, r.Indicator,
        words["results.revision.thing." + SnakeEnum<RevisedThing>.Name(r.Thing), r.Seq], Shown.Moment(r.DecidedAt ?? r.ProposedAt),
        $"{RevisionMarkup.Stated(r.Old, words)} → {RevisionMarkup.Stated(r.New, words)}", RevisionMarkup.State(r, words), r.Reason ?? words["results.revision.undone"]);
}
