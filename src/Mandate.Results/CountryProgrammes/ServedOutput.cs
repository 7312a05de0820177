using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>An output of a results framework that a country programme serves: a reference, so that its code and title are the framework's.</summary>
public sealed class ServedOutput
{
    public Guid Id { get; set; }

    public Guid ProgrammeId { get; set; }

    public Guid ResultNodeId { get; set; }

    /// <summary>The programme's own heading under which it does; null: none.</summary>
    public Guid? PriorityId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ServedOutput>
    {
        public void Configure(EntityTypeBuilder<ServedOutput> e)
        {
            e.ToTable("served_output", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.ProgrammeId, x.ResultNodeId }).IsUnique();
            e.HasIndex(x => x.ResultNodeId);
            e.HasOne<ResultNode>().WithMany().HasForeignKey(x => x.ResultNodeId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<ProgrammePriority>().WithMany().HasForeignKey(x => x.PriorityId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
