using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>How binding a donor's word is.</summary>
public enum PledgeKind
{
    /// <summary>Announced; IATI's transaction type 13.</summary>
    Pledge,

    /// <summary>Bound by a signed agreement; IATI's transaction type 11.</summary>
    Commitment,
}

/// <summary>What a donor said that it would give.</summary>
public sealed class Pledge : IVersioned, IValued
{
    public Guid Id { get; set; }

    public required string Code { get; set; }

    public PledgeKind Kind { get; set; }

    public Guid PartnerId { get; set; }

    public Guid? AgreementId { get; set; }

    /// <summary>Null: for no single project.</summary>
    public Guid? ProjectId { get; set; }

    public DateOnly On { get; set; }

    public decimal Amount { get; set; }

    public required Currency Currency { get; set; }

    public DateOnly ValueDate { get; set; }

    public decimal? Rate { get; set; }

    public decimal AmountUsd { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Pledge>
    {
        public void Configure(EntityTypeBuilder<Pledge> e)
        {
            e.Keyed("pledge");
            e.HasIndex(x => x.Code).IsUnique();
            e.HasIndex(x => x.ProjectId);
            e.HasOne<Partner>().WithMany().HasForeignKey(x => x.PartnerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Agreement>().WithMany().HasForeignKey(x => x.AgreementId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A part of an agreement's money: when it is due, and what came of it.</summary>
public sealed class Instalment : IVersioned
{
    public Guid Id { get; set; }

    public Guid AgreementId { get; set; }

    /// <summary>From 1, within the agreement.</summary>
    public int Number { get; set; }

    /// <summary>Null: for no single project.</summary>
    public Guid? ProjectId { get; set; }

    public DateOnly DueOn { get; set; }

    public decimal Amount { get; set; }

    public required Currency Currency { get; set; }

    /// <summary>Null: nothing came yet.</summary>
    public DateOnly? ReceivedOn { get; set; }

    public decimal? ReceivedAmount { get; set; }

    public DateOnly? ValueDate { get; set; }

    public decimal? Rate { get; set; }

    public decimal? ReceivedUsd { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Instalment>
    {
        public void Configure(EntityTypeBuilder<Instalment> e)
        {
            e.Keyed("instalment").HasIndex(x => new { x.AgreementId, x.Number }).IsUnique();
            e.HasIndex(x => x.ProjectId);
            e.HasOne<Agreement>().WithMany().HasForeignKey(x => x.AgreementId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
