using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.Frameworks;

public sealed class SdgMapTests(SdgMapTests.World world) : IClassFixture<SdgMapTests.World>
{
    public sealed class World(PostgresFixture postgres) : IAsyncLifetime
    {
        internal TestDatabase Database { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Database = await postgres.NewDatabaseAsync(ReferenceFramework.Imported);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }

    private Task<Outcome<ReadSdgMap.Map>> ReadAsync(ReadSdgMap.Input? input = null, Access? by = null) => world.Database.InScopeAsync(
        s => s.GetRequiredService<ReadSdgMap>().HandleAsync(by ?? ReferenceFramework.Officer, input ?? new(), CancellationToken.None));

    [Fact]
    public async Task Every_target_says_which_outcomes_serve_it_and_which_indicators_measure_it()
    {
        var map = (await ReadAsync()).Value;
        Assert.Equal((28, 11), (map.Lines.Count, map.Outcomes.Count));
        Assert.Equal([1, 3, 4, 5, 8, 9, 10, 16, 17], map.Goals);
        var youth = map.Lines.Single(l => l.SdgTarget == "8.6");
        Assert.Equal("3 5, 8.6.1, False", $"{string.Join(' ', youth.Outcomes)}, {youth.SdgIndicators.Single()}, {youth.IsNew}");
        Assert.Equal(map.Outcomes.Select(o => o.Code), map.Lines.Single(l => l.SdgTarget == "8.5").Outcomes);
        Assert.Contains(map.Lines, l => l.MeasuredBy.Count > 0);
    }

    [Fact]
    public async Task Goals_and_targets_stand_in_the_order_of_their_numbers()
    {
        var lines = (await ReadAsync()).Value.Lines;
        Assert.Equal(["8.2", "8.3", "8.4", "8.5", "8.6", "8.7", "8.8", "8.b"], lines.Where(l => l.SdgGoal == 8).Select(l => l.SdgTarget));
        Assert.Equal(["17.14", "17.18"], lines.TakeLast(2).Select(l => l.SdgTarget));
    }

    [Fact]
    public async Task What_was_added_since_the_last_biennium_can_be_asked_for_alone()
    {
        Assert.Equal(["5.1", "10.3"], (await ReadAsync(new(OnlyNew: true))).Value.Lines.Select(l => l.SdgTarget));
        Assert.Equal(["10.3"], (await ReadAsync(new(Goal: 10, OnlyNew: true))).Value.Lines.Select(l => l.SdgTarget));
        Assert.DoesNotContain((await ReadAsync(new(Outcome: "8"))).Value.Lines, l => l.SdgTarget == "8.6");
    }

    [Fact]
    public async Task A_framework_that_is_not_public_shows_its_map_to_nobody_else() =>
        Assert.Equal(ProblemKind.NotFound, (await ReadAsync(new(ReferenceFramework.Code), Access.Public)).Problems[0].Kind);
}
