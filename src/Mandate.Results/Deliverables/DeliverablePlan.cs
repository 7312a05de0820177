using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>What a list of deliverables was promised in: a framework, or a plan that has none, such as the action plan of a reform.</summary>
public sealed class DeliverablePlan : IVersioned
{
    public Guid Id { get; set; }

    public required string Code { get; set; }

    public required LocalizedText Title { get; set; }

    /// <summary>The framework whose results the deliverables serve; null: none.</summary>
    public Guid? FrameworkId { get; set; }

    /// <summary>Last day of the plan, by which everything without a date of its own is due; null: the framework's, or none.</summary>
    public DateOnly? Until { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DeliverablePlan>
    {
        public void Configure(EntityTypeBuilder<DeliverablePlan> e)
        {
            e.ToTable("deliverable_plan", ResultsModel.Schema);
            e.HasIndex(x => x.Code).IsUnique();
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.FrameworkId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
