using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mandate.IntegrationTests.Results.CountryResults;

/// <summary>A database that an older version kept, brought up by this one.</summary>
public sealed class UpgradeTests(PostgresFixture postgres)
{
    // The last migration of the version that kept no figures by period.
    private const string Before = "20260101000001_Guards";

    [Fact]
    public async Task What_an_older_version_approved_has_its_figures_by_period_after_the_upgrade()
    {
        var world = new ResultsWorld(postgres);
        await world.InitializeAsync();
        await using var database = world.Database;
        await world.ApproveAsync(world.Reviewer, await world.SubmittedAsync("KE", "8.3.1"));
        await world.ApproveAsync(world.Reviewer, await world.SubmittedAsync("PE", "8.3.1"));
        var (figures, parts) = (await FiguresAsync(database), await PartsAsync(database));
        Assert.NotEmpty(parts);
        await database.WithDbAsync(async db =>
        {
            await db.Database.MigrateAsync(Before);
            return 0;
        });

        Assert.True((await Migrator.MigrateAsync(database.Services, default)).Value > 0);

        Assert.Equal(figures, await FiguresAsync(database));
        Assert.Equal(parts, await PartsAsync(database));
        Assert.Equal(0, (await Migrator.MigrateAsync(database.Services, default)).Value);
    }

    private static Task<List<(string, decimal?, int)>> FiguresAsync(TestDatabase database) => database.WithDbAsync(async db =>
        (await db.Set<IndicatorFigure>().OrderBy(f => f.IndicatorId).ThenBy(f => f.Region).ToListAsync()).ConvertAll(f => (f.Region, f.Value, f.ApprovedResults)));

    private static Task<List<(string, string, string, decimal?)>> PartsAsync(TestDatabase database) => database.WithDbAsync(async db =>
        (await db.Set<PartFigure>().OrderBy(f => f.IndicatorId).ThenBy(f => f.Region).ThenBy(f => f.Period).ThenBy(f => f.Part).ToListAsync())
        .ConvertAll(f => (f.Region, f.Period, f.Part, f.Value)));
}
