using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>An account with which a donor signs in: it sees the projects of that partner's agreements, and nothing else of the portfolio.</summary>
public sealed class DonorAccount
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public Guid PartnerId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DonorAccount>
    {
        public void Configure(EntityTypeBuilder<DonorAccount> e)
        {
            e.Keyed("donor_account").HasIndex(x => new { x.AccountId, x.PartnerId }).IsUnique();
            e.HasOne<Partner>().WithMany().HasForeignKey(x => x.PartnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>When an account looked at a project last and the time before: what changed since is told from there. No act of anybody: not journalled.</summary>
public sealed class DonorVisit : INotJournalled
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public Guid ProjectId { get; set; }

    public DateTimeOffset LastAt { get; set; }

    public DateTimeOffset? BeforeAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DonorVisit>
    {
        public void Configure(EntityTypeBuilder<DonorVisit> e)
        {
            e.Keyed("donor_visit").HasIndex(x => new { x.AccountId, x.ProjectId }).IsUnique();
            e.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
