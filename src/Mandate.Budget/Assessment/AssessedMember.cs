using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What a member State is assessed at, in per cent of the whole.</summary>
public sealed class AssessedMember : VersionRow
{
    /// <summary>Two letters, ISO 3166-1.</summary>
    public required string Country { get; set; }

    public decimal Percent { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AssessedMember>
    {
        public void Configure(EntityTypeBuilder<AssessedMember> e) => Map(e, "assessed_member");
    }
}
