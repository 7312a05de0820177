using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

public enum EvaluationKind
{
    /// <summary>By the office and the constituents themselves.</summary>
    Internal,
    MidTerm,
    Final,

    /// <summary>By evaluators who had no part in the programme.</summary>
    Independent,
}

/// <summary>An evaluation of a country programme, planned or done.</summary>
public sealed class ProgrammeEvaluation : IVersioned
{
    public Guid Id { get; set; }

    public Guid ProgrammeId { get; set; }

    public EvaluationKind Kind { get; set; }

    public DateOnly PlannedOn { get; set; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>Address of its report, https.</summary>
    public string? Link { get; set; }

    /// <summary>What it found, in a few sentences.</summary>
    public string? Findings { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProgrammeEvaluation>
    {
        public void Configure(EntityTypeBuilder<ProgrammeEvaluation> e)
        {
            e.ToTable("programme_evaluation", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.ProgrammeId, x.Kind, x.PlannedOn }).IsUnique();
        }
    }
}
