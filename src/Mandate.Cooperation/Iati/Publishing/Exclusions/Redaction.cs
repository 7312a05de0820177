namespace Mandate.Cooperation;

/// <summary>Takes out of an activity what is not to be published. Pure.</summary>
internal static class Redaction
{
    /// <summary>What was taken out of which project, by which decision.</summary>
    internal sealed record LeftOut(string Project, ExclusionKind Kind, string Reason, int Elements);

    /// <returns>Null: the whole activity stays unpublished.</returns>
    public static PublishedActivity? Of(PublishedActivity activity, string project, IEnumerable<IatiExclusion> rules, ICollection<LeftOut> leftOut)
    {
        foreach (var rule in rules.Where(r => r.Project is null || r.Project == project).OrderBy(r => r.Kind))
        {
            var elements = Count(activity, rule.Kind);
            if (elements > 0) leftOut.Add(new(project, rule.Kind, rule.Reason, elements));
            if (rule.Kind == ExclusionKind.Activity) return null;
            activity = Without(activity, rule.Kind);
        }
        return activity;
    }

    private static PublishedActivity Without(PublishedActivity a, ExclusionKind kind) => kind switch
    {
        ExclusionKind.Partners => a with
        {
            Participants = [.. a.Participants.Where(p => p.Organisation.Ref == a.Reporter.Ref)],
            Transactions = [.. a.Transactions.Select(t => t with { Provider = Own(a, t.Provider), ProviderActivity = null, Receiver = Own(a, t.Receiver), ReceiverActivity = null })],
            Disbursements = [.. a.Disbursements.Select(d => d with { Provider = Own(a, d.Provider), Receiver = Own(a, d.Receiver) })],
        },
        ExclusionKind.Locations => a with { Locations = [], Results = [.. a.Results.Select(WithoutPlaces)] },
        ExclusionKind.Documents => a with { Documents = [] },
        ExclusionKind.TransactionTexts => a with { Transactions = [.. a.Transactions.Select(t => t with { Description = null })] },
        ExclusionKind.Results => a with { Results = [] },
        ExclusionKind.Contact => a with { Contact = null },
        _ => a,
    };

    private static int Count(PublishedActivity a, ExclusionKind kind) => kind switch
    {
        ExclusionKind.Activity => 1,
        ExclusionKind.Partners => a.Participants.Count(p => p.Organisation.Ref != a.Reporter.Ref)
            + a.Transactions.Count(t => Own(a, t.Provider) != t.Provider || Own(a, t.Receiver) != t.Receiver)
            + a.Disbursements.Count(d => Own(a, d.Provider) != d.Provider || Own(a, d.Receiver) != d.Receiver),
        ExclusionKind.Locations => a.Locations.Count,
        ExclusionKind.Documents => a.Documents.Count,
        ExclusionKind.TransactionTexts => a.Transactions.Count(t => t.Description is not null),
        ExclusionKind.Results => a.Results.Count,
        ExclusionKind.Contact => a.Contact is null ? 0 : 1,
        _ => 0,
    };

    private static PublishedOrganisation? Own(PublishedActivity a, PublishedOrganisation? organisation) => organisation?.Ref == a.Reporter.Ref ? organisation : null;

    // A figure may point at a place that is not said any more.
    private static PublishedResult WithoutPlaces(PublishedResult result) => result with
    {
        Indicators = [.. result.Indicators.Select(i => i with
        {
            Periods = [.. i.Periods.Select(p => p with { Targets = [.. p.Targets.Select(t => t with { Location = null })], Actuals = [.. p.Actuals.Select(t => t with { Location = null })] })],
        })],
    };
}
