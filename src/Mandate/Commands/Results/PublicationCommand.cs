using System.CommandLine;
using System.Globalization;
using Mandate.Kernel;
using Mandate.Results;
using Mandate.Ui;
using Npgsql;

namespace Mandate.Commands;

/// <summary><c>mandate publication create|list|show|compare|verify</c>: frameworks frozen as they were submitted.</summary>
internal static class PublicationCommand
{
    private static readonly Argument<int> Number = new("NUMBER") { Description = "Number of the publication, as list prints it." };
    private static readonly Option<string?> To = new("--to") { Description = "The body that it is submitted to, or its session.", HelpName = "NAME", Required = true };
    private static readonly Option<DateOnly?> On = new("--on") { Description = "Day of its submission, like 2023-03-15 (default: today).", HelpName = "DATE" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why it is frozen while results are under review; the publication states it.", HelpName = "TEXT" };
    private static readonly Option<int?> With = new("--with") { Description = "Number of the other publication (default: the framework as it stands today).", HelpName = "NUMBER" };
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "The signed file, as show or the page gives it." };
    private static readonly Option<FileInfo?> Key = new("--key") { Description = "Public key in PEM (default: the keys of this installation).", HelpName = "PEM" };

    public static Command Create() => new("publication", "Freeze a framework as it is submitted to a body; open, compare and verify what was frozen.")
    {
        Freeze(), List(), Show(), Compare(), Verify(),
    };

    private static Command Freeze() => OrganisationCommands.Make("create",
        "Freeze an approved framework with its figures, hash it and sign it. It cannot be changed or taken back.", [ResultsCommand.Framework, To, On, Reason],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<CreatePublication>().HandleAsync(by,
                new(parsed.GetValue(ResultsCommand.Framework), parsed.GetValue(To), parsed.GetValue(On), parsed.GetValue(Reason)), ct),
            (made, words) => Console.WriteLine(words["results.publication.made", made.Number, made.Framework, made.Sha256])))
        .WithExamples("mandate publication create --to \"Governing Body, 349th session\" --on 2023-10-30");

    private static Command List() => OrganisationCommands.Make("list", "List a framework's publications, the newest first.", [ResultsCommand.Framework],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ListPublications>().HandleAsync(by, new(parsed.GetValue(ResultsCommand.Framework)), ct),
            (all, _) => CommandOutput.WriteRows(all.Select(p => (IEnumerable<string>)[Plain(p.Number),
                p.SubmittedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), p.SubmittedTo, Plain(p.LeftOut), p.Sha256]))))
        .WithExamples("mandate publication list --framework ilo-2022-23 --json");

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Command Show() => OrganisationCommands.Make("show",
        "Print a publication's signed file, byte for byte: to be kept, handed on and verified.", [Number, ResultsCommand.Framework],
        async (parsed, services, by, ct) =>
        {
            var outcome = await services.GetRequiredService<OpenPublication>().HandleAsync(by, new(parsed.GetValue(ResultsCommand.Framework), parsed.GetValue(Number)), ct);
            if (!outcome.TryGet(out var opened)) return Cli.Refuse(services, outcome.Problems);
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(opened.File(), ct);
            return ExitCodes.Ok;
        })
        .WithExamples("mandate publication show 1 > publication.json");

    private static Command Compare() => OrganisationCommands.Make("compare",
        "List what was added, removed and changed since a publication, figure by figure and rule by rule.", [Number, With, ResultsCommand.Framework],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ComparePublications>().HandleAsync(by,
                new(parsed.GetValue(ResultsCommand.Framework), parsed.GetValue(Number), parsed.GetValue(With)), ct),
            (compared, words) => CommandOutput.Write(compared.Changes.Select(c => Line(c, words)))))
        .WithExamples("mandate publication compare 1", "mandate publication compare 1 --with 2 --json");

    private static string Line(FrozenChange c, Words words) => string.Join(" · ", new[]
    {
        words["results.publication.part." + c.Part], c.Key, words["results.publication.change." + c.Kind.ToString().ToLowerInvariant()], c.Field,
        $"{c.Before ?? "–"} → {c.After ?? "–"}",
    }.OfType<string>());

    private static Command Verify()
    {
        var command = new Command("verify", "Check that a publication's file is what was signed. With --key it needs nothing but the two files.") { File, Key };
        command.SetAction(VerifyAsync);
        return command.WithExamples("mandate publication verify publication.json --key key.pem");
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, CancellationToken ct)
    {
        if (parsed.GetValue(Key) is not { } key)
            return await Cli.WithServicesAsync(parsed, async (services, stop) => await VerifyAsync(parsed, services,
                [.. (await services.GetRequiredService<ListPublicKeys>().ReadAsync(stop)).Select(k => k.Pem)], stop), ct);
        // Words, and no database.
        await using var alone = MandateServices.Build(NpgsqlDataSource.Create("Host=none"));
        return key.Exists ? await VerifyAsync(parsed, alone, [await System.IO.File.ReadAllTextAsync(key.FullName, ct)], ct)
            : Cli.Refuse(alone, [Problem.NotFound("results.publication.file_missing", key.Name)]);
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, IServiceProvider services, IReadOnlyList<string> keys, CancellationToken ct)
    {
        var file = parsed.GetRequiredValue(File);
        if (!file.Exists) return Cli.Refuse(services, [Problem.NotFound("results.publication.file_missing", file.Name)]);
        return CommandOutput.Show(parsed, services, PublicationFile.Verify(await System.IO.File.ReadAllBytesAsync(file.FullName, ct), keys),
            (v, words) => Console.WriteLine(Terminal.Harmless(words["results.publication.verified", v.Publication.Number, v.Framework,
                v.Publication.SubmittedTo, Shown.Date(v.Publication.SubmittedOn), v.Sha256, v.Key])));
    }
}
