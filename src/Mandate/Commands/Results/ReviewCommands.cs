using System.CommandLine;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate results submit|approve|return ID</c>: the way of a result through its review.</summary>
internal static class ReviewCommands
{
    private const string Sample = "01990c5e-0000-7000-8000-000000000000";

    private static readonly Argument<Guid> Id = ActingCommand.ResultId();
    private static readonly Argument<Guid[]> Ids = Identifier.Several("Identifiers of the results, as report and explain --json print them.");
    private static readonly Option<string> Reason = new("--reason") { Description = "What is to be mended; the office reads it with the result.", HelpName = "TEXT", Required = true };
    private static readonly Option<string?> Hash = new("--hash") { Description = "Approve only the content with this SHA-256, as 'mandate results show' printed it (default: the content as it stands).", HelpName = "SHA256" };

    public static Command Submit() => ActingCommand.Make("submit", "Hand a draft, or a returned result that was mended, to the reviewer.", [Id],
        (parsed, services, by, ct) => StepAsync(parsed, parsed.GetValue(Id), services, by, shown => services.GetRequiredService<SubmitResult>()
            .HandleAsync(by, new(shown.Id, shown.Version), ct), ct))
        .WithExamples($"mandate results submit {Sample} --as awa@example.org");

    public static Command Approve() => ActingCommand.Make("approve",
        "Approve submitted results at the level where they wait: approved by the last, they count. Nobody approves what they wrote in.", [Ids, Hash],
        (parsed, services, by, ct) => parsed.GetRequiredValue(Ids) is [var one]
            ? StepAsync(parsed, one, services, by, shown => services.GetRequiredService<ApproveResult>()
                .HandleAsync(by, new(shown.Id, shown.Version, parsed.GetValue(Hash) ?? shown.ContentHash), ct), ct)
            : ManyAsync(parsed, services, by, true, ct))
        .WithExamples($"mandate results approve {Sample} --as samuel@example.org", $"mandate results approve {Sample} {Sample[..^1]}1 --as samuel@example.org");

    public static Command Return() => ActingCommand.Make("return", "Send submitted results back to their offices, with the reason.", [Ids, Reason],
        (parsed, services, by, ct) => parsed.GetRequiredValue(Ids) is [var one]
            ? StepAsync(parsed, one, services, by, shown => services.GetRequiredService<ReturnResult>()
                .HandleAsync(by, new(shown.Id, shown.Version, parsed.GetValue(Reason)), ct), ct)
            : ManyAsync(parsed, services, by, false, ct))
        .WithExamples($"mandate results return {Sample} --reason \"The law is a draft still.\" --as samuel@example.org");

    // The version that stands now is what the step starts from; what the account may not see is not found.
    private static async Task<int> StepAsync(ParseResult parsed, Guid id, IServiceProvider services, Access by,
        Func<ShownResult, Task<Outcome<SavedResult>>> step, CancellationToken ct)
    {
        var found = await services.GetRequiredService<ShowResult>().HandleAsync(by, id, ct);
        if (!found.TryGet(out var shown)) return Cli.Refuse(services, found.Problems);
        return await SavedOutput.ShowAsync(parsed, services, by, await step(shown), ct);
    }

    // Several: what cannot be decided is left out and told, the others are decided; each by what stands now.
    private static async Task<int> ManyAsync(ParseResult parsed, IServiceProvider services, Access by, bool approve, CancellationToken ct)
    {
        if (approve && parsed.GetValue(Hash) is not null) return Cli.Refuse(services, [Problem.Rule("results.bulk.one_hash", "hash")]);
        var (items, unknown) = (new List<DecideMany.Item>(), new List<DecideMany.LeftOut>());
        foreach (var id in parsed.GetRequiredValue(Ids).Distinct())
        {
            var found = await services.GetRequiredService<ShowResult>().HandleAsync(by, id, ct);
            if (found.TryGet(out var shown)) items.Add(new(id, shown.Version, shown.ContentHash));
            else unknown.Add(new(id, null, null, null, found.Problems[0]));
        }
        Outcome<DecideMany.Decided> outcome = new DecideMany.Decided([], []);
        if (items.Count > 0)
            outcome = await services.GetRequiredService<DecideMany>().HandleAsync(by, new(items, approve, approve ? null : parsed.GetValue(Reason)), ct);
        if (!outcome.TryGet(out var decided)) return Cli.Refuse(services, outcome.Problems);
        return Tell(parsed, services, decided with { LeftOut = [.. decided.LeftOut, .. unknown] });
    }

    private static int Tell(ParseResult parsed, IServiceProvider services, DecideMany.Decided decided)
    {
        CommandOutput.Show<DecideMany.Decided>(parsed, services, decided, (done, _) =>
        {
            foreach (var saved in done.Done) Console.WriteLine(saved.Id);
        });
        var words = services.GetRequiredService<Words>();
        foreach (var left in decided.LeftOut)
            Console.Error.WriteLine(Terminal.Harmless($"{left.Id} {left.Indicator} {left.Country} {left.Period}".TrimEnd() + ": " + words.For(left.Why)));
        return decided.LeftOut.Count == 0 ? ExitCodes.Ok : ExitCodes.For([.. decided.LeftOut.Select(l => l.Why)]);
    }
}
