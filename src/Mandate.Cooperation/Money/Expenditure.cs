using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>What an entry of the accounts says about a project's money.</summary>
public enum ExpenditureKind
{
    /// <summary>Is owed; IATI's transaction type 2.</summary>
    Commitment,

    /// <summary>Was given to an implementing partner; IATI's transaction type 3.</summary>
    Disbursement,

    /// <summary>Was spent by the house; IATI's transaction type 4.</summary>
    Expenditure,
}

/// <summary>An entry of the accounts, as the ERP handed it over. Never changed: what was wrong is reversed by another one.</summary>
public sealed class Expenditure : IValued
{
    /// <summary>The ERP's own name of it.</summary>
    public required string EntryId { get; set; }

    public Guid ProjectId { get; set; }

    public ExpenditureKind Kind { get; set; }

    public DateOnly On { get; set; }

    /// <summary>What it was spent on; null: the accounts do not say.</summary>
    public string? Object { get; set; }

    /// <summary>Code of the outcome that it was for; null: the accounts do not say, and the project's shares count.</summary>
    public string? Outcome { get; set; }

    /// <summary>The implementing partner that got it.</summary>
    public Guid? PartnerId { get; set; }

    /// <summary>In words.</summary>
    public string? Description { get; set; }

    public decimal Amount { get; set; }

    public required Currency Currency { get; set; }

    public DateOnly ValueDate { get; set; }

    public decimal? Rate { get; set; }

    public decimal AmountUsd { get; set; }

    public Guid ImportId { get; set; }

    internal bool SaysTheSame(Expenditure other) => (ProjectId, Kind, On, Object, Outcome, PartnerId, Description, Amount, Currency, ValueDate, AmountUsd)
        == (other.ProjectId, other.Kind, other.On, other.Object, other.Outcome, other.PartnerId, other.Description, other.Amount, other.Currency, other.ValueDate, other.AmountUsd);

    internal sealed class Mapping : IEntityTypeConfiguration<Expenditure>
    {
        public void Configure(EntityTypeBuilder<Expenditure> e)
        {
            e.ToTable("expenditure", CooperationModel.Schema);
            e.HasKey(x => x.EntryId);
            e.HasIndex(x => new { x.ProjectId, x.On });
            e.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Partner>().WithMany().HasForeignKey(x => x.PartnerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<ExpenditureImport>().WithMany().HasForeignKey(x => x.ImportId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A file of the accounts that brought entries in: when, by whom, how many.</summary>
public sealed class ExpenditureImport
{
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Actor identifier.</summary>
    public required string By { get; set; }

    public required string FileName { get; set; }

    public int Entries { get; set; }

    /// <summary>Entries made up for a demonstration: wherever they are shown, it is said.</summary>
    public bool IsSample { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ExpenditureImport>
    {
        public void Configure(EntityTypeBuilder<ExpenditureImport> e) => e.Keyed("expenditure_import");
    }
}

/// <summary>A code of the ERP and the project that it stands for.</summary>
public sealed class ProjectErpCode : IVersioned
{
    public const int Longest = 60;

    public Guid Id { get; set; }

    public required string Code { get; set; }

    public Guid ProjectId { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectErpCode>
    {
        public void Configure(EntityTypeBuilder<ProjectErpCode> e)
        {
            e.Keyed("project_erp_code").HasIndex(x => x.Code).IsUnique();
            e.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
