using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>Projects themselves.</summary>
internal static class ProjectFiles
{
    private static readonly string[] Described = ["en", "fr", "es", "zh"];

    public static readonly PortfolioFile Projects = new(PortfolioFiles.Shape("projects.csv",
        ["code", .. PortfolioRow.Titles, "status", "planned_start", "planned_end", "unit", "currency"],
        [.. Described.Select(l => "description_" + l), .. Described.Select(l => "objectives_" + l), "actual_start", "actual_end", "decentralised", "humanitarian",
            "south_south", "public_private", "public", "scope", "collaboration_type", "flow_type", "finance_type", "aid_type", "tied_status"]), Put);

    private static void Put(PortfolioRow r)
    {
        var (code, title, status, currency) = (r.Code(), r.Words(), r.Chosen<ActivityStatus>("status"), r.Money());
        var read = new Project { Id = Guid.CreateVersion7(), Code = code, Title = title ?? LocalizedText.English("–"), Currency = currency };
        Fill(r, read);
        read.Status = status;
        r.Once(code);
        if (code.Length == 0 || title is null) return;
        if (!r.State.Projects.TryGetValue(code, out var p))
        {
            read.IsExample = r.State.AreExamples;
            r.State.Projects[code] = r.State.Add(read);
            return;
        }
        (p.Title, p.Status, p.Currency, p.Description, p.Objectives) = (title, status, currency, read.Description, read.Objectives);
        (p.PlannedStart, p.PlannedEnd, p.ActualStart, p.ActualEnd, p.UnitId) = (read.PlannedStart, read.PlannedEnd, read.ActualStart, read.ActualEnd, read.UnitId);
        (p.IsDecentralised, p.IsHumanitarian, p.IsSouthSouth, p.IsPublicPrivate, p.IsPublic) = (read.IsDecentralised, read.IsHumanitarian, read.IsSouthSouth, read.IsPublicPrivate, read.IsPublic);
        (p.Scope, p.CollaborationType, p.FlowType, p.FinanceType, p.AidType, p.TiedStatus) = (read.Scope, read.CollaborationType, read.FlowType, read.FinanceType, read.AidType, read.TiedStatus);
    }

    private static void Fill(PortfolioRow r, Project p)
    {
        (p.Description, p.Objectives) = (r.Words("description_", isNeeded: false), r.Words("objectives_", isNeeded: false));
        (p.PlannedStart, p.PlannedEnd, p.ActualStart, p.ActualEnd) = (r.Date("planned_start"), r.Date("planned_end"), r.Day("actual_start"), r.Day("actual_end"));
        (p.IsDecentralised, p.IsHumanitarian, p.IsSouthSouth, p.IsPublicPrivate, p.IsPublic) =
            (r.Flag("decentralised"), r.Flag("humanitarian"), r.Flag("south_south"), r.Flag("public_private"), r.Flag("public"));
        (p.Scope, p.CollaborationType, p.FlowType, p.TiedStatus) = (r.OneOf("scope", AidCodes.Scopes), r.OneOf("collaboration_type", AidCodes.CollaborationTypes),
            r.OneOf("flow_type", AidCodes.FlowTypes), r.OneOf("tied_status", AidCodes.TiedStatuses));
        (p.FinanceType, p.AidType) = (r.Shaped("finance_type", AidCodes.FinanceType), r.Shaped("aid_type", AidCodes.AidType));
        if (r.Text("unit") is not { } unit) return;
        if (r.State.Units.TryGetValue(unit, out var id)) p.UnitId = id;
        else r.Refuse("cooperation.import.unit", "unit", unit);
    }
}
