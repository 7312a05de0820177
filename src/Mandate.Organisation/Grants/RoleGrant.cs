using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Organisation;

/// <summary>
/// A role of one account: everywhere, or for a unit and all below it, a region, a framework or one of its results; from one day to
/// another, both included (UTC). Never deleted: it ends or is revoked.
/// </summary>
internal sealed class RoleGrant : IVersioned
{
    public const int LongestReason = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AccountId { get; init; }

    /// <summary>One of <see cref="Roles.All"/>.</summary>
    public required string Role { get; init; }

    public Guid? UnitId { get; init; }

    public string? RegionCode { get; init; }

    /// <summary>A framework of the results module, which stands above this one: no foreign key.</summary>
    public Guid? FrameworkId { get; init; }

    /// <summary>A result of that framework: it and all below it.</summary>
    public Guid? ResultId { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>Who granted it, as in the journal (<c>account:…</c>, <c>console:…</c>).</summary>
    public required string GrantedBy { get; init; }

    public required string Reason { get; init; }

    /// <summary>Set when it is taken back before its last day; it has no effect from then on.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    public int Version { get; set; }

    public bool HoldsOn(DateOnly day) => RevokedAt is null && ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    internal sealed class Mapping : IEntityTypeConfiguration<RoleGrant>
    {
        public void Configure(EntityTypeBuilder<RoleGrant> builder)
        {
            builder.ToTable("role_grant", OrganisationModel.Schema, t =>
            {
                t.HasCheckConstraint("ck_role_grant_valid_in_order", "valid_from <= valid_to");
                t.HasCheckConstraint("ck_role_grant_one_scope", "num_nonnulls(unit_id, region_code, framework_id) <= 1");
                t.HasCheckConstraint("ck_role_grant_result_of_framework", "result_id is null or framework_id is not null");
            });
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.Role).HasMaxLength(40);
            builder.Property(x => x.Reason).HasMaxLength(LongestReason);
            builder.HasIndex(x => x.AccountId);
            builder.HasIndex(x => x.Role);
            builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
            builder.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Region>().WithMany().HasForeignKey(x => x.RegionCode).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
