using Mandate.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.TestSupport;

/// <summary>The people of the demonstration, as those who act in tests.</summary>
public static class TestPeople
{
    /// <summary>The password of each of them.</summary>
    public const string Password = "slow barges past Rotterdam";

    public const string Planning = "planning@example.org";
    public const string Finance = "finance@example.org";
    public const string Treasurer = "treasurer@example.org";
    public const string Cooperation = "cooperation@example.org";
    public const string Dakar = "dakar@example.org";
    public const string Lima = "lima@example.org";
    public const string Africa = "africa@example.org";
    public const string Americas = "americas@example.org";
    public const string OutcomeLead = "outcome@example.org";
    public const string Auditor = "auditor@example.org";
    public const string Administrator = "admin@example.org";

    /// <summary>What the account may do now, as a request of theirs would load it.</summary>
    public static Task<Access> AccessOfAsync(this TestDatabase database, string email) => database.InScopeAsync(async services =>
    {
        var id = await services.GetRequiredService<ConsoleAccess>().FindAccountAsync(email, CancellationToken.None)
            ?? throw new InvalidOperationException($"Nobody has the address {email}.");
        return (await services.GetRequiredService<AccessLoader>().ForAccountAsync(id, CancellationToken.None))!.Access;
    });

    internal static GivenRows Given { get; } = new("people", null, database => database.InScopeAsync(async services =>
        (await services.GetRequiredService<DemoPeople>().HandleAsync(Access.Console("test"), new(Password), CancellationToken.None)).Value));
}
