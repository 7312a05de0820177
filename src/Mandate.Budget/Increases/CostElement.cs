using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What moves the price of a cost element.</summary>
public enum FactorKind
{
    /// <summary>Nothing that is known: no increase is computed.</summary>
    None,

    /// <summary>Nothing: the price is fixed, by contract or by decision.</summary>
    Held,

    /// <summary>Inflation at its place.</summary>
    Inflation,

    /// <summary>A cost assumption: a change of standard costs, of the price of an object, of an allocation.</summary>
    Assumption,

    /// <summary>A rate of its own.</summary>
    Own,
}

/// <summary>When in a year prices move.</summary>
public enum FactorTiming
{
    /// <summary>On its first day: the whole year has the new price.</summary>
    YearStart,

    /// <summary>Little by little, as if in the middle of it: on average half of the year's rise is felt.</summary>
    MidYear,
}

/// <summary>A part of the staff or of the other cost of a line, with what moves its price.</summary>
public sealed class CostElement : VersionRow
{
    /// <summary>Position of its line.</summary>
    public int Line { get; set; }

    /// <summary>What it is spent on: <c>staff</c>, <c>nonstaff</c>, or an object of expenditure.</summary>
    public required string Object { get; set; }

    /// <summary>Of the line's staff cost; else of its other cost.</summary>
    public bool IsStaff { get; set; }

    /// <summary>Where it is spent: a region's or a country's code; null: not said.</summary>
    public string? Place { get; set; }

    /// <summary>In which it is spent; null: not said.</summary>
    public string? Currency { get; set; }

    public FactorKind Factor { get; set; }

    /// <summary>Code of the assumption where the factor is one.</summary>
    public string? Assumption { get; set; }

    /// <summary>Per cent a year where the factor is a rate of its own.</summary>
    public decimal? OwnPercent { get; set; }

    public FactorTiming Timing { get; set; }

    /// <summary>Per cent of the line's staff or other cost.</summary>
    public decimal? SharePercent { get; set; }

    /// <summary>In US dollars; where neither it nor a share is given the element is the rest of that cost.</summary>
    public decimal? Amount { get; set; }

    internal bool IsRest => SharePercent is null && Amount is null;

    internal sealed class Mapping : IEntityTypeConfiguration<CostElement>
    {
        public void Configure(EntityTypeBuilder<CostElement> e)
        {
            Map(e, "cost_element");
            e.Ignore(x => x.IsRest);
        }
    }
}
