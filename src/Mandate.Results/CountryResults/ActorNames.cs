using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Names of those who acted, by the actor's identifier as it stands in our rows.</summary>
internal static class ActorNames
{
    /// <summary>Those of accounts that are there; a console or a job has no name.</summary>
    public static async Task<Dictionary<string, string>> ByActorAsync(this People people, IEnumerable<string?> actors, CancellationToken ct)
    {
        var accounts = actors.OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(id => new Actor(id).AccountId).OfType<Guid>().ToList();
        if (accounts.Count == 0) return [];
        var names = await people.NamesAsync(accounts, ct);
        return names.ToDictionary(n => Actor.Account(n.Key).Id, n => n.Value, StringComparer.Ordinal);
    }
}
