using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>
/// A leaf line of the appropriation: everything above it is computed. Work is in whole months, 12 to a year; amounts are
/// in US dollars. An amount below zero is an adjustment, which has no work-months.
/// </summary>
public sealed class BudgetLine : VersionRow
{
    /// <summary>Appropriation part: I, II, III, IV.</summary>
    public required string Part { get; set; }

    /// <summary>Department group, in the words of the file.</summary>
    public required string Group { get; set; }

    public required LocalizedText Title { get; set; }

    /// <summary>Months of the Professional and higher categories.</summary>
    public int ProfessionalMonths { get; set; }

    /// <summary>Months of the General Service category.</summary>
    public int GeneralServiceMonths { get; set; }

    /// <summary>At constant prices of the previous budget; as the files give it, or work at <see cref="StandardCosts"/>.</summary>
    public decimal StaffCost { get; set; }

    /// <summary>At constant prices of the previous budget.</summary>
    public decimal NonStaffCost { get; set; }

    /// <summary>The previous budget's amount, restated for comparison; null: the files do not say.</summary>
    public decimal? Previous { get; set; }

    /// <summary>What the programme takes away or adds, at constant prices.</summary>
    public decimal? ProgrammeChange { get; set; }

    /// <summary>What prices take away or add.</summary>
    public decimal? CostChange { get; set; }

    /// <summary>Code of the organisational unit that answers for it.</summary>
    public string? Unit { get; set; }

    /// <summary>The function that manages it (<c>Director, Research Department</c>), never a person's name.</summary>
    public string? Manager { get; set; }

    /// <summary>Version of the standard costs that make the staff cost; null: the files give it.</summary>
    public string? StandardCosts { get; set; }

    /// <summary>The day from which these standard costs hold; null: not said, or the files give the staff cost.</summary>
    public DateOnly? StandardCostsFrom { get; set; }

    internal decimal Cost => StaffCost + NonStaffCost;

    internal (string Part, string Group, string Line) Key => (Part, Group, Title.Texts[Title.Original]);

    internal sealed class Mapping : IEntityTypeConfiguration<BudgetLine>
    {
        public void Configure(EntityTypeBuilder<BudgetLine> e)
        {
            Map(e, "line");
            e.Ignore(x => x.Cost).Ignore(x => x.Key);
        }
    }
}
