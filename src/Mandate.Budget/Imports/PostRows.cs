using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Rows of standard costs and of the post register, held against the lines that they name. Pure.</summary>
internal static class PostRows
{
    private const int MonthsOfBiennium = 24;

    private static readonly Dictionary<string, GradeGroup> Groups = new(StringComparer.Ordinal) { ["P"] = GradeGroup.Professional, ["GS"] = GradeGroup.GeneralService };

    public static (RowReader Row, StandardCost Cost) StandardCost(this RowReader r)
    {
        r.Required("grade_group");
        var monthly = r.Dollars("monthly_usd");
        if (monthly < 0) r.Refuse("budget.standard.negative", "monthly_usd", monthly);
        return (r, new() { Name = r.Line("version"), Group = Groups.GetValueOrDefault(r.OneOf("grade_group", Groups.Keys) ?? ""), Place = r.OptionalCode("place"), From = r.Optional("from") is null ? null : r.Date("from"), Monthly = monthly });
    }

    public static List<StandardCost> OneVersion(List<(RowReader Row, StandardCost Cost)> rows)
    {
        var seen = new HashSet<(GradeGroup, string?)>();
        foreach (var (row, cost) in rows)
        {
            if (cost.From != rows[0].Cost.From) row.Refuse("budget.standard.from", "from", cost.Name);
            if (cost.Name != rows[0].Cost.Name) row.Refuse("budget.standard.versions", "version", cost.Name, rows[0].Cost.Name);
            if (!seen.Add((cost.Group, cost.Place))) row.Refuse("budget.import.twice", "place", $"{row.Optional("grade_group")} {cost.Place}".Trim());
        }
        return rows.ConvertAll(r => r.Cost);
    }

    public static (RowReader Row, (string, string, string)? Line, Post Post) Post(this RowReader r)
    {
        var grade = r.Required("grade");
        var group = GradeGroups.Of(grade);
        if (grade.Length > 0 && group is null) r.Refuse("budget.post.grade", "grade", grade);
        r.Required("funding");
        (string, string, string)? line = r.Optional("line") is null ? null : (r.Required("part"), r.Line("department_group"), r.Line("line"));
        var funding = r.OneOf<FundingSource>("funding") ?? FundingSource.ExtraBudgetary;
        if (funding == FundingSource.RegularBudget && line is null) r.Refuse("budget.post.no_line", "line");
        return (r, line, new()
        {
            Number = r.Line("post"), Grade = grade, Group = group ?? default, Unit = r.Optional("unit"), Location = r.Code("location"), Funding = funding, Months = Months(r),
        });
    }

    public static List<Post> Join(List<(RowReader Row, (string, string, string)? Line, Post Post)> rows, IReadOnlyList<BudgetLine> lines)
    {
        var known = lines.GroupBy(l => l.Key).ToDictionary(g => g.Key, g => g.First().Position);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (row, line, post) in rows)
        {
            if (!seen.Add(post.Number)) row.Refuse("budget.import.twice", "post", post.Number);
            if (line is not { } key) continue;
            if (known.TryGetValue(key, out var position)) post.Line = position;
            else row.Refuse("budget.import.unknown_line", "line", key.Item3);
        }
        return rows.ConvertAll(r => r.Post);
    }

    private static int Months(RowReader r)
    {
        if (r.Optional("months") is { } text && text.StartsWith('-'))
        {
            r.Refuse("budget.import.negative_work", "months", text);
            return 0;
        }
        var months = r.Whole("months");
        if (months > MonthsOfBiennium) r.Refuse("budget.post.months", "months", months);
        return months;
    }
}
