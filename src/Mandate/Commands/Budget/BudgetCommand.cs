using System.CommandLine;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate budget import|list|table|check</c> and the commands of <see cref="BudgetPriceCommands"/> and <see cref="BudgetVersionCommands"/>: a programme and budget from its lines to the tables that are printed.</summary>
internal static class BudgetCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder with the CSV files of a budget (docs/reference/budget-csv.md); other files are left alone." };
    private static readonly Argument<string> Name = new("NAME") { Description = "Which table: " + string.Join(", ", BudgetTables.Names) + "." };
    private static readonly Option<string> ForCycle = new("--cycle") { Description = "The biennium, like 2022-23.", HelpName = "CYCLE", Required = true };
    private static readonly Option<string?> Cycle = new("--cycle") { Description = "The biennium, like 2022-23; may be left out where there is one alone.", HelpName = "CYCLE" };
    private static readonly Option<int?> Version = new("--version-number") { Description = "Number of a version; the one that stands where it is left out.", HelpName = "NUMBER" };
    internal static readonly Option<string> Format = Formats();
    internal static readonly Option<string?> Out = new("--out") { Description = "File to write instead of standard output; xlsx and docx need one.", HelpName = "FILE" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would be brought in and save nothing." };

    private static readonly Option<string?> Reason = new("--reason") { Description = "Why an adopted version is to be replaced; needed once one is adopted.", HelpName = "TEXT" };

    public static Command Create()
    {
        var budget = new Command("budget", "Bring a programme and budget in, compute its tables, find what does not agree.")
        {
            Import(), List(), Table(), Check(), BudgetExplainCommand.Create(Cycle), BudgetPostsCommand.Create(Cycle, Version), BudgetPriceCommands.Recost(Cycle), BudgetPriceCommands.Assess(Cycle), BudgetPriceCommands.Resolution(Cycle),
            BudgetBurnCommand.Create(Cycle), ManagerCommands.Manager(Cycle), ManagerCommands.MyLines(Cycle), ExecutionCommands.Execution(Cycle), ExecutionCommands.Month(Cycle), ExecutionCommands.Control(Cycle), ExecutionCommands.Forecast(Cycle), TransferCommands.Create(Cycle), FundCommands.Funds(), FundCommands.Unforeseen(Cycle),
        };
        foreach (var command in BudgetVersionCommands.All()) budget.Add(command);
        budget.Add(ScenarioCommands.Create());
        return budget;
    }

    private static Option<string> Formats()
    {
        var option = new Option<string>("--format") { Description = "csv, json, md (Markdown), xlsx (a workbook with formulas) or docx (a document in the language of messages).", HelpName = "FORMAT", DefaultValueFactory = _ => "csv" };
        option.AcceptOnlyFromAmong([.. SnakeEnum<TableFormat>.Names]);
        return option;
    }

    private static Command Import() => OrganisationCommands.Make("import", "Bring a budget in from its CSV files as the next version of its biennium: all or nothing.", [Folder, ForCycle, DryRun, Reason],
        async (parsed, services, by, ct) =>
        {
            var files = await ImportFolder.ReadUpToAsync(parsed.GetRequiredValue(Folder), ImportBudget.Reads, ImportBudget.MostBytes, ct);
            return files.TryGet(out var read)
                ? CommandOutput.Show(parsed, services, await services.GetRequiredService<ImportBudget>().HandleAsync(by,
                    new(read, parsed.GetRequiredValue(ForCycle), parsed.GetValue(DryRun), parsed.GetValue(Reason)), ct), Say)
                : Cli.Refuse(services, files.Problems);
        })
        .WithExamples("mandate budget import data/ilo-budget-2022-23 --cycle 2022-23");

    private static Command List() => OrganisationCommands.Make("list", "List the budgets, the newest first.", [],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ListBudgets>().HandleAsync(by, ct),
            (items, _) => CommandOutput.WriteRows(items.Select(i => (IEnumerable<string>)[i.Cycle, Shown.Number(i.Number), Shown.Number(i.Lines), Shown.Number(i.TotalUsd), Shown.Moment(i.At)]))))
        .WithExamples("mandate budget list");

    private static Command Table()
    {
        var command = OrganisationCommands.Make("table", "Print a table of a budget with its sums, computed from the lines.", [Name, Cycle, Version, Format, Out], TableAsync).WithExamples(
            "mandate budget table strategic --cycle 2022-23 --format md", "mandate budget table cost-increases --cycle 2022-23 --format csv",
            "mandate budget table operational --cycle 2022-23 --format xlsx --out operational.xlsx",
            "mandate budget table departments-outcomes --format docx --out outcomes.docx --language fr");
        return command.WithFormats();
    }

    /// <summary>Asks for the format and the file of a table; a workbook needs one.</summary>
    internal static Command WithFormats(this Command command)
    {
        command.Validators.Add(typed =>
        {
            if (typed.GetResult(Format)?.Tokens is [{ Value: var named }] && SnakeEnum<TableFormat>.TryParse(named, out var format) && TableFile.IsBinary(format) && typed.GetResult(Out) is null)
                typed.AddError(Cli.Say("kernel.command.needs_file", named, Out.Name));
        });
        return command;
    }

    private static async Task<int> TableAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var found = await services.GetRequiredService<ReadBudgetTable>().HandleAsync(by, new(parsed.GetRequiredValue(Name), parsed.GetValue(Cycle), parsed.GetValue(Version)), ct);
        return found.TryGet(out var table) ? await PrintAsync(parsed, services, table, ct) : Cli.Refuse(services, found.Problems);
    }

    /// <summary>A table in the format and to the file that were asked for.</summary>
    internal static async Task<int> PrintAsync(ParseResult parsed, IServiceProvider services, BudgetTable table, CancellationToken ct)
    {
        var format = SnakeEnum<TableFormat>.TryParse(parsed.GetRequiredValue(Format), out var named) ? named : TableFormat.Csv;
        if (!TableFile.IsBinary(format) && parsed.GetValue(CommonOptions.Json)) format = TableFormat.Json;
        if (parsed.GetValue(Out) is { } path) return await SaveAsync(services, table, format, path, ct);
        Console.Write(TableFile.Text(table, format));
        return ExitCodes.Ok;
    }

    private static async Task<int> SaveAsync(IServiceProvider services, BudgetTable table, TableFormat format, string path, CancellationToken ct)
    {
        try
        {
            await File.WriteAllBytesAsync(path, TableFile.Of(table, format, services.GetRequiredService<Words>()).Bytes, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Cli.Refuse(services, [Problem.Unavailable("kernel.file.unwritable", path, e.Message)]);
        }
        Console.Error.WriteLine(Terminal.Harmless(services.GetRequiredService<Words>()["budget.table.written", table.Name, table.Cycle, path]));
        return ExitCodes.Ok;
    }

    private static Command Check() => OrganisationCommands.Make("check", "Compare what must agree in a budget: each finding with both figures and where they stand.", [Cycle],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<CheckBudget>().HandleAsync(by, parsed.GetValue(Cycle), ct), SayFindings))
        .WithExamples("mandate budget check --cycle 2022-23 --json");

    private static void Say(ImportBudget.Result done, Words words) => Console.WriteLine(words[
        done.IsSame ? "budget.import.same" : done.IsSaved ? "budget.import.done" : "budget.import.would", done.Cycle, done.Number, Shown.Number(done.Lines), Shown.Number(done.TotalUsd)]);

    private static void SayFindings(CheckBudget.Report report, Words words)
    {
        CommandOutput.WriteRows(report.Findings.Select(f => (IEnumerable<string>)[words[f.Code, f.Subject], At(f.One, words), At(f.Other, words)]));
        Console.Error.WriteLine(words["budget.check.sentence", Shown.Number(report.Checks), Shown.Number(report.Findings.Count)]);
    }

    private static string At(FigureAt figure, Words words) => $"{figure.Place}: {FigureText.Of(figure, words)}";
}
