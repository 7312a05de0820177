using System.CommandLine;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate budget execution|month|control|forecast</c>: what the accounts say of a budget, month by month.</summary>
internal static class ExecutionCommands
{
    private static readonly Argument<string> EntryFile = new("FILE") { Description = "CSV file of the ERP (docs/reference/execution-csv.md)." };
    private static readonly Option<string?> Mapping = new("--mapping") { Description = "CSV file with the columns code, part, department_group and line; it is kept, and used by the files that follow.", HelpName = "FILE" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would be brought in and save nothing." };
    private static readonly Option<string?> At = new("--at") { Description = "Up to this month, like 2022-06; the last one with entries where it is left out.", HelpName = "MONTH" };
    private static readonly Argument<string?> Code = new("CODE") { Description = "Code of the ERP; without one the codes are listed.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string?> MappedLine = new("LINE") { Description = "The line that it stands for: \"part / group / line\", or its name where no other line has it.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string> OneMonth = new("MONTH") { Description = "Like 2022-03." };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why it is opened again; it stands in the journal.", HelpName = "TEXT" };
    private static readonly Option<ControlMode> Mode = new("--mode") { Description = "warn or block.", HelpName = "MODE", Required = true };
    private static readonly Argument<string> ForecastLine = new("LINE") { Description = "\"part / group / line\", a code of the ERP, or the name of the line where no other has it." };
    private static readonly Option<string> SeenIn = new("--month") { Description = "The month in which it is seen so, like 2022-06.", HelpName = "MONTH", Required = true };
    private static readonly Option<string> Amount = new("--amount") { Description = "US dollars that the line will spend in the whole biennium.", HelpName = "USD", Required = true };

    public static Command Execution(Option<string?> cycle) => new("execution", "Bring allotments, commitments and actual expenditure in, and hold them against the budget.") { Import(cycle), Show(cycle), Map(cycle) };

    public static Command Month(Option<string?> cycle) => new("month", "Close a month to the accounts, or open it again.")
    {
        MonthCommand("close", "Close a month: it takes no more entries.", [OneMonth, cycle], true).WithExamples("mandate budget month close 2022-03 --cycle 2022-23 --as finance@example.org"),
        MonthCommand("reopen", "Open a closed month again, with the reason.", [OneMonth, cycle, Reason], false).WithExamples("mandate budget month reopen 2022-03 --reason \"A late invoice\" --as finance@example.org"),
    };

    public static Command Control(Option<string?> cycle) => OrganisationCommands.Make("control", "Say whether an import warns or is refused when it goes beyond the appropriation or the allotment of a line.", [cycle, Mode],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<SetControl>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetValue(Mode)), ct),
            (done, words) => Console.Error.WriteLine(words["budget.control.done." + SnakeEnum<ControlMode>.Name(done.Mode), done.Cycle])))
        .WithExamples("mandate budget control --cycle 2022-23 --mode block --as finance@example.org");

    public static Command Forecast(Option<string?> cycle) => OrganisationCommands.Make("forecast", "Say what a line will spend in the whole biennium; without it, execution goes on as in the months gone.", [ForecastLine, cycle, SeenIn, Amount],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<SetForecast>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetRequiredValue(ForecastLine), parsed.GetRequiredValue(SeenIn), parsed.GetRequiredValue(Amount)), ct),
            (done, words) => Console.Error.WriteLine(words["budget.forecast.done", done.Line.Line, Shown.Number(done.AmountUsd, 2), done.Month])))
        .WithExamples("mandate budget forecast \"Governing Body\" --month 2022-06 --amount 18000000 --as finance@example.org");

    private static Command Import(Option<string?> cycle) => OrganisationCommands.Make("import", "Bring entries of the accounts in: all or nothing, and each once.", [EntryFile, cycle, Mapping, DryRun],
        async (parsed, services, by, ct) =>
        {
            var file = await ImportFolder.ReadFileAsync(parsed.GetRequiredValue(EntryFile), ct);
            var mapping = parsed.GetValue(Mapping) is { } path ? await ImportFolder.ReadFileAsync(path, ct) : null;
            if (!file.IsOk || mapping is { IsOk: false }) return Cli.Refuse(services, [.. file.Problems, .. mapping?.Problems ?? []]);
            return CommandOutput.Show(parsed, services, await services.GetRequiredService<ImportExecution>().HandleAsync(by, new(file.Value, parsed.GetValue(cycle), mapping?.Value, parsed.GetValue(DryRun)), ct), Say);
        })
        .WithExamples("mandate budget execution import data/demo/execution/entries.csv --cycle 2022-23 --dry-run --as finance@example.org");

    private static Command Show(Option<string?> cycle) => OrganisationCommands.Make("show", "Print budget against actual by line, with its sums.", [cycle, At, BudgetCommand.Format, BudgetCommand.Out],
        async (parsed, services, by, ct) =>
        {
            var found = await services.GetRequiredService<ReadExecution>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetValue(At)), ct);
            return found.TryGet(out var view) ? await BudgetCommand.PrintAsync(parsed, services, view.Table, ct) : Cli.Refuse(services, found.Problems);
        })
        .WithExamples("mandate budget execution show --cycle 2022-23 --at 2022-06 --format md", "mandate budget execution show --cycle 2022-23 --format xlsx --out execution.xlsx").WithFormats();

    private static Command Map(Option<string?> cycle)
    {
        var command = OrganisationCommands.Make("map", "Say which line a code of the ERP stands for; list the codes.", [Code, MappedLine, cycle], MapAsync(cycle)).WithExamples(
            "mandate budget execution map --cycle 2022-23", "mandate budget execution map 1010 \"I / Governance organs / Governing Body\" --as finance@example.org");
        command.Validators.Add(typed =>
        {
            if (typed.GetResult(Code)?.Tokens.Count is 1 && typed.GetResult(MappedLine)?.Tokens.Count is not 1) typed.AddError(Cli.Say("kernel.command.needs_argument", MappedLine.Name));
        });
        return command;
    }

    private static Func<ParseResult, IServiceProvider, Access, CancellationToken, Task<int>> MapAsync(Option<string?> cycle) => async (parsed, services, by, ct) =>
        parsed.GetValue(Code) is { } code
            ? CommandOutput.Show(parsed, services, await services.GetRequiredService<MapLineCode>().HandleAsync(by, new(parsed.GetValue(cycle), code, parsed.GetValue(MappedLine) ?? ""), ct),
                (line, words) => Console.Error.WriteLine(Terminal.Harmless(words["budget.execution.mapped", code, line.ToString()])))
            : CommandOutput.Show(parsed, services, await services.GetRequiredService<ListLineCodes>().HandleAsync(by, parsed.GetValue(cycle), ct),
                (items, _) => CommandOutput.WriteRows(items.Select(i => (IEnumerable<string>)[i.Code, i.Part, i.Group, i.Line])));

    private static Command MonthCommand(string verb, string says, IEnumerable<Symbol> asked, bool closes)
    {
        var cycle = asked.OfType<Option<string?>>().First(o => o.Name == "--cycle");
        return OrganisationCommands.Make(verb, says, asked, async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<SetAccountingMonth>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetRequiredValue(OneMonth), closes, closes ? null : parsed.GetValue(Reason)), ct),
            (done, words) => Console.Error.WriteLine(words[done.IsClosed ? "budget.month.closed" : "budget.month.opened", done.Month, done.Cycle])));
    }

    private static void Say(ImportExecution.Result done, Words words)
    {
        foreach (var breach in done.Breaches)
            Console.Error.WriteLine(Terminal.Harmless(words["budget.control.warning", words[breach.IsAllotment ? "budget.control.allotment" : "budget.control.use", breach.Line.ToString(), Shown.Number(breach.Reached, 2), Shown.Number(breach.Limit, 2)]]));
        Console.WriteLine(words[done.IsSaved ? "budget.execution.done" : done.Entries + done.Codes == 0 ? "budget.execution.same" : "budget.execution.would", done.Cycle, Shown.Number(done.Entries), Shown.Number(done.Known), Shown.Number(done.Codes),
            Shown.Number(done.AllottedUsd, 2), Shown.Number(done.CommittedUsd, 2), Shown.Number(done.SpentUsd, 2)]);
    }
}
