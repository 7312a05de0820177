namespace Mandate.Results;

/// <summary>Days whose reports count, and in which milestones fall due.</summary>
internal readonly record struct Window(DateOnly From, DateOnly To)
{
    public static Window Of(Framework framework) => new(framework.From, framework.To);

    public bool Holds(DateOnly day) => From <= day && day <= To;
}

/// <summary>A source that is not there: its framework was not imported, or has no such indicator.</summary>
internal readonly record struct MissingSource(string Framework, string Indicator);

/// <summary>An indicator with all that its figure rests on, down to what was reported.</summary>
internal sealed record FigureNode(Framework Framework, Indicator Indicator)
{
    /// <summary>Approved; a computed indicator has none.</summary>
    public IReadOnlyList<Contribution> Reports { get; init; } = [];

    public IReadOnlyList<FigurePeriod> Periods { get; init; } = [];

    public IReadOnlyList<IndicatorTarget> Targets { get; init; } = [];

    public IReadOnlyList<Baseline> Baselines { get; init; } = [];

    /// <summary>What it is computed from, in the order of the file.</summary>
    public IReadOnlyList<FigureNode> Sources { get; init; } = [];

    public IReadOnlyList<MissingSource> Missing { get; init; } = [];

    /// <summary>The regions of everything that was reported below it.</summary>
    public IEnumerable<string> Regions => Reports.Select(r => r.Region).Where(r => r != CountryResult.WholeOrganisation)
        .Concat(Sources.SelectMany(s => s.Regions)).Distinct(StringComparer.Ordinal);

    /// <summary>What counts for one of its periods: for milestones everything that fell due since the framework began.</summary>
    public Window For(FigurePeriod period) => Indicator.CountsMilestones() ? new(Framework.From, period.To) : new(period.From, period.To);
}
