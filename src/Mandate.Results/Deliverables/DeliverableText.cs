using Mandate.Kernel;
using Mandate.Results.Pages;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>Deliverables as lines for a terminal.</summary>
public static class DeliverableText
{
    /// <summary>The cells of one line each.</summary>
    public static IEnumerable<IEnumerable<string>> Rows(ListDeliverables.Listing listing, Words words) => listing.Lines.Select(l =>
        (IEnumerable<string>)[l.Plan, l.Code, words[DeliverableMarkup.StandingKey(l.Standing)], Due(l, words), Holder(l, words), l.Title.Current.Text]);

    public static IEnumerable<string> Lines(ShowDeliverable.Shown shown, Words words)
    {
        var l = shown.Line;
        yield return $"{l.Code} {l.Title.Current.Text}";
        yield return Fact("results.deliverable.plan", l.PlanTitle.Current.Text, words);
        if (l.Result is { } result) yield return Fact("results.deliverable.serves", $"{result} {shown.ResultTitle?.Current.Text}".TrimEnd(), words);
        yield return Fact("results.deliverable.holder", Holder(l, words), words);
        yield return Fact("results.deliverable.due", Due(l, words), words);
        yield return Fact("results.table.state", words[DeliverableMarkup.StandingKey(l.Standing)], words);
        if (l.DoneOn is { } done) yield return Fact("results.deliverable.done_on", DeliverableMarkup.Date(done), words);
        foreach (var proof in shown.Evidence) yield return Fact("results.field.evidence", proof.Title == proof.Link ? proof.Link : $"{proof.Title} <{proof.Link}>", words);
        foreach (var change in shown.History) yield return Change(change, words);
    }

    private static string Change(ShowDeliverable.Change c, Words words)
    {
        var status = c.OldStatus == c.NewStatus ? null : Moved(words[DeliverableMarkup.StatusKey(c.OldStatus)], words[DeliverableMarkup.StatusKey(c.NewStatus)], words);
        var due = c.OldDue == c.NewDue ? null : Moved(c.OldDue ?? words["results.deliverable.no_date"], c.NewDue ?? words["results.deliverable.no_date"], words);
        var owner = c.OldOwner == c.NewOwner ? null : Moved(c.OldOwner ?? words["results.deliverable.no_holder"], c.NewOwner ?? words["results.deliverable.no_holder"], words);
        return string.Join(words["results.list.groups"], new[] { Shown.Moment(c.At), c.By, status, due, owner, c.Reason }.OfType<string>());
    }

    private static string Moved(string before, string after, Words words) => words["results.deliverable.from_to", before, after];

    private static string Due(DeliverableLine l, Words words) => l switch
    {
        { Due: { } own } => DeliverableMarkup.Date(own),
        { DueOn: { } end } => $"{Shown.ShortDate(end)} ({words["results.deliverable.by_plan"]})",
        _ => words["results.deliverable.no_date"],
    };

    private static string Holder(DeliverableLine l, Words words) => l.OwnerUnitName?.Current.Text ?? l.Owner ?? words["results.deliverable.no_holder"];

    private static string Fact(string key, string value, Words words) => words["results.headline.group", words[key], value];
}
