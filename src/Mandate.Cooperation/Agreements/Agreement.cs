using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>What an agreement is.</summary>
public enum AgreementKind
{
    /// <summary>A donor gives money.</summary>
    Financing,
    Memorandum,
    LetterOfIntent,
    Roadmap,

    /// <summary>A formal agreement on working together that gives no money by itself.</summary>
    Partnership,

    /// <summary>The house gives money to an implementing partner.</summary>
    Implementation,
}

/// <summary>How far a donor binds its money.</summary>
public enum Earmarking
{
    /// <summary>To nothing: core voluntary funds (RBSA).</summary>
    Unearmarked,

    /// <summary>To a region, an outcome or a theme.</summary>
    Lightly,

    /// <summary>To a project.</summary>
    Earmarked,
}

/// <summary>An agreement with a partner, as it holds now: its signed amendments are merged into it.</summary>
public sealed class Agreement : IVersioned
{
    public Guid Id { get; set; }

    public required string Code { get; set; }

    public Guid PartnerId { get; set; }

    public AgreementKind Kind { get; set; }

    public required LocalizedText Title { get; set; }

    /// <summary>Null: being negotiated.</summary>
    public DateOnly? SignedOn { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    /// <summary>What the partner gives under it; null: no money, or none said yet.</summary>
    public decimal? Amount { get; set; }

    public Currency? Currency { get; set; }

    /// <summary>Null: no money is given under it.</summary>
    public Earmarking? Earmarking { get; set; }

    public bool IsSouthSouth { get; set; }

    /// <summary>The agreement that it renews.</summary>
    public Guid? RenewsId { get; set; }

    /// <summary>Address of its text.</summary>
    public string? Link { get; set; }

    public bool IsExample { get; set; }

    public int Version { get; set; }

    public List<AgreementAmendment> Amendments { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Agreement>
    {
        public void Configure(EntityTypeBuilder<Agreement> e)
        {
            e.ToTable("agreement", CooperationModel.Schema, t => t.HasCheckConstraint("ck_agreement_in_order", "\"from\" <= \"to\""));
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.Code).IsUnique();
            e.HasOne<Partner>().WithMany().HasForeignKey(x => x.PartnerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Agreement>().WithMany().HasForeignKey(x => x.RenewsId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Amendments).WithOne().HasForeignKey(x => x.AgreementId);
        }
    }
}
