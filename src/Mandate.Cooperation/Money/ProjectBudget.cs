using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>What a project may spend on one object in a period of a year at most.</summary>
public sealed class ProjectBudget : IVersioned, IValued
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    /// <summary>What it is spent on: staff, consultants, travel …</summary>
    public required string Object { get; set; }

    /// <summary>It changed since the agreement was signed: IATI's BudgetType 2.</summary>
    public bool IsRevised { get; set; }

    /// <summary>It is bound: IATI's BudgetStatus 2.</summary>
    public bool IsCommitted { get; set; }

    public decimal Amount { get; set; }

    public required Currency Currency { get; set; }

    public DateOnly ValueDate { get; set; }

    public decimal? Rate { get; set; }

    public decimal AmountUsd { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectBudget>
    {
        public void Configure(EntityTypeBuilder<ProjectBudget> e) => e.PartOfProject("project_budget", nameof(From), nameof(Object));
    }
}
