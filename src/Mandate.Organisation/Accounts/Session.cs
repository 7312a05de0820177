using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Organisation;

/// <summary>
/// One sign-in of one account in one browser. The cookie carries its id and a token, and is worth nothing once the row
/// has ended. Whoever reads the database or a backup of it finds the token's hash and can make no cookie of it.
/// </summary>
internal sealed class Session
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid AccountId { get; init; }

    public required byte[] TokenHash { get; init; }

    /// <summary>For the cookie; known only where the session is started.</summary>
    public string? Token { get; private init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Moved at most once a minute, past the journal: it is no change that anybody must account for.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>The session ends then, however busy it is.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The account for which its owner acts in it, as long as a delegation holds.</summary>
    public Guid? StandsInFor { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Browser and system as the owner will recognise them ("Firefox, Linux"); nothing finer is kept.</summary>
    public required string Device { get; init; }

    /// <summary>A session that nobody uses for so long has ended.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    /// <summary>A working day and its overtime.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static Session Start(Guid account, string device, DateTimeOffset now)
    {
        var token = Secret.NewToken();
        return new()
        {
            AccountId = account,
            Token = token,
            TokenHash = Secret.Hash(token),
            StartedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + Longest,
            Device = device,
        };
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.ToTable("session", OrganisationModel.Schema);
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.TokenHash).HasAnnotation(JournalJson.Secret, true);
            builder.Ignore(x => x.Token);
            builder.Property(x => x.Device).HasMaxLength(60);
            builder.HasIndex(x => x.AccountId);
            builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
            builder.HasOne<Account>().WithMany().HasForeignKey(x => x.StandsInFor);
        }
    }
}
