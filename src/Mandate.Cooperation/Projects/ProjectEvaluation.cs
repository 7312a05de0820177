using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>Who evaluates a project, and when.</summary>
public enum ProjectEvaluationKind
{
    /// <summary>By those who run it.</summary>
    SelfFinal,

    /// <summary>By others of the organisation.</summary>
    InternalMidterm,
    InternalFinal,

    /// <summary>By outsiders.</summary>
    IndependentMidterm,
    IndependentFinal,
}

/// <summary>An evaluation of a project that was planned or done. Which ones are due follows from its size (<see cref="EvaluationRule"/>).</summary>
public sealed class ProjectEvaluation
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    public ProjectEvaluationKind Kind { get; set; }

    public DateOnly PlannedOn { get; set; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>Address of the report.</summary>
    public string? Link { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectEvaluation>
    {
        public void Configure(EntityTypeBuilder<ProjectEvaluation> e) => e.PartOfProject("project_evaluation", nameof(Kind));
    }
}
