using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>What is expected to be spent from voluntary funds in a biennium, in a region for an outcome; or what was, before this program knew of it.</summary>
public sealed class CooperationForecast : IVersioned
{
    public Guid Id { get; set; }

    public required Biennium Cycle { get; set; }

    /// <summary>Code of the organisation's region; <c>GLO</c>: of none.</summary>
    public required string Region { get; set; }

    /// <summary>Code of the outcome; empty: the past was not told by outcome.</summary>
    public required string Outcome { get; set; }

    /// <summary>Was spent; else is expected.</summary>
    public bool IsActual { get; set; }

    public decimal AmountUsd { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CooperationForecast>
    {
        public void Configure(EntityTypeBuilder<CooperationForecast> e) => e.Keyed("forecast").HasIndex(x => new { x.Cycle, x.Region, x.Outcome, x.IsActual }).IsUnique();
    }
}

/// <summary>The rate that holds from a day until the next one: units of the currency for one US dollar (the UN operational rate of exchange).</summary>
public sealed class OperationalRate : IVersioned
{
    public Guid Id { get; set; }

    public required Currency Currency { get; set; }

    public DateOnly From { get; set; }

    public decimal Rate { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OperationalRate>
    {
        public void Configure(EntityTypeBuilder<OperationalRate> e) => e.Keyed("operational_rate").HasIndex(x => new { x.Currency, x.From }).IsUnique();
    }
}
