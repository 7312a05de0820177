using System.Text.Json;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>
/// How an indicator's figure moved when a result was approved or reopened, or its rules changed: its history, built
/// from the journal and always possible to build again.
/// </summary>
public sealed class FigureChange : INotJournalled
{
    /// <summary>The journal row of the event that it comes from.</summary>
    public long JournalSeq { get; set; }

    public Guid IndicatorId { get; set; }

    /// <summary>Null where the rules changed, or what it is computed from, and no result of its own did.</summary>
    public Guid? CountryResultId { get; set; }

    /// <summary>The event's name: <see cref="ResultApproved"/>, <see cref="ResultReopened"/>, <see cref="IndicatorRulesChanged"/> or <see cref="SourceFigureChanged"/>.</summary>
    public required string Event { get; set; }

    /// <summary>The rules that changed; empty where a result did.</summary>
    public IReadOnlyList<RuleChange> Rules { get; set; } = [];

    public DateTimeOffset At { get; set; }

    /// <summary>The figure for all regions before and after; null where there was none.</summary>
    public decimal? Before { get; set; }

    public decimal? After { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FigureChange>
    {
        public void Configure(EntityTypeBuilder<FigureChange> e)
        {
            e.ToTable("figure_change", ResultsModel.Schema);
            e.HasKey(x => x.JournalSeq);
            e.Property(x => x.JournalSeq).ValueGeneratedNever();
            e.HasIndex(x => new { x.IndicatorId, x.JournalSeq });
            e.Property(x => x.Rules).HasColumnType("jsonb").HasConversion(
                rules => JsonSerializer.Serialize(rules, JournalJson.Options),
                json => JsonSerializer.Deserialize<List<RuleChange>>(json, JournalJson.Options)!,
                ValueComparer.CreateDefault<IReadOnlyList<RuleChange>>(favorStructuralComparisons: false));
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.IndicatorId);
        }
    }
}
