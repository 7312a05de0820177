using System.CommandLine;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate framework periods|deadline|unlock|relock</c>: until when a period takes results, and for whom longer.</summary>
internal static class PeriodCommands
{
    private static readonly Argument<string> Code = new("CODE") { Description = "Code of the framework." };
    private static readonly Argument<string> Period = new("PERIOD") { Description = "Code of the period, like 2022." };
    private static readonly Argument<Guid> UnlockId = Identifier.Argument("Identifier that unlock and periods print.");
    private static readonly Option<string?> Report = Day("--report", "Last day for reports");
    private static readonly Option<string[]> Level = new("--level") { Description = "Last day for a level of review, like 1=2024-03-01 or 1=none; can be given for each.", HelpName = "N=DAY", AllowMultipleArgumentsPerToken = false };
    private static readonly Option<string?> Locks = Day("--locks", "The day from whose beginning (UTC) the period takes no more");
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; needed to let a period that has locked take results again.", HelpName = "TEXT" };
    private static readonly Option<string?> Unit = new("--unit") { Description = "For the countries of this unit and all below it.", HelpName = "CODE" };
    private static readonly Option<string?> Region = new("--region") { Description = "For the countries of this region.", HelpName = "CODE" };
    private static readonly Option<string?> Country = new("--country") { Description = "For this country.", HelpName = "ISO" };
    private static readonly Option<DateOnly?> Until = new("--until") { Description = "Last day (UTC).", HelpName = "YYYY-MM-DD", Required = true };
    private static readonly Option<string> Why = new("--reason") { Description = "Why; it stands in the journal.", HelpName = "TEXT", Required = true };

    public static IEnumerable<Command> All() =>
    [
        OrganisationCommands.Make("periods", "List the periods with their deadlines, locks and what is unlocked.", [Code], ListAsync)
            .WithExamples("mandate framework periods ilo-2022-23"),
        OrganisationCommands.Make("deadline", "Set the deadlines of a period and the day on which it locks by itself; what is not named stays.",
            [Code, Period, Report, Level, Locks, Reason], DeadlineAsync).WithExamples(
                "mandate framework deadline ilo-2022-23 2023 --report 2024-02-15 --level 1=2024-03-01 --locks 2024-04-01 --as mei@example.org"),
        OrganisationCommands.Make("unlock", "Let some countries report in a period that is closed or locked, until the end of a day.",
            [Code, Period, Unit, Region, Country, Until, Why], UnlockAsync).WithExamples(
                "mandate framework unlock ilo-2022-23 2023 --unit CO-DAKAR --until 2024-04-12 --reason \"flood in the office\" --as mei@example.org"),
        OrganisationCommands.Make("relock", "End an unlock before its day.", [UnlockId, Reason], RelockAsync)
            .WithExamples("mandate framework relock 01990c5e-0000-7000-8000-000000000000 --as mei@example.org"),
    ];

    private static Option<string?> Day(string name, string says) => new(name) { Description = says + "; 'none' takes it away.", HelpName = "DAY" };

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct) =>
        CommandOutput.Show(parsed, services, await services.GetRequiredService<ReadReviewRules>().HandleAsync(by, parsed.GetRequiredValue(Code), ct),
            (rules, words) => CommandOutput.Write(rules.Periods.SelectMany(p => Lines(p, words))));

    private static IEnumerable<string> Lines(ReadReviewRules.Period p, Words words) =>
    [
        $"{p.Code}\t{ReviewWords.State(p, words)}",
        $"\t{words["results.dates.report"]}\t{ReviewWords.Day(p.Report, words)}",
        .. p.Review.Select((day, i) => $"\t{words["results.levels.level", i + 1]}\t{ReviewWords.Day(day, words)}"),
        .. p.Unlocks.Select(u => $"\t{u.Id}\t{ReviewWords.Unlock(u, words)}\t{u.Reason}"),
    ];

    private static async Task<int> DeadlineAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var (code, period) = (parsed.GetRequiredValue(Code), parsed.GetRequiredValue(Period));
        var read = await services.GetRequiredService<ReadReviewRules>().HandleAsync(by, code, ct);
        if (!read.TryGet(out var rules)) return Cli.Refuse(services, read.Problems);
        if (rules.Periods.FirstOrDefault(p => p.Code == period) is not { } now)
            return Cli.Refuse(services, [Problem.NotFound("results.period.not_found", period, code)]);
        var typed = TypedDates.Over(now, parsed.GetValue(Report), parsed.GetValue(Level) ?? [], parsed.GetValue(Locks));
        if (!typed.TryGet(out var dates)) return Cli.Refuse(services, typed.Problems);
        var outcome = await services.GetRequiredService<SetPeriodDates>().HandleAsync(by,
            new(code, period, dates.Report, dates.Review, dates.LocksOn, Reason: parsed.GetValue(Reason)), ct);
        return CommandOutput.Show(parsed, services, outcome, (done, words) => Console.WriteLine(words["results.dates.done", done.Period]));
    }

    private static async Task<int> UnlockAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var outcome = await services.GetRequiredService<UnlockPeriod>().HandleAsync(by, new(parsed.GetRequiredValue(Code), parsed.GetRequiredValue(Period),
            parsed.GetValue(Unit), parsed.GetValue(Region), parsed.GetValue(Country), parsed.GetValue(Until), parsed.GetValue(Why)), ct);
        return CommandOutput.Show(parsed, services, outcome, (done, words) =>
        {
            Console.Error.WriteLine(ReviewWords.Unlocked(done, words));
            Console.WriteLine(done.Id);
        });
    }

    private static async Task<int> RelockAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct) => CommandOutput.Show(parsed, services,
        await services.GetRequiredService<RelockPeriod>().HandleAsync(by, new(parsed.GetValue(UnlockId), parsed.GetValue(Reason)), ct),
        (_, words) => Console.Error.WriteLine(words["results.unlock.ended"]));
}
