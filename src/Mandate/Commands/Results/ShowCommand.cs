using System.CommandLine;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate results show ID</c>: one result, as its page shows it.</summary>
internal static class ShowCommand
{
    private static readonly Argument<Guid> Id = ActingCommand.ResultId();

    public static Command Create() => OrganisationCommands.Make("show",
        "Show a result: what it says, its criteria, evidence and review. With --as: what that account may see.", [Id],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ShowResult>().HandleAsync(by, parsed.GetValue(Id), ct),
            (shown, words) => CommandOutput.Write(new ShownText(shown, words).Lines())))
        .WithExamples("mandate results show 01990c5e-0000-7000-8000-000000000000 --as samuel@example.org");
}
