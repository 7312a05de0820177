using System.Text;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Results.Commands;

public sealed class PublicationCommandTests(CommandWorld world) : IClassFixture<CommandWorld>
{
    private Task<Ran> RunAsync(bool withDatabase, params string[] arguments) => MandateCommand.RunAsync(["publication", .. arguments],
        new Dictionary<string, string?> { ["Mandate__Database"] = withDatabase ? world.Database.ConnectionString : "Host=192.0.2.1" });

    // The bytes as they were signed go to the standard output of a process, past what a console would make of them.
    private async Task<byte[]> ShownAsync(int number)
    {
        await using var command = MandateProcess.Start(["publication", "show", $"{number}"], new Dictionary<string, string?> { ["Mandate__Database"] = world.Database.ConnectionString });
        Assert.Equal(0, await command.ExitAsync());
        return Encoding.UTF8.GetBytes(command.Output + "\n");
    }

    [Fact]
    public async Task What_is_frozen_by_command_is_printed_and_verified_without_a_database()
    {
        await world.SubmittedAsync("SN");
        var made = await RunAsync(true, "create", "--to", "Governing Body, 349th session", "--on", "2023-10-30", "--reason", "The session begins.", "--as", TestPeople.Planning, "--json");
        Assert.Equal((0, 1, 1), (made.Code, made.Json.GetProperty("number").GetInt32(), made.Json.GetProperty("left_out").GetInt32()));
        var sha256 = made.Json.GetProperty("sha256").GetString()!;

        Assert.Equal($"1\t2023-10-30\tGoverning Body, 349th session\t1\t{sha256}", (await RunAsync(true, "list")).Output);
        var file = await ShownAsync(1);
        var path = world.File("publication.json", file);
        var keys = await world.Database.InScopeAsync(s => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .GetRequiredService<Mandate.Results.ListPublicKeys>(s).ReadAsync(default));
        var key = world.File("key.pem", Encoding.UTF8.GetBytes(keys[0].Pem));
        var verified = await RunAsync(false, "verify", path, "--key", key);
        Assert.Equal((0, ""), (verified.Code, verified.Errors));
        Assert.StartsWith($"Publication 1 of ilo-2022-23, as submitted to Governing Body, 349th session, 30 October 2023: as it was signed. SHA-256: {sha256}.", verified.Output, StringComparison.Ordinal);

        var forged = world.File("forged.json", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("349th", "350th", StringComparison.Ordinal)));
        Assert.Equal((3, ""), ((await RunAsync(false, "verify", forged, "--key", key)) is { } f ? (f.Code, f.Output) : default));
    }
}
