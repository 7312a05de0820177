using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What a change of a scenario changes.</summary>
public enum ChangeKind
{
    /// <summary>The exchange rate: <see cref="ScenarioChange.Value"/> Swiss francs for one US dollar.</summary>
    Rate,

    /// <summary>Inflation of the place <see cref="ScenarioChange.Subject"/>: per cent a year.</summary>
    Inflation,

    /// <summary>
    /// Standard costs of staff: per cent more or less, of the grade group <see cref="ScenarioChange.Grade"/> and at the place
    /// <see cref="ScenarioChange.Subject"/>, of all where they are null.
    /// </summary>
    StandardCost,

    /// <summary>The department group <see cref="ScenarioChange.Subject"/>: per cent less of each of its lines.</summary>
    Cut,

    /// <summary>Work-months, and the dollars that pay for them, from the line <see cref="ScenarioChange.Subject"/> to the line <see cref="ScenarioChange.To"/>.</summary>
    Shift,
}

/// <summary>One change of a scenario. They apply in the order of <see cref="ChangeKind"/>'s effects: work first, then prices, the rate last.</summary>
public sealed class ScenarioChange
{
    public Guid Id { get; set; }

    public Guid ScenarioId { get; set; }

    /// <summary>From 1, in the order in which they were made.</summary>
    public int Position { get; set; }

    public ChangeKind Kind { get; set; }

    /// <summary>A place, a department group or a line, by the kind.</summary>
    public string? Subject { get; set; }

    public string? To { get; set; }

    /// <summary>Of a change of standard costs; null: of all groups.</summary>
    public GradeGroup? Grade { get; set; }

    /// <summary>A rate, a percentage or, of a shift, US dollars.</summary>
    public decimal Value { get; set; }

    /// <summary>From 0 to 1: how much of every line is spent in Swiss francs, where the files do not say it.</summary>
    public decimal? ChfShare { get; set; }

    public int ProfessionalMonths { get; set; }

    public int GeneralServiceMonths { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ScenarioChange>
    {
        public void Configure(EntityTypeBuilder<ScenarioChange> e)
        {
            e.ToTable("scenario_change", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.ScenarioId, x.Position }).IsUnique();
        }
    }
}
