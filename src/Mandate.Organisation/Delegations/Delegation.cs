using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Organisation;

/// <summary>
/// Somebody stands in for somebody else in one role, from a day to a day, both included (UTC). Whoever stands in has
/// what the other holds at that moment, and acts on their behalf. It ends by itself, or is taken back before.
/// </summary>
internal sealed class Delegation : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who is stood in for.</summary>
    public Guid FromAccountId { get; init; }

    /// <summary>Who stands in.</summary>
    public Guid ToAccountId { get; init; }

    /// <summary>One of <see cref="DelegationRules.Roles"/>.</summary>
    public required string Role { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly ValidTo { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who arranged it, as in the journal.</summary>
    public required string MadeBy { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Delegation>
    {
        public void Configure(EntityTypeBuilder<Delegation> builder)
        {
            builder.ToTable("delegation", OrganisationModel.Schema, t =>
            {
                t.HasCheckConstraint("ck_delegation_valid_in_order", "valid_from <= valid_to");
                t.HasCheckConstraint("ck_delegation_not_to_oneself", "from_account_id <> to_account_id");
            });
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.Role).HasMaxLength(40);
            builder.Property(x => x.Reason).HasMaxLength(RoleGrant.LongestReason);
            builder.HasIndex(x => x.FromAccountId);
            builder.HasIndex(x => x.ToAccountId);
            builder.HasOne<Account>().WithMany().HasForeignKey(x => x.FromAccountId);
            builder.HasOne<Account>().WithMany().HasForeignKey(x => x.ToAccountId);
        }
    }
}
