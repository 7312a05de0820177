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
        ["regional_inflation.csv"] = "region,en,zh,annual_avg_pct\nAFR,Africa,非洲,4.4\nECA,Europe,欧洲,2\n",
        ["cost_assumptions.csv"] = "item,zh,value,unit,place\nSwiss inflation 2022,瑞士,0.2,percent,CHE\nSwiss inflation 2023,瑞士,0.5,percent,CHE\nFuel,油,-25,percent,\nBooks (journals),书,4.9,percent per year,\n"
            + "Overall cost increase,费用,0.60,percent,\nOverall cost increase,费用,0.0,million USD,\n",
        ["line_factors.csv"] = "part,department_group,line,object,place,currency,factor,timing,share_pct,amount_usd,rate_pct\n"
            + "I,Organs,Conference,staff,CHE,CHF,inflation,year_start,,,\nI,Organs,Conference,nonstaff,AFR,USD,inflation,mid_year,60,,\nI,Organs,Conference,travel,,CHF,fuel,year_start,,40,\n"
            + "I,Organs,Council,staff,,USD,own,year_start,,,2\nI,Policy,Work,staff,ECA,EUR,inflation,year_start,50,,\nI,Policy,Work,staff,ECA,USD,held,year_start,,,\n"
            + "I,Policy,Work,nonstaff,,,none,year_start,,,\nI,Turnover,Turnover,staff,,USD,own,year_start,,,2\n",
        ["new_posts.csv"] = "location,count,field_en,field_zh\nHQ,2,Law,法\nHQ,1,Statistics,统计\nregions,1,Law,法\n",
        ["redeployment.csv"] = "kind,en,zh,amount_usd_million,posts\ntotal,All,全部,1.50,\nsource,Savings,拨,0.25,\nsource,Travel,差旅,,\nuse,Four new technical posts,职位,1.20,4\nuse,Other,其他,0.30,1\n"
            + "cumulative,Before,以往,2.00,\ncumulative,In all,累计,3.50,\n",
        ["other_budgetary_provisions.csv"] = "para,en,zh,amount_usd,amount_chf,approx\n1,Loan,贷款,100,95,0\n2,Health,医疗,200,,1\n",
        ["restated_budget.csv"] = "part,department_group,line,adopted_usd,restated_usd,reason\nI,Organs,Conference,600,610,From the Council\nI,Organs,Council,310,300,To the Conference\n",
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
    public static BudgetBook Reference() => Read().Value;

    /// <summary>The reference budget with files of its own that are made up, because the real ones do not say them.</summary>
    public static Outcome<BudgetBook> Read(params (string Name, string Text)[] others) => BudgetReader.Read(Cycle,
    [
        .. Directory.EnumerateFiles(Path.Combine(TestSupport.Repository.Root, "data", "ilo-budget-2022-23")).Select(f => new ImportFile(Path.GetFileName(f), File.ReadAllBytes(f))),
        .. others.Select(o => new ImportFile(o.Name, Encoding.UTF8.GetBytes(o.Text))),
    ]);

    /// <summary>The reference budget with every file that a budget may have.</summary>
    public static BudgetBook Full() => Read((SharesName, Shares), (RequirementsName, Requirements), (ScaleName, Scale), (BalancesName, Balances), (ZeroBaseName, ZeroBaseRows)).Value;

    public const string SharesName = "outcome_shares.csv", RequirementsName = "outcome_requirements.csv", ScaleName = "scale_of_assessments.csv", BalancesName = "contribution_balances.csv", ZeroBaseName = "zero_base.csv";

    private const string ZeroBaseRows = "item,zh,place,object,forecast_pct,actual_pct,effect_usd,source\nAfrica,非洲,AFR,,9.2,10.1,1500,Estimate\nAll,全部,,,4.1,3.2,-900,Estimate\n";

    public const string Shares = "part,department_group,line,outcome,share_pct\nI,Policy departments,Statistics,1,33.33\nI,Policy departments,Statistics,3,66.67\n"
        + "I,Management and reform: support services,Procurement,8,100\nI,Oversight and evaluation,Evaluation,2,50\nI,Oversight and evaluation,Evaluation,7,50\n";

    public const string Requirements = "outcome,required_musd,xb_secured_musd,rbsa_secured_musd\n1,150,10,1.5\n2,80.5,20,0\n3,200,100,2\n4,120,5.5,0\n5,110,40,3\n6,70,30,0\n7,300,100,0\n8,90,50,1\n";

    public const string Scale = "country,percent\nKE,33.333\nGH,33.333\nUG,33.334\n";

    public const string Balances = "country,credit_chf,arrears_chf,reason\nKE,1000.50,0,incentive scheme\nUG,0,250000.25,\n";

    /// <summary>The cell of a row by the column's name.</summary>
    public static object? Cell(BudgetTable table, TableRow row, string column) => row.Cells[table.Columns.ToList().FindIndex(c => c.Key == column)];
}
