using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Organisation;

internal enum LinkPurpose
{
    /// <summary>Makes the first administrator.</summary>
    Setup,

    /// <summary>Sets the password of an account that was invited or has lost it.</summary>
    SetPassword,
}

/// <summary>A link that works once and for a while. Only the hash of its token is kept.</summary>
internal sealed class OneTimeLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public LinkPurpose Purpose { get; init; }

    public required byte[] TokenHash { get; init; }

    public Guid? AccountId { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>A new link and its token of 256 random bits, which is shown once and not kept.</summary>
    public static (OneTimeLink Link, string Token) Make(LinkPurpose purpose, DateTimeOffset expires, Guid? account = null)
    {
        var token = Secret.NewToken();
        return (new() { Purpose = purpose, TokenHash = Secret.Hash(token), AccountId = account, ExpiresAt = expires }, token);
    }

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    internal sealed class Mapping : IEntityTypeConfiguration<OneTimeLink>
    {
        public void Configure(EntityTypeBuilder<OneTimeLink> builder)
        {
            builder.ToTable("one_time_link", OrganisationModel.Schema);
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.TokenHash).HasAnnotation(JournalJson.Secret, true);
            // Two people who open one link at once: the second to save is refused.
            builder.Property(x => x.UsedAt).IsConcurrencyToken();
            builder.HasIndex(x => x.TokenHash).IsUnique();
            builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        }
    }
}
