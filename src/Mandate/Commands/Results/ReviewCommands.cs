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
    private static readonly Option<string> Reason = new("--reason") { Description = "What is to be mended; the office reads it with the result.", HelpName = "TEXT", Required = true };
    private static readonly Option<string?> Hash = new("--hash") { Description = "Approve only the content with this SHA-256, as 'mandate results show' printed it (default: the content as it stands).", HelpName = "SHA256" };

    public static Command Submit() => ActingCommand.Make("submit", "Hand a draft, or a returned result that was mended, to the reviewer.", [Id],
        (parsed, services, by, ct) => StepAsync(parsed, services, by, shown => services.GetRequiredService<SubmitResult>()
            .HandleAsync(by, new(shown.Id, shown.Version), ct), ct))
        .WithExamples($"mandate results submit {Sample} --as awa@example.org");

    public static Command Approve() => ActingCommand.Make("approve",
        "Approve a submitted result: it counts from then on. Nobody approves what they wrote in.", [Id, Hash],
        (parsed, services, by, ct) => StepAsync(parsed, services, by, shown => services.GetRequiredService<ApproveResult>()
            .HandleAsync(by, new(shown.Id, shown.Version, parsed.GetValue(Hash) ?? shown.ContentHash), ct), ct))
        .WithExamples($"mandate results approve {Sample} --as samuel@example.org");

    public static Command Return() => ActingCommand.Make("return", "Send a submitted result back to its office, with the reason.", [Id, Reason],
        (parsed, services, by, ct) => StepAsync(parsed, services, by, shown => services.GetRequiredService<ReturnResult>()
            .HandleAsync(by, new(shown.Id, shown.Version, parsed.GetValue(Reason)), ct), ct))
        .WithExamples($"mandate results return {Sample} --reason \"The law is a draft still.\" --as samuel@example.org");

    // The version that stands now is what the step starts from; what the account may not see is not found.
    private static async Task<int> StepAsync(ParseResult parsed, IServiceProvider services, Access by,
        Func<ShownResult, Task<Outcome<SavedResult>>> step, CancellationToken ct)
    {
        var found = await services.GetRequiredService<ShowResult>().HandleAsync(by, parsed.GetValue(Id), ct);
        if (!found.TryGet(out var shown)) return Cli.Refuse(services, found.Problems);
        return await SavedOutput.ShowAsync(parsed, services, by, await step(shown), ct);
    }
}
