using System.CommandLine;
using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Commands;

/// <summary><c>mandate token create|list|revoke</c>: what programs show to the API.</summary>
internal static class TokenCommand
{
    private static readonly Option<string> Name = new("--name") { Description = "What the token is for.", HelpName = "TEXT", Required = true };
    private static readonly Option<TokenScope[]> Scopes = new("--scope")
    {
        Description = "What it may do besides reading: report, review, manage. May be given several times.", HelpName = "SCOPE", AllowMultipleArgumentsPerToken = true,
    };
    private static readonly Option<int> Days = new("--days") { Description = "For how many days.", HelpName = "N", DefaultValueFactory = _ => CreateToken.UsualDays };
    private static readonly Argument<Guid> Id = Identifier.Argument("Identifier of the token, as list prints it.");

    public static Command Create() => new("token", "Tokens with which programs act for an account over the API.")
    {
        ActingCommand.Make("create", "Make a token of the account and print it, this once.", [Name, Scopes, Days], CreateAsync)
            .WithExamples("mandate token create --as awa@example.org --name \"results of Senegal\" --scope report --days 90"),
        ActingCommand.Make("list", "List the tokens of the account with their last use.", [], ListAsync)
            .WithExamples("mandate token list --as awa@example.org"),
        ActingCommand.Make("revoke", "End a token of the account at once.", [Id], RevokeAsync)
            .WithExamples("mandate token revoke 01990c5e-0000-7000-8000-000000000000 --as awa@example.org"),
    };

    private static async Task<int> CreateAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var input = new CreateToken.Input(parsed.GetValue(Name), parsed.GetValue(Scopes) ?? [], parsed.GetValue(Days));
        return CommandOutput.Show(parsed, services, await services.GetRequiredService<CreateToken>().HandleAsync(by, input, ct), Say);
    }

    // The token alone on standard output, for scripts.
    private static void Say(CreateToken.Created made, Words words)
    {
        Console.Error.WriteLine(Terminal.Harmless(words["organisation.token.made", made.Name]));
        Console.WriteLine(made.Token);
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        Outcome<List<TokenRow>> own = await services.GetRequiredService<OwnTokens>().FindAsync(by, ct);
        return CommandOutput.Show(parsed, services, own, (all, words) => CommandOutput.WriteRows(all.Select(t => Line(t, words))));
    }

    private static string[] Line(TokenRow t, Words words) =>
    [
        t.Id.ToString(), t.Prefix, t.Name, string.Join(',', t.Scopes).ToLowerInvariant(), Day(t.ExpiresAt), t.LastUsedAt is { } used ? Day(used) : "-",
        words[t.IsOpen ? "organisation.token.open" : "organisation.token.closed"],
    ];

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<int> RevokeAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct) => CommandOutput.Show(parsed, services,
        await services.GetRequiredService<RevokeToken>().HandleAsync(by, new(parsed.GetRequiredValue(Id)), ct),
        (_, words) => Console.Error.WriteLine(words["organisation.token.revoked_done"]));
}
