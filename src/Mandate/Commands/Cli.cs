using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Mandate.Kernel;
using Mandate.Kernel.Postgres;

namespace Mandate.Commands;

/// <summary>How every command runs: its language, its database, its problems on standard error, its exit code.</summary>
internal static class Cli
{
    // What starts with @ is text that somebody wrote, not the name of a file with more arguments.
    private static readonly ParserConfiguration AsTyped = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> InvokeAsync(RootCommand root, string[] args, Surroundings around)
    {
        var parsed = root.Parse(args, AsTyped);
        SpeakLanguage(parsed.GetResult(CommonOptions.Language) is { Errors: var wrong } && !wrong.Any() ? parsed.GetValue(CommonOptions.Language) : null, around);
        if (IsMistyped(parsed))
        {
            // Again, now that the language is known in which to say what is wrong.
            parsed = root.Parse(args, AsTyped);
            // The help that goes with it is a message too, not data.
            await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
            return ExitCodes.Usage;
        }
        return await parsed.InvokeAsync(around);
    }

    // Whoever asks for help need not have typed the rest.
    private static bool IsMistyped(ParseResult parsed) =>
        parsed.Errors.Count > 0 && (parsed.Action is ParseErrorAction || parsed.UnmatchedTokens.Count > 0);

    /// <summary>
    /// Runs an operation with the program's services on the database of this command, brought to this version's tables,
    /// in a scope of its own.
    /// </summary>
    public static async Task<int> WithServicesAsync(
        ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct)
    {
        var settings = CommandSettings.Read(parsed);
        if (!settings.TryGet(out var found)) return Refuse(settings.Problems);
        var opened = await MandateDatabase.OpenAsync(found.Database, ct);
        if (!opened.TryGet(out var database)) return Refuse(opened.Problems);
        await using var _ = database;
        await using var services = MandateServices.Build(database.Source);
        var migrated = await Migrator.MigrateAsync(services, ct);
        if (!migrated.IsOk) return Refuse(migrated.Problems);
        await using var scope = services.CreateAsyncScope();
        try
        {
            return await work(scope.ServiceProvider, ct);
        }
        catch (Exception e) when (DatabaseFailure.Of(e) is { } problem)
        {
            return Refuse([problem]);
        }
    }

    /// <summary>Writes the problems, each with its place and what mends it, and gives the exit code.</summary>
    public static int Refuse(IServiceProvider services, IReadOnlyList<Problem> problems) =>
        Refuse(services.GetRequiredService<Words>(), problems);

    /// <summary>As above, for problems of the kernel, before there are services.</summary>
    public static int Refuse(IReadOnlyList<Problem> problems) => Refuse(new Words([Texts.Module]), problems);

    /// <summary>Words of the kernel before there are services: what is wrong with what was typed.</summary>
    public static string Say(string key, params object?[] with) => Terminal.Harmless(new Words([Texts.Module])[key, with]);

    private static int Refuse(Words words, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems) Console.Error.WriteLine(Terminal.Harmless(PlaceOf(problem) + words.For(problem)));
        return ExitCodes.For(problems);
    }

    private static string PlaceOf(Problem problem)
    {
        var place = problem.Place;
        string?[] parts = [place?.File, place?.Row?.ToString(CultureInfo.InvariantCulture), place?.Field];
        var text = string.Join(':', parts.Where(p => p is not null));
        return text.Length == 0 ? "" : text + ": ";
    }

    private static void SpeakLanguage(string? chosen, Surroundings around)
    {
        var language = chosen ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        if (!LanguageList.Codes.Contains(language, StringComparer.Ordinal)) language = "en";
        var culture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        if (around.HasItsOwnProcess) CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
    }
}
