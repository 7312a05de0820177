using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Demonstration;

/// <summary>The invented portfolio published once as open aid data, by a publisher that is an example itself, with one thing left out.</summary>
internal sealed class DemoOpenData(IServiceProvider services)
{
    private const string Officer = "cooperation@example.org";

    public async Task<Outcome<Done>> EnsureAsync(CancellationToken ct)
    {
        var published = await InScopeAsync((ListIatiPublications o) => o.HandleAsync(Access.Public, 1, ct));
        if (published.Value.Count > 0) return default(Done);
        var officer = await InScopeAsync((ConsoleAccess console) => console.ResolveAsync(Officer, ct));
        // A demonstration from before this version has no cooperation officer with a role: it stays as it is.
        if (!officer.IsOk || !officer.Value.May(CooperationFunctions.Publish, default)) return default(Done);
        var publisher = await InScopeAsync((SaveIatiPublisher o) => o.HandleAsync(officer.Value, Publisher, ct));
        if (!publisher.IsOk) return publisher.Problems.ToList();
        var left = await InScopeAsync((SaveIatiExclusion o) => o.HandleAsync(officer.Value, new(null, ExclusionKind.Locations, "RAF-22-02-EX", "Invented for the demonstration: the safety of those who work there"), ct));
        // Decided already, where an earlier start ended before it could publish.
        if (!left.IsOk && left.Problems[0].Kind != ProblemKind.Conflict) return left.Problems.ToList();
        var made = await InScopeAsync((PublishIati o) => o.HandleAsync(officer.Value, new(), ct));
        return made.IsOk ? default(Done) : made.Problems.ToList();
    }

    private static SaveIatiPublisher.Input Publisher => new("XM-EXAMPLE-1", "40", new LocalizedText("en", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] = "Example Organisation (invented data)", ["fr"] = "Organisation exemple (données inventées)", ["es"] = "Organización de ejemplo (datos inventados)", ["zh"] = "示例组织（虚构数据）",
    }), Email: "data@example.org", Website: "https://data.example.org/", Day: 5, Split: FileSplit.Country, IsExample: true);

    private async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
