using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

public enum FrameworkStatus
{
    /// <summary>Imported or being written; only those who hold it see it.</summary>
    Draft,

    /// <summary>Approved by the planning officer; results can be reported against it.</summary>
    Approved,
}

/// <summary>A results framework: the tree of results that an organisation commits to for a period, with its indicators.</summary>
public sealed class Framework : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>Short and stable, in addresses and commands: <c>ilo-2022-23</c>.</summary>
    public required string Code { get; set; }

    public required LocalizedText Title { get; set; }

    /// <summary>First and last day that its targets count.</summary>
    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public FrameworkStatus Status { get; set; }

    /// <summary>Open to readers who have not signed in; approved frameworks only.</summary>
    public bool IsPublic { get; set; }

    /// <summary>The figures reported are invented for a demonstration: every page that shows them says so.</summary>
    public bool HasInventedResults { get; set; }

    /// <summary>Actor identifiers, see <see cref="Actor"/>.</summary>
    public required string CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string? ApprovedBy { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>Counts up with every change to any figure of the framework: what a page was made from.</summary>
    public long FiguresVersion { get; set; }

    public int Version { get; set; }

    public List<FrameworkLevel> Levels { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Framework>
    {
        public void Configure(EntityTypeBuilder<Framework> e)
        {
            e.ToTable("framework", ResultsModel.Schema);
            e.HasIndex(x => x.Code).IsUnique();
            e.HasMany(x => x.Levels).WithOne().HasForeignKey(x => x.FrameworkId);
        }
    }
}
