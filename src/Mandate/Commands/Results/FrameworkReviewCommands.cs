using System.CommandLine;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate framework levels</c>: how the results of a framework are reviewed.</summary>
internal static class FrameworkReviewCommands
{
    private static readonly Argument<string> Code = new("CODE") { Description = "Code of the framework." };
    private static readonly Argument<ReviewReach[]> Reaches = Levelled();
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; needed to change the levels.", HelpName = "TEXT" };

    public static Command Levels() => OrganisationCommands.Make("levels",
        "Show the levels that approve a result one after the other, or set them: office, region, result (the outcome lead), any.",
        [Code, Reaches, Reason], LevelsAsync).WithExamples(
            "mandate framework levels ilo-2022-23",
            "mandate framework levels ilo-2022-23 office region result --reason \"three looks\" --as mei@example.org");

    private static Argument<ReviewReach[]> Levelled()
    {
        var argument = new Argument<ReviewReach[]>("LEVEL") { Description = "Who decides at each level, the first first.", Arity = ArgumentArity.ZeroOrMore };
        argument.AcceptOnlyFromAmong("any", "office", "region", "result");
        return argument;
    }

    private static async Task<int> LevelsAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var (code, levels) = (parsed.GetRequiredValue(Code), parsed.GetValue(Reaches) ?? []);
        if (levels.Length > 0)
        {
            var set = await services.GetRequiredService<SetReviewLevels>().HandleAsync(by, new(code, levels, parsed.GetValue(Reason)), ct);
            return CommandOutput.Show(parsed, services, set, (done, words) => Console.WriteLine(ReviewWords.Set(done, words)));
        }
        var read = await services.GetRequiredService<ReadReviewRules>().HandleAsync(by, code, ct);
        return CommandOutput.Show(parsed, services, read, (rules, words) => Console.WriteLine(ReviewWords.Levels(rules.Levels, words)));
    }
}
