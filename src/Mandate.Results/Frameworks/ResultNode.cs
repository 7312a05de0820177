using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>One result of a framework's tree: an impact, an outcome or an output.</summary>
public sealed class ResultNode : IVersioned
{
    public Guid Id { get; set; }

    public Guid FrameworkId { get; set; }

    /// <summary>Null at the top of the tree.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The level's code, see <see cref="FrameworkLevel.Code"/>.</summary>
    public required string Level { get; set; }

    /// <summary>As printed: <c>1</c>, <c>1.1</c>, <c>A.4</c>, <c>IMPACT</c>.</summary>
    public required string Code { get; set; }

    /// <summary>What kind of outcome it serves: <c>impact</c>, <c>policy</c> or <c>enabling</c>.</summary>
    public required string Class { get; set; }

    public required LocalizedText Title { get; set; }

    /// <summary>Place among all results of the framework, in reading order.</summary>
    public int Position { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ResultNode>
    {
        public void Configure(EntityTypeBuilder<ResultNode> e)
        {
            e.ToTable("result_node", ResultsModel.Schema);
            e.HasIndex(x => new { x.FrameworkId, x.Code }).IsUnique();
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.FrameworkId);
            e.HasOne<ResultNode>().WithMany().HasForeignKey(x => x.ParentId);
        }
    }
}
