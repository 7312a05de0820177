using Mandate.Kernel;
using Mandate.Results.Pages;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>A revision as the cells of a line.</summary>
public static class RevisionText
{
    public static IEnumerable<string> Cells(ListRevisions.Item r, Words words) =>
    [
        r.Id.ToString(), r.Indicator,
        words["results.revision.thing." + SnakeEnum<RevisedThing>.Name(r.Thing), r.Seq], Shown.Moment(r.DecidedAt ?? r.ProposedAt),
        $"{RevisionMarkup.Stated(r.Old, words)} → {RevisionMarkup.Stated(r.New, words)}", RevisionMarkup.State(r, words), r.Reason ?? words["results.revision.undone"],
    ];
}
