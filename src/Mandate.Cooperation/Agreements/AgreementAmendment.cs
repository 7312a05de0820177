using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>How far an amendment is.</summary>
public enum AmendmentState
{
    Draft,

    /// <summary>Both have signed, and what it says is merged into the agreement.</summary>
    Signed,
    Withdrawn,
}

/// <summary>
/// An amendment of an agreement: a copy of what may change, edited until it is signed. The differences are those to
/// the agreement as it was copied; signing merges them.
/// </summary>
public sealed class AgreementAmendment : IVersioned
{
    public Guid Id { get; set; }

    public Guid AgreementId { get; set; }

    /// <summary>From 1, within the agreement.</summary>
    public int Number { get; set; }

    public AmendmentState State { get; set; }

    public required string Reason { get; set; }

    public DateOnly? SignedOn { get; set; }

    /// <summary>The copy.</summary>
    public required LocalizedText Title { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public decimal? Amount { get; set; }

    public Currency? Currency { get; set; }

    public Earmarking? Earmarking { get; set; }

    /// <summary>The agreement as it was when the copy was made.</summary>
    public required LocalizedText BaseTitle { get; set; }

    public DateOnly BaseFrom { get; set; }

    public DateOnly BaseTo { get; set; }

    public decimal? BaseAmount { get; set; }

    public Currency? BaseCurrency { get; set; }

    public Earmarking? BaseEarmarking { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AgreementAmendment>
    {
        public void Configure(EntityTypeBuilder<AgreementAmendment> e) => e.Keyed("agreement_amendment").HasIndex(x => new { x.AgreementId, x.Number }).IsUnique();
    }
}
