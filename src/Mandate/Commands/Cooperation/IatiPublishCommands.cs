using System.CommandLine;
using System.Globalization;
using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate iati export|publish|publications|publisher|exclusions</c>: the live data as IATI files.</summary>
internal static class IatiPublishCommands
{
    private static readonly Option<FileInfo> Out = new("--out") { Description = "The file to write; it must not exist yet, unless --force is given.", HelpName = "FILE", Required = true };
    private static readonly Option<bool> Force = new("--force") { Description = "Write over the file." };
    private static readonly Option<bool> Received = new("--received") { Description = "What was received from other publishers, as they wrote it, instead of the live data." };
    private static readonly Option<bool> Organisation = new("--organisation") { Description = "The organisation's own file instead of its activities." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would be published and save nothing." };
    private static readonly Option<string> Identifier = new("--identifier") { Description = "The organisation's identifier in IATI, like XM-DAC-12345.", HelpName = "ID", Required = true };
    private static readonly Option<string> Type = new("--type") { Description = "Code of IATI's list of organisation types (default: 40, multilateral).", HelpName = "CODE", DefaultValueFactory = _ => "40" };
    private static readonly Option<string> Name = new("--name") { Description = "Its name in English.", HelpName = "TEXT", Required = true };
    private static readonly Option<string?> Email = new("--email") { Description = "Address of an office to write to.", HelpName = "ADDRESS" };
    private static readonly Option<string?> Website = new("--website") { Description = "Its website.", HelpName = "URL" };
    private static readonly Option<int?> Day = new("--day") { Description = "Day of the month on which it is published by itself, 1 to 28.", HelpName = "DAY" };
    private static readonly Option<FileSplit> Split = new("--split") { Description = "none, country or size.", HelpName = "HOW" };
    private static readonly Option<int?> FileSize = new("--file-size") { Description = "Activities in a file at most, with --split size.", HelpName = "NUMBER" };
    private static readonly Argument<string> Kind = Kinds();
    private static readonly Option<string?> Project = new("--project") { Description = "Code of the project; every project where it is left out.", HelpName = "CODE" };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why; it stands in the register.", HelpName = "TEXT", Required = true };
    private static readonly Option<DateOnly?> Until = new("--until") { Description = "The last day on which it holds, like 2026-12-31.", HelpName = "DATE" };
    private static readonly Argument<Guid> Decision = new("ID") { Description = "Of the decision, as the list prints it." };

    public static IEnumerable<Command> All => [Export(), Publish(), Publications(), Publisher(), Exclusions()];

    private static Command Export() => OrganisationCommands.Make("export", "Write the live data as an IATI file (the same data, the same bytes), or what was received from others.",
        [Out, Force, Organisation, Received, IatiReceivedCommands.Publisher],
        async (parsed, services, by, ct) =>
        {
            var (to, organisation) = (parsed.GetRequiredValue(Out), parsed.GetValue(Organisation));
            if (to.Exists && !parsed.GetValue(Force)) return Cli.Refuse(services, [Problem.Conflict("cooperation.iati.out_exists", to.Name)]);
            return parsed.GetValue(Received) ? await IatiReceivedCommands.ExportAsync(parsed, services, by, to.FullName, organisation, ct) : await ExportAsync(parsed, services, by, to, organisation, ct);
        })
        .WithExamples("mandate iati export --out activities.xml", "mandate iati export --out organisation.xml --organisation", "mandate iati export --received --out received.xml");

    private static async Task<int> ExportAsync(ParseResult parsed, IServiceProvider services, Access by, FileInfo to, bool organisation, CancellationToken ct)
    {
        using var line = Line(services);
        var made = await services.GetRequiredService<ExportIati>().HandleAsync(by, new(organisation, line), ct);
        line.Dispose();
        if (!made.TryGet(out var exported)) return Cli.Refuse(services, made.Problems);
        using var file = exported;
        try
        {
            await using var target = new FileStream(to.FullName, FileMode.Create, FileAccess.Write, FileShare.None, 1);
            await file.CopyToAsync(target, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Cli.Refuse(services, [Problem.Unavailable("kernel.file.unwritable", to.FullName, e.Message)]);
        }
        return CommandOutput.Show(parsed, services, (Outcome<ExportIati.Summary>)file.Summary, (s, words) => Console.Error.WriteLine(words["cooperation.iati.exported_live", s.Activities, Shown.Size(s.Size, words), s.Sha256]));
    }

    private static Command Publish() => OrganisationCommands.Make("publish", "Publish the live data: validated, numbered, kept; nothing where nothing has changed.", [DryRun],
        async (parsed, services, by, ct) =>
        {
            using var line = Line(services);
            var published = await services.GetRequiredService<PublishIati>().HandleAsync(by, new(parsed.GetValue(DryRun), line), ct);
            line.Dispose();
            return CommandOutput.Show(parsed, services, published, Say);
        })
        .WithExamples("mandate iati publish --dry-run", "mandate iati publish --as cooperation@example.org --json");

    private static ProgressLine<int> Line(IServiceProvider services) =>
        new(services.GetRequiredService<TimeProvider>(), made => services.GetRequiredService<Words>().Count("cooperation.iati.composed", made));

    private static void Say(PublishIati.Result done, Words words)
    {
        foreach (var change in done.Changes.Where(c => c.Change != PublicationChange.Unchanged))
            Console.WriteLine(Terminal.Harmless($"{change.Identifier}\t{words["cooperation.iati.change." + SnakeEnum<PublicationChange>.Name(change.Change)]}"));
        Console.Error.WriteLine(done.IsSame ? words["cooperation.iati.same"] : done.Number is { } number ? words["cooperation.iati.published", number]
            : words["cooperation.iati.would", Count(PublicationChange.New), Count(PublicationChange.Changed), Count(PublicationChange.Removed), Count(PublicationChange.Unchanged)]);

        int Count(PublicationChange change) => done.Changes.Count(c => c.Change == change);
    }

    private static Command Publications() => OrganisationCommands.Make("publications", "List what was published, the newest first, with the files.", [],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ListIatiPublications>().HandleAsync(by, null, ct),
            (all, _) => CommandOutput.WriteRows(all.SelectMany(p => p.Files.Select(f => (IEnumerable<string>)[Plain(p.Number), p.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), f.Name, Plain(f.Activities), f.Sha256])))))
        .WithExamples("mandate iati publications --json");

