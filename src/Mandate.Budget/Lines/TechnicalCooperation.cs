using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>Regular-budget technical cooperation of a department or region: a part of its line.</summary>
public sealed class TechnicalCooperation : VersionRow
{
    public required LocalizedText Title { get; set; }

    /// <summary>In US dollars at constant prices.</summary>
    public decimal Constant { get; set; }

    public decimal Recosted { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TechnicalCooperation>
    {
        public void Configure(EntityTypeBuilder<TechnicalCooperation> e) => Map(e, "technical_cooperation");
    }
}
