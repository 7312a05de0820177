using System.CommandLine;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate results edit ID</c>: mends a draft or what was returned.</summary>
internal static class EditCommand
{
    private static readonly Argument<Guid> Id = ActingCommand.ResultId();
    private static readonly EntryOptions Entry = new();

    public static Command Create() => ActingCommand.Make("edit",
        "Mend a draft or a returned result; what is not named stays. Editing an approved result undoes its approval.",
        [Id, .. Entry.All], RunAsync).WithExamples(
            "mandate results edit 01990c5e-0000-7000-8000-000000000000 --evidence-file gazette.pdf --submit --as awa@example.org",
            "mandate results edit 01990c5e-0000-7000-8000-000000000000 --criterion 2=no --quantity 0 --as awa@example.org");

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var outcome = await services.GetRequiredService<EditWithEvidence>().HandleAsync(by,
            new(parsed.GetValue(Id), Entry.Entry(parsed), EntryOptions.Evidence(parsed), Entry.Submit(parsed)), ct);
        return await SavedOutput.ShowAsync(parsed, services, by, outcome, ct);
    }
}
