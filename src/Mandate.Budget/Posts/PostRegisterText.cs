using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>The post register for machines: CSV with the columns of its file and what each post costs.</summary>
public static class PostRegisterText
{
    public static CsvText Csv(ListPosts.Register register)
    {
        var csv = new CsvText("post", "grade", "grade_group", "part", "department_group", "line", "unit", "location", "funding", "months", "monthly_usd", "cost_usd");
        foreach (var p in register.Posts)
            csv.Row(p.Post, p.Grade, SnakeEnum<GradeGroup>.Name(p.GradeGroup), p.Part, p.DepartmentGroup, p.Line?.Texts[p.Line.Original], p.Unit, p.Location, SnakeEnum<FundingSource>.Name(p.Funding), p.Months, p.MonthlyUsd, p.CostUsd);
        return csv;
    }
}
