using Mandate.IntegrationTests.Results.Commands;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Organisation;

/// <summary>Tokens for programs by command alone.</summary>
public sealed class TokenCommandTests(CommandWorld world) : IClassFixture<CommandWorld>
{
    private Task<Ran> RunAsync(params string[] arguments) => MandateCommand.RunAsync(["token", .. arguments, "--as", TestPeople.Dakar],
        new Dictionary<string, string?> { ["Mandate__Database"] = world.Database.ConnectionString });

    [Fact]
    public async Task A_token_stands_alone_on_standard_output_and_is_listed_without_it_and_revoked()
    {
        var made = await RunAsync("create", "--name", "results of Senegal", "--scope", "report", "--days", "90");
        Assert.Equal(0, made.Code);
        Assert.Matches("^mdt_[A-Za-z0-9_-]{30,}$", made.Output);
        var listed = (await RunAsync("list")).Output.Split('\n').Single(l => l.Contains("results of Senegal", StringComparison.Ordinal));
        Assert.DoesNotContain(made.Output, listed, StringComparison.Ordinal);
        Assert.Contains("read,report", listed, StringComparison.Ordinal);
        var id = listed.Split('\t')[0];
        Assert.Equal(0, (await RunAsync("revoke", id)).Code);
        Assert.Contains("Ended", (await RunAsync("list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_own_exit_code()
    {
        Assert.Equal(3, (await RunAsync("create", "--name", " ", "--days", "0")).Code);
        Assert.Equal(2, (await RunAsync("create", "--name", "x", "--scope", "everything")).Code);
        Assert.Equal(4, (await RunAsync("revoke", Guid.NewGuid().ToString())).Code);
    }
}
