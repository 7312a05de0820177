namespace Mandate.Budget;

/// <summary>Work of one grade group at one place for a line, and what it costs at standard cost. In US dollars.</summary>
/// <param name="Post">Its number in the register; null: months of the line itself.</param>
/// <param name="Place">Null: the average of all places.</param>
/// <param name="IsAverage">The place has no standard cost of its own.</param>
/// <param name="MonthlyUsd">Null: no standard cost is known.</param>
public sealed record StaffWork(string? Post, string? Grade, GradeGroup Group, string? Place, bool IsAverage, int Months, decimal? MonthlyUsd)
{
    public decimal? CostUsd => Months * MonthlyUsd;

    /// <summary>By the posts of the line; where it has none by its own months, at average standard costs.</summary>
    internal static List<StaffWork> Of(BudgetLine line, IEnumerable<Post> posts, StaffCosts costs)
    {
        var registered = posts.Select(p => new StaffWork(p.Number, p.Grade, p.Group, p.Location, !costs.IsOfPlace(p.Group, p.Location), p.Months, costs.Monthly(p.Group, p.Location))).ToList();
        return registered.Count > 0 ? registered : [.. Own(line.ProfessionalMonths, GradeGroup.Professional, costs), .. Own(line.GeneralServiceMonths, GradeGroup.GeneralService, costs)];
    }

    private static StaffWork[] Own(int months, GradeGroup group, StaffCosts costs) => months == 0 ? [] : [new(null, null, group, null, true, months, costs.Monthly(group, null))];
}
