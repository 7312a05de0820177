using System.Globalization;
using System.Text;
using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Bench;

/// <summary>A budget of many lines in its CSV files: groups of 200, each line of eight elements, each with another factor, in three currencies.</summary>
internal static class GeneratedBudget
{
    public const string Cycle = "2022-23";

    /// <summary>Elements of a line, one for each factor.</summary>
    public const int Factors = 8;

    private const int LinesOfGroup = 200;

    private static readonly string[] Places = ["AFR", "AMR", "ARB", "APA", "ECA", "CHE"], Currencies = ["USD", "CHF", "EUR"];

    /// <summary>A second one beside it, as large as a spreadsheet program is asked for.</summary>
    public const string OtherCycle = "2024-25";

    public static BudgetBook Read(int lines, string cycle = Cycle) => BudgetReader.Read(Biennium.Parse(cycle).Value, Files(lines, cycle)).Value;

    public static List<ImportFile> Files(int lines, string cycle = Cycle) =>
    [
        File("operational_budget_lines.csv", "part,department_group,line,zh,prof_years,prof_months,gs_years,gs_months,staff_cost_usd,nonstaff_cost_usd", lines, (to, n) => to.Append(",,10,0,5,0,").Append(Staff(n)).Append(',').Append(Other(n)).Append('\n')),
        File("cost_increases.csv", $"part,department_group,line,zh,budget_{new BudgetFiles(Biennium.Parse(cycle).Value).Before}_usd,programme_change_usd,cost_change_usd", lines, (to, n) => to.Append(",,").Append(Staff(n) + Other(n) - 100).Append(",100,").Append(n % 5_000).Append('\n')),
        Elements(lines),
        Text("regional_inflation.csv", "region,en,zh,annual_avg_pct\nAFR,Africa,,4.4\nAMR,Americas,,3.4\nARB,Arab States,,12.9\nAPA,Asia,,2.9\nECA,Europe,,4.2\n"),
        Text("cost_assumptions.csv", "item,zh,value,unit,place\nSwiss inflation,,0.5,percent per year,CHE\nAverage standard cost increase,,1.8,percent,\n"),
        Text("exchange_rates.csv", "rate,value,unit,used_for\nbudget rate,0.97,CHF per USD,\n"),
    ];

    private static int Staff(int line) => 1_000_000 + line * 37 % 999_983;

    private static int Other(int line) => 500_000 + line * 91 % 499_979;

    private static ImportFile File(string name, string header, int lines, Action<StringBuilder, int> row)
    {
        var text = new StringBuilder(header).Append('\n');
        for (var n = 1; n <= lines; n++) row(Key(text, n), n);
        return Text(name, text.ToString());
    }

    private static ImportFile Elements(int lines)
    {
        var text = new StringBuilder("part,department_group,line,object,place,currency,factor,timing,share_pct,rate_pct\n");
        for (var n = 1; n <= lines; n++)
        {
            for (var f = 0; f < Factors; f++)
            {
                // Four parts of each cost: a quarter each.
                Key(text, n).Append(f < Factors / 2 ? ",staff," : ",nonstaff,").Append(f < Places.Length ? Places[f] : "").Append(',').Append(Currencies[(n + f) % 3])
                    .Append(f < Places.Length ? ",inflation,year_start,25,\n" : f == Places.Length ? ",average-standard-cost-increase,mid_year,25,\n" : ",own,year_start,25,2.5\n");
            }
        }
        return Text("line_factors.csv", text.ToString());
    }

    private static StringBuilder Key(StringBuilder to, int line) =>
        to.Append(CultureInfo.InvariantCulture, $"I,Group {1 + (line - 1) / LinesOfGroup:0000},Line {line:000000}");

    private static ImportFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
