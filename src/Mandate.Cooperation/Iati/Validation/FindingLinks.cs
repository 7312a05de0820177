namespace Mandate.Cooperation;

/// <summary>Where what a finding is about is kept here, when the file is ours: the form of the project's part. Pure.</summary>
/// <param name="publisher">Identifier under which the organisation publishes; null: it does not.</param>
/// <param name="projects">Codes of the projects.</param>
public sealed class FindingLinks(string? publisher, IReadOnlySet<string> projects)
{
    /// <summary>For files of others.</summary>
    public static FindingLinks None { get; } = new(null, new HashSet<string>());

    // Elements of an activity that are kept in a part of the project of their own; the others stand on its first form.
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["recipient-country"] = "places", ["recipient-region"] = "places", ["location"] = "locations", ["sector"] = "sectors", ["policy-marker"] = "markers", ["tag"] = "markers", ["participating-org"] = "partners",
        ["document-link"] = "papers", ["budget"] = "budgets", ["result"] = "results", ["activity-scope"] = "aid", ["collaboration-type"] = "aid", ["default-flow-type"] = "aid", ["default-finance-type"] = "aid",
        ["default-aid-type"] = "aid", ["default-tied-status"] = "aid",
    };

    /// <returns>The address of the page; null: the finding is about nothing of ours.</returns>
    public string? Of(Finding finding)
    {
        if (publisher is null || finding.Identifier is not { } identifier) return null;
        if (identifier == publisher) return OpenDataLinks.Publisher;
        return identifier.StartsWith(publisher + "-", StringComparison.Ordinal) && identifier[(publisher.Length + 1)..] is var code && projects.Contains(code) ? Of(code, First(finding.Element)) : null;
    }

    private static string Of(string code, string element) => Parts.TryGetValue(element, out var part) ? CooperationLinks.ProjectPart(code, part)
        : element is "title" or "description" or "activity-status" or "activity-date" ? CooperationLinks.EditProject(code)
        // Transactions come from agreements and accounts, which the page of the project shows.
        : CooperationLinks.Project(code) + (element is "transaction" or "planned-disbursement" ? "#money" : "");

    // "iati-activity/budget/@type", "budget/period-end".
    private static string First(string path) => path.Split('/', '@').FirstOrDefault(p => p.Length > 0 && p is not ("iati-activities" or "iati-activity")) ?? "";
}
