namespace Mandate.Budget;

/// <summary>
/// The posts of a line against its work-months, exact in months, and its staff cost against months at standard cost; where
/// there is no register, against the line's own months at average standard cost.
/// </summary>
internal static class PostChecks
{
    // Staff costs of lines are whole dollars.
    private const decimal HalfDollar = 0.5m;

    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        var (costs, posts) = (StaffCosts.Of(book), book.Posts.Where(p => p is { Funding: FundingSource.RegularBudget, Line: not null }).ToLookup(p => p.Line!.Value));
        // An adjustment for staff turnover is nobody's work.
        foreach (var line in book.Lines.Where(l => l.ProfessionalMonths + l.GeneralServiceMonths > 0 || posts.Contains(l.Position)))
        {
            var there = posts[line.Position].ToList();
            if (book.Posts.Count > 0)
            {
                yield return Months("budget.check.post_months_professional", line, line.ProfessionalMonths, there, GradeGroup.Professional);
                yield return Months("budget.check.post_months_general", line, line.GeneralServiceMonths, there, GradeGroup.GeneralService);
            }
            var (code, place) = book.Posts.Count > 0 ? ("budget.check.post_cost", BudgetFiles.PostsName) : ("budget.check.standard_cost", BudgetFiles.StandardCostsName);
            if ((book.Posts.Count > 0 ? there.Aggregate((decimal?)0, (sum, p) => sum + costs.Of(p)) : costs.Average(line)) is { } cost)
                yield return Comparison.Within(code, line.Key.Line, new(BudgetFiles.LinesName, line.StaffCost), new($"{place}, {costs.Version}", cost), HalfDollar);
        }
    }

    private static Comparison Months(string code, BudgetLine line, int months, List<Post> posts, GradeGroup group) =>
        Comparison.Equal(code, line.Key.Line, new(BudgetFiles.LinesName, months), new(BudgetFiles.PostsName, posts.Where(p => p.Group == group).Sum(p => p.Months)));
}
