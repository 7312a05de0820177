using Mandate.Kernel;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mandate.IntegrationTests.Kernel;

public sealed class MigrationTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_migrations_make_every_table_of_the_model()
    {
        await using var database = await postgres.NewDatabaseAsync();

        var missing = await database.WithDbAsync(async db =>
        {
            var there = await db.Database.SqlQuery<string>(
                $"select table_schema || '.' || table_name as \"Value\" from information_schema.tables").ToListAsync();
            return db.Model.GetEntityTypes().Select(t => $"{t.GetSchema()}.{t.GetTableName()}").Except(there).ToList();
        });

        Assert.Empty(missing);
    }

    [Fact]
    public async Task The_migrations_are_those_of_the_model()
    {
        await using var database = await postgres.NewDatabaseAsync();

        Assert.False(await database.WithDbAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }
}
