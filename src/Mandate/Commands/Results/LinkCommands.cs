using Mandate.Kernel;
using System.CommandLine;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate framework links list|draft|import|set|remove</c>: what became of the indicators of an earlier framework.</summary>
internal static class LinkCommands
{
    private const string Sample = "01990c5e-0000-7000-8000-000000000000";

    private static readonly Argument<string> Code = new("CODE") { Description = "Code of the later framework." };
    private static readonly Argument<string> File = new("FILE") { Description = "CSV file (docs/reference/framework-csv.md)." };
    private static readonly Argument<Guid> Id = Identifier.Argument("Identifier of the link, as list --json prints it.");
    private static readonly Option<string?> Earlier = new("--earlier") { Description = "Code of the earlier framework (default: the one it is linked with, else the last before it).", HelpName = "CODE" };
    private static readonly Option<string> Named = new("--earlier") { Description = "Code of the earlier framework.", HelpName = "CODE", Required = true };
    private static readonly Option<string?> From = new("--from") { Description = "Indicator of the earlier framework; none for a new one.", HelpName = "CODE" };
    private static readonly Option<string?> To = new("--to") { Description = "Indicator of the later framework; none for a dropped one.", HelpName = "CODE" };
    private static readonly Option<LinkKind> Kind = Kinds();
    private static readonly Option<bool> Comparable = new("--comparable") { Description = "Their figures mean the same and may stand in one series." };
    private static readonly Option<Guid?> Which = new("--id") { Description = "Change this link instead of adding one.", HelpName = "ID" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; needed for what is revised, split, merged or dropped.", HelpName = "TEXT" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would change and save nothing." };

    public static Command Create() => new("links", "Say which indicators follow which of an earlier framework: continued, revised, split, merged, new, dropped.")
    {
        List(), Draft(), Import(), Set(), Remove(),
    };

    private static Option<LinkKind> Kinds()
    {
        var option = new Option<LinkKind>("--kind") { Description = "What became of it.", HelpName = "KIND", Required = true };
        option.AcceptOnlyFromAmong("continued", "revised", "split", "merged", "new", "dropped");
        return option;
    }

    private static Command List() => OrganisationCommands.Make("list", "List every indicator of the two frameworks with what became of it.", [Code, Earlier],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await ReadAsync(parsed, services, by, ct),
            (pair, words) => CommandOutput.WriteRows(LinkText.Rows(pair, words))))
        .WithExamples("mandate framework links list ilo-2022-23", "mandate framework links list ilo-2022-23 --earlier ilo-2020-21 --json");

    private static Command Draft() => OrganisationCommands.Make("draft",
        "Print the CSV file of links to go through: what is said already, and what codes, titles and marks of the two frameworks suggest for the rest.", [Code, Earlier],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await ReadAsync(parsed, services, by, ct), (pair, _) => Console.Write(LinkText.Draft(pair))))
        .WithExamples("mandate framework links draft ilo-2022-23 --earlier ilo-2020-21 > indicator_links.csv");

    private static Task<Kernel.Outcome<LinkPair>> ReadAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct) =>
        services.GetRequiredService<ReadLinks>().HandleAsync(by, new(parsed.GetRequiredValue(Code), parsed.GetValue(Earlier)), ct);

    private static Command Import() => OrganisationCommands.Make("import", "Put links in from their CSV file, all or nothing. What the file does not name stays.", [File, DryRun],
        async (parsed, services, by, ct) =>
        {
            var file = await ImportFolder.ReadFileAsync(parsed.GetRequiredValue(File), ct);
            if (!file.IsOk) return Cli.Refuse(services, file.Problems);
            return CommandOutput.Show(parsed, services, await services.GetRequiredService<ImportLinks>().HandleAsync(by, new(file.Value, parsed.GetValue(DryRun)), ct),
                (done, words) => Console.WriteLine(words[done.IsSaved ? "results.link.imported" : "results.link.would_import", done.Added, done.Changed, done.Unchanged]));
        }).WithExamples("mandate framework links import indicator_links.csv --as planning@example.org");

    private static Command Set() => OrganisationCommands.Make("set", "Say what became of one indicator, or say it anew.",
        [Code, Named, From, To, Kind, Comparable, Which, Reason],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<SetLink>().HandleAsync(by,
                new(parsed.GetRequiredValue(Named), parsed.GetValue(From), parsed.GetRequiredValue(Code), parsed.GetValue(To), parsed.GetValue(Kind),
                    parsed.GetValue(Comparable), parsed.GetValue(Reason), parsed.GetValue(Which)), ct),
            (saved, words) => Console.WriteLine(words[saved.Changed ? "results.link.saved" : "results.link.unchanged"])))
        .WithExamples("mandate framework links set ilo-2022-23 --earlier ilo-2020-21 --from 7.3.1 --to 7.3.1 --kind revised --reason \"Living wages are counted too\" --as planning@example.org");

    private static Command Remove() => OrganisationCommands.Make("remove", "Take a link away; the journal keeps what it said.", [Id, Reason],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<RemoveLink>().HandleAsync(by, new(parsed.GetValue(Id), Reason: parsed.GetValue(Reason)), ct),
            (_, words) => Console.WriteLine(words["results.link.removed"])))
        .WithExamples($"mandate framework links remove {Sample} --as planning@example.org");
}
