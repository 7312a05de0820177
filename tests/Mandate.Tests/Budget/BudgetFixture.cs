using System.Text;
using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>A small budget in CSV that tests spoil cell by cell, and the reference budget.</summary>
internal static class BudgetFixture
{
    public static Biennium Cycle { get; } = Biennium.Starting(2022);

    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["operational_budget_lines.csv"] = "part,department_group,line,zh,prof_years,prof_months,gs_years,gs_months,staff_cost_usd,nonstaff_cost_usd\n"
            + "I,Organs,Conference,大会,1,11,0,2,500,100\nI,Organs,Council,理事会,0,2,1,0,300,0\nI,Policy,Work,工作,2,0,0,0,400,50.25\nI,Turnover,Turnover,更替,0,0,0,0,-20,0\nII,Part II,Unforeseen,意外,0,0,0,0,0,0\n",
        ["cost_increases.csv"] = "part,department_group,line,zh,budget_2020_21_usd,programme_change_usd,cost_change_usd\n"
            + "I,Organs,Conference,大会,610,-10,6\nI,Organs,Council,理事会,300,0,3\nI,Policy,Work,工作,440.25,10,-1\nI,Turnover,Turnover,更替,-20,0,0\nII,Part II,Unforeseen,意外,0,0,0\n",
        ["strategic_budget_groups.csv"] = "item,en,department_groups\nA,Organs,Organs\nB,Policy,Policy\nC,Turnover,Turnover\n",
        ["objects_of_expenditure.csv"] = "en,zh,budget_constant_usd,cost_adjustment_usd\nStaff costs,人员,1180,8\nOther,其他,150.25,0\n",
        ["exchange_rates.csv"] = "rate,value,unit,used_for\nbudget rate 2020-21,0.95,CHF per USD,the proposals\n",
    };

    public static List<ImportFile> Files(params (string Name, string Text)[] changed) =>
        [.. Texts.Select(t => new ImportFile(t.Key, Encoding.UTF8.GetBytes(changed.FirstOrDefault(c => c.Name == t.Key).Text ?? t.Value)))];

    public static BudgetBook Small() => BudgetReader.Read(Cycle, Files()).Value;

    /// <summary>Each problem of the files with one piece of text replaced, as <c>file:row:column code</c>.</summary>
    public static List<string> Spoilt(string file, string old, string @new)
    {
        Assert.Contains(old, Texts[file], StringComparison.Ordinal);
        return [.. BudgetReader.Read(Cycle, Files((file, Texts[file].Replace(old, @new, StringComparison.Ordinal)))).Problems.Select(p => $"{p.Place?.File}:{p.Place?.Row}:{p.Place?.Field} {p.Code.Split('.')[^1]}")];
    }

    /// <summary>The budget of <c>data/ilo-budget-2022-23</c>.</summary>
    public static BudgetBook Reference() => BudgetReader.Read(Cycle,
        [.. Directory.EnumerateFiles(Path.Combine(TestSupport.Repository.Root, "data", "ilo-budget-2022-23")).Select(f => new ImportFile(Path.GetFileName(f), File.ReadAllBytes(f)))]).Value;

    /// <summary>The cell of a row by the column's name.</summary>
    public static object? Cell(BudgetTable table, TableRow row, string column) => row.Cells[table.Columns.ToList().FindIndex(c => c.Key == column)];
}
