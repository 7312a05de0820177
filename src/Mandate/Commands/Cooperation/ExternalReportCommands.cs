using System.CommandLine;
using System.Text;
using Mandate.Cooperation;
using Mandate.Kernel;

namespace Mandate.Commands;

/// <summary><c>mandate cooperation dac|data-cube|joint-work-plan</c>: reports to outside bodies, as CSV.</summary>
internal static class ExternalReportCommands
{
    private static readonly Option<string?> Year = new("--year") { Description = "Year of the report, like 2023 (default: the last that has ended; for a work plan this one).", HelpName = "YEAR" };
    private static readonly Option<string?> Funds = DeliverablesCommand.OneOf("--funds", "Which funds (default: core; earmarked funds are reported by their donors).", "core", "earmarked", "all");
    private static readonly Option<string?> TableOf = DeliverablesCommand.OneOf("--table", "Which table (default: expenses).", "expenses", "revenue", "projects");
    private static readonly Option<string?> Country = new("--country") { Description = "Country, two letters (default: the first in which a project works).", HelpName = "CODE" };

    public static Command[] All() => [Dac(), Cube(), Plan()];

    private static Command Dac() => OrganisationCommands.Make("dac", "Print a year's report to the OECD-DAC (CRS++) as CSV; what it could not say goes to standard error.", [Year, Funds],
        async (parsed, services, by, ct) => Show(parsed, services, await services.GetRequiredService<ReadDac>().HandleAsync(by, new(parsed.GetValue(Year), parsed.GetValue(Funds)), ct),
                DacTable.Of, r => r.Notes))
        .WithExamples("mandate cooperation dac --year 2023", "mandate cooperation dac --year 2023 --funds all --json");

    private static Command Cube() => OrganisationCommands.Make("data-cube", "Print a year's data for the UN financial data cube as CSV: revenue by contributor, expenses by function, place and goal.", [Year, TableOf],
        async (parsed, services, by, ct) => Show(parsed, services, await services.GetRequiredService<ReadDataCube>().HandleAsync(by, parsed.GetValue(Year), ct),
                r => parsed.GetValue(TableOf) switch { "revenue" => CubeTables.Revenue(r), "projects" => CubeTables.ByProject(r), _ => CubeTables.Expenses(r) }, r => r.Notes))
        .WithExamples("mandate cooperation data-cube --year 2023 --table revenue", "mandate cooperation data-cube --year 2023 --json");

    private static Command Plan() => OrganisationCommands.Make("joint-work-plan", "Print a country's part of the UN joint work plan as CSV: projects by output with resources required, available and spent.", [Country, Year],
        async (parsed, services, by, ct) => Show(parsed, services, await services.GetRequiredService<ReadWorkPlan>().HandleAsync(by, new(parsed.GetValue(Country), parsed.GetValue(Year)), ct),
                WorkPlanTable.Of, r => r.Notes))
        .WithExamples("mandate cooperation joint-work-plan --country SN --year 2023");

    private static int Show<T>(ParseResult parsed, IServiceProvider services, Outcome<T> outcome, Func<T, ReportedTable> table, Func<T, IReadOnlyList<ReportNote>> notes) =>
        CommandOutput.Show(parsed, services, outcome, (report, words) =>
        {
            foreach (var note in notes(report).GroupBy(n => n.Key)) Console.Error.WriteLine(Terminal.Harmless($"{words[note.Key]} {string.Join(", ", note.Select(n => n.Project).OfType<string>().Distinct())}".TrimEnd()));
            Console.Write(Encoding.UTF8.GetString(table(report).ToCsv()));
        });
}
