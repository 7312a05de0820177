using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>An outcome or output of a framework that a technical team serves: a reference, so that its code and title are the framework's.</summary>
public sealed class TeamResult
{
    public Guid Id { get; set; }

    public Guid TeamId { get; set; }

    public Guid ResultNodeId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TeamResult>
    {
        public void Configure(EntityTypeBuilder<TeamResult> e)
        {
            e.ToTable("team_result", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.TeamId, x.ResultNodeId }).IsUnique();
            e.HasOne<ResultNode>().WithMany().HasForeignKey(x => x.ResultNodeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
