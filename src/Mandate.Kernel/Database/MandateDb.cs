using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Mandate.Kernel;

/// <summary>
/// The one database. Each module maps its own tables; every saved change goes into the journal in the same
/// transaction, and nothing can be saved without saying who acts and in which operation.
/// </summary>
public sealed class MandateDb(DbContextOptions<MandateDb> options, IEnumerable<IModelPart> parts, TimeProvider clock)
    : DbContext(options)
{
    private readonly List<IEvent> events = [];

    /// <summary>Who saves and why; set by each operation before it saves.</summary>
    public Act? Act { get; set; }

    /// <summary>Tells other modules, after commit and at least once.</summary>
    public void Raise(IEvent happened) => events.Add(happened);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There are changes and <see cref="Act"/> is not set.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A row was changed by somebody else since it was read.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.CascadeChanges();
        var changes = ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        CountVersions(changes);
        var journalled = changes.Where(c => c.Entity is not INotJournalled).ToList();
        return journalled.Count == 0 && events.Count == 0
            ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : await SaveWithJournalAsync(journalled, acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>
    /// Takes the journal's lock until the current transaction ends. Every journalled save takes it too, so what is read
    /// from here on is still so at commit. Whoever waits for it holds nothing that its holder may want.
    /// </summary>
    public Task HoldJournalAsync(CancellationToken ct) => JournalChain.LockAsync(this, ct);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: a server thread does not wait for the disk.");

    // The chain's lock is taken before the rows are written: whoever waits for it holds no row that its holder may
    // want. The journal is written after them, when the keys that the database gives are known.
    private async Task<int> SaveWithJournalAsync(List<EntityEntry> changes, bool accept, CancellationToken ct)
    {
        var act = Act ?? throw new InvalidOperationException("Set MandateDb.Act before saving: who, and which operation.");
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(ct) : null;
        var head = await JournalChain.LockAsync(this, ct);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);
        await AppendAsync(head, JournalWriter.Describe(act, changes, events), ct);
        if (own is not null) await own.CommitAsync(ct);
        events.Clear();
        if (accept) ChangeTracker.AcceptAllChanges();
        return saved;
    }

    internal Task AppendAsync(JournalChain.Head head, List<JournalEntry> rows, CancellationToken ct) =>
        JournalChain.AppendAsync(this, head, rows, clock.GetUtcNow(), ct);

    private static void CountVersions(List<EntityEntry> changes)
    {
        foreach (var change in changes)
        {
            if (change.Entity is not IVersioned) continue;
            var version = change.Property(nameof(IVersioned.Version));
            if (change.State == EntityState.Added) version.CurrentValue = 1;
            else if (change.State == EntityState.Modified) version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, PartsModelKey>();

    internal string PartNames { get; } = string.Join(' ', parts.Select(p => p.GetType().FullName));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        JournalEntry.Map(modelBuilder);
        IdempotencyKey.Map(modelBuilder);
        HandlerPosition.Map(modelBuilder);
        ParkedEntry.Map(modelBuilder);
        foreach (var part in parts) part.Map(modelBuilder);
        Naming.Apply(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter>().HaveColumnType("jsonb");
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<Code>().HaveConversion<TextColumn<Code>>().HaveMaxLength(Code.MaxLength);
        configurationBuilder.Properties<CountryCode>().HaveConversion<TextColumn<CountryCode>>().HaveMaxLength(2);
        configurationBuilder.Properties<Currency>().HaveConversion<TextColumn<Currency>>().HaveMaxLength(3);
        configurationBuilder.Properties<Biennium>().HaveConversion<TextColumn<Biennium>>().HaveMaxLength(7);
        configurationBuilder.Properties<Period>().HaveConversion<PeriodColumn>().HaveColumnType("daterange");
    }
}