    private static Command Publisher() => OrganisationCommands.Make("publisher", "Say as whom the organisation publishes, on which day and in which files.",
        [Identifier, Type, Name, Email, Website, Day, Split, FileSize],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<SaveIatiPublisher>().HandleAsync(by,
                new(parsed.GetRequiredValue(Identifier), parsed.GetValue(Type), LocalizedText.In("en", parsed.GetRequiredValue(Name)), null, parsed.GetValue(Email), parsed.GetValue(Website),
                    parsed.GetValue(Day), parsed.GetValue(Split), parsed.GetValue(FileSize)), ct),
            (saved, words) => Console.Error.WriteLine(words["cooperation.iati.publisher_saved", saved.Identifier])))
        .WithExamples("mandate iati publisher --identifier XM-DAC-12345 --name \"Example Organisation\" --website https://data.example.org --day 5 --split country");

    private static Command Exclusions() => new("exclusions", "See and decide what is left out of open aid data, and why.")
    {
        OrganisationCommands.Make("list", "List the decisions, ended ones included.", [],
            async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ListIatiExclusions>().HandleAsync(by, ct),
                (all, words) => CommandOutput.WriteRows(all.Select(e => (IEnumerable<string>)[e.Id.ToString(), words["cooperation.iati.exclusion." + SnakeEnum<ExclusionKind>.Name(e.Kind)],
                    e.Project ?? words["cooperation.iati.every_project"], e.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? words["cooperation.iati.no_end"], e.Reason]))))
            .WithExamples("mandate iati exclusions list"),
        OrganisationCommands.Make("add", "Leave something out from the next publication on.", [Kind, Project, Reason, Until],
            async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<SaveIatiExclusion>().HandleAsync(by,
                new(null, SnakeEnum<ExclusionKind>.TryParse(parsed.GetRequiredValue(Kind), out var kind) ? kind : null, parsed.GetValue(Project), parsed.GetValue(Reason), parsed.GetValue(Until)), ct), (_, words) => Console.Error.WriteLine(words["cooperation.iati.excluded"])))
            .WithExamples("mandate iati exclusions add locations --project RAF-22-01-EXAMPLE --reason \"Safety of partners\" --as cooperation@example.org"),
        OrganisationCommands.Make("end", "End a decision: the next publication says it again.", [Decision, Until],
            async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<SaveIatiExclusion>().HandleAsync(by,
                new(parsed.GetValue(Decision), null, null, null, parsed.GetValue(Until)), ct), (_, words) => Console.Error.WriteLine(words["cooperation.iati.ended"])))
            .WithExamples("mandate iati exclusions end 01890a5d-ac96-774b-bcce-b302099a8057"),
    };

    private static Argument<string> Kinds()
    {
        var argument = new Argument<string>("WHAT") { Description = "What is left out." };
        argument.AcceptOnlyFromAmong([.. SnakeEnum<ExclusionKind>.Names]);
        return argument;
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
