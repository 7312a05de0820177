using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>Posts that a budget creates, by place and field of work.</summary>
public sealed class NewPost : VersionRow
{
    /// <summary>In the words of the file: HQ, regions.</summary>
    public required string Location { get; set; }

    public required LocalizedText Field { get; set; }

    public int Count { get; set; }

    public string? Note { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<NewPost>
    {
        public void Configure(EntityTypeBuilder<NewPost> e) => Map(e, "new_post");
    }
}
