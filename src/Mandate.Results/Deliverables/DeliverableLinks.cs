namespace Mandate.Results;

/// <summary>The addresses of the pages about deliverables.</summary>
public static class DeliverableLinks
{
    public const string All = "/deliverables";

    public const string Import = "/deliverables/import";

    public static string Plan(string plan) => $"/deliverables?plan={Uri.EscapeDataString(plan)}";

    public static string One(string plan, string code) => $"/deliverables/{Uri.EscapeDataString(plan)}/{Uri.EscapeDataString(code)}";

    public static string Edit(string plan, string code) => One(plan, code) + "/edit";
}
