using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.IntegrationTests.Kernel;

/// <summary>Tables of no module, so that the kernel is tried on every kind of column and key.</summary>
internal sealed class Things : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Office>(e =>
        {
            e.ToTable("office", "things");
            e.HasIndex(x => x.Code).IsUnique();
            e.Property(x => x.Password).HasAnnotation(JournalJson.Secret, true);
            e.ComplexProperty(x => x.Cost);
            e.HasMany(x => x.Desks).WithOne().HasForeignKey(x => x.OfficeId).IsRequired();
        });
        model.Entity<Desk>().ToTable("desk", "things");
        model.Entity<Tally>().ToTable("tally", "things");
    }
}

internal sealed class Office : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Version { get; set; }

    public required string Code { get; set; }

    public LocalizedText Title { get; set; } = LocalizedText.English("Office");

    public string? Password { get; set; }

    public byte[]? Seal { get; set; }

    public decimal? Budget { get; set; }

    public DateOnly Opened { get; set; } = new(2022, 1, 1);

    public DateTimeOffset Seen { get; set; } = new(2022, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public Size Size { get; set; }

    public Period? Open { get; set; }

    public Code? Programme { get; set; }

    public Biennium Biennium { get; set; } = Biennium.Starting(2022);

    public Cost Cost { get; set; } = new(0, "USD");

    public List<Desk> Desks { get; } = [];
}

internal enum Size { Small, VeryLarge }

internal sealed record Cost(decimal Amount, string Currency);

/// <summary>Its key is given by the database.</summary>
internal sealed class Desk
{
    public long Id { get; set; }

    public Guid OfficeId { get; set; }

    public required string Name { get; set; }
}

/// <summary>What the handlers of the tests write; it can be computed again.</summary>
internal sealed class Tally : INotJournalled
{
    public long Id { get; set; }

    public required string Handler { get; init; }

    public required string Subject { get; init; }

    public required int Number { get; init; }
}

internal sealed record OfficeOpened(string Office, int Number) : IEvent
{
    public Subject Subject => new("things.office", Office);
}
