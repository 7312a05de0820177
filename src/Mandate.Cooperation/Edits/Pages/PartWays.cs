using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Cooperation.Pages;

/// <summary>Where a part is, what stands above it, and where the way back leads.</summary>
internal static class PartWays
{
    public static string Back(PartAddress a) => (a.Owner, a.Code) switch
    {
        (PartOwner.Agreement, null) => CooperationLinks.Agreements,
        (PartOwner.Partner, null) => CooperationLinks.Partners,
        (PartOwner.Dialogue, _) => CooperationLinks.Gaps + "#dialogues",
        (PartOwner.Agreement, { } code) => CooperationLinks.Agreement(code),
        (PartOwner.Partner, { } code) => CooperationLinks.Partner(code),
        (_, { } code) => CooperationLinks.Project(code) + Section(a.Part),
        _ => CooperationLinks.Projects,
    };

    public static IEnumerable<Crumb> Crumbs(OpenedPart opened, Words words)
    {
        var (title, all) = opened.Part.Owner switch
        {
            PartOwner.Agreement => ("cooperation.agreements.title", CooperationLinks.Agreements),
            PartOwner.Partner => ("cooperation.partners.title", CooperationLinks.Partners),
            PartOwner.Dialogue => ("cooperation.gaps.title", CooperationLinks.Gaps),
            _ => ("cooperation.projects.title", CooperationLinks.Projects),
        };
        yield return new(words[title], all);
        if (opened.Subject.Address is { Code: { } code, Owner: not PartOwner.Dialogue } address) yield return new(code, Back(address with { Part = "" }));
    }

    /// <summary>Whose part it is, in its own words.</summary>
    public static Markup Lead(OpenedPart opened)
    {
        var s = opened.Subject;
        var title = s.Indicator?.Title ?? s.Result?.Title ?? s.Project?.Title ?? s.Agreement?.Title ?? s.Partner?.Name ?? s.Dialogue?.Subject;
        return Markup.Of($"{string.Join(' ', new[] { s.Address.Code, s.Address.Result, s.Address.Indicator }.OfType<string>())} {(title is null ? null : FigureMarkup.Text(title))}");
    }

    private static string Section(string part) => part switch
    {
        "outputs" or "results" or "indicators" or "periods" => "#results",
        "budgets" or "pledges" => "#money",
        "partners" => "#partners",
        "papers" or "risks" or "evaluations" => "#papers",
        _ => "",
    };
}
