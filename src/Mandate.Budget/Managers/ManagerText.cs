using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget;

/// <summary>Who answers for what, in words.</summary>
public static class ManagerText
{
    public static string Sentence(AssignManager.Result done, Words words) => done.Manager is { } name
        ? words["budget.manager.done", name, done.Managed, Shown.Date(done.From)] : words["budget.manager.ended", done.Managed, Shown.Date(done.From)];

    public static string Term(ListManagers.Term t, Words words) => t.Until is not { } until ? words["budget.manager.since", t.Manager, Shown.ShortDate(t.From)]
        : until < t.From ? words["budget.manager.corrected", t.Manager, Shown.ShortDate(t.From)] : words["budget.manager.term", t.Manager, Shown.ShortDate(t.From), Shown.ShortDate(until)];
}
