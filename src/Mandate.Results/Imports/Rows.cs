namespace Mandate.Results;

// The rows of a framework as the files hold them, typed. Row is where each stood (1 is the header; 0: not from a file).

internal sealed record ResultRow(int Row, string Code, string Type, string? Parent, string Class, string En, string? Zh);

internal sealed record IndicatorRow(
    int Row, string Code, string Parent, string Level, bool IsCodePrinted, string En, string? Zh, string Unit,
    string? SdgIndicator, string? SdgRelation, string? MeansOfVerification, string? VerificationSystem, string? Change,
    bool IsCooperationStrategy, string? Note);

internal sealed record BaselineRow(
    int Row, string Indicator, int Seq, string? Dimension, string? Years, decimal? Value, string Unit,
    bool IsProvisional, string? Text);

internal sealed record TargetRow(
    int Row, string Indicator, int Seq, TargetKind Kind, decimal? Total, string Unit, string? SdgTarget, string? Text,
    DateOnly? Due = null);

internal sealed record TargetRegionRow(int Row, string Indicator, string Region, string? Zh, decimal Value);

internal sealed record RegionRow(int Row, string Code, string En, string? ZhShort, string? ZhProgramme);

internal sealed record SdgLinkRow(
    int Row, string SdgTarget, int SdgGoal, bool AllOutcomes, IReadOnlyList<string> OutcomeCodes,
    IReadOnlyList<string> SdgIndicators, string En, bool IsNew);

/// <summary>What indicator_rules.csv says, or what was derived: null is not said.</summary>
internal sealed record RuleRow(
    int Row, string Code, Direction? Direction, IndicatorKind? Kind, RollUpRule? Time, RollUpRule? Place,
    RollUpRule? Hierarchy, RollUpRule? Dimension, CountedAgreement? Counts = null);

/// <summary>One indicator that another is computed from.</summary>
/// <param name="Framework">Code of the framework where the source lies; empty in a file: this one.</param>
internal sealed record SourceRow(int Row, string Indicator, string Framework, string Source);

/// <summary>The framework itself; titles by language.</summary>
internal sealed record FrameworkRow(
    string Code, DateOnly From, DateOnly To, IReadOnlyDictionary<string, string> Titles);

/// <summary>A whole framework as rows: what an import asks for, and what the database holds.</summary>
internal sealed record FrameworkRows
{
    public IReadOnlyList<ResultRow> Results { get; init; } = [];

    public IReadOnlyList<IndicatorRow> Indicators { get; init; } = [];

    public IReadOnlyList<BaselineRow> Baselines { get; init; } = [];

    public IReadOnlyList<TargetRow> Targets { get; init; } = [];

    public IReadOnlyList<TargetRegionRow> TargetRegions { get; init; } = [];

    public IReadOnlyList<RegionRow> Regions { get; init; } = [];

    public IReadOnlyList<SdgLinkRow> SdgLinks { get; init; } = [];

    /// <summary>Every indicator has one once <see cref="IndicatorRules.Complete"/> has run.</summary>
    public IReadOnlyList<RuleRow> Rules { get; init; } = [];

    /// <summary>Whether the files say anything of rules; if not, rules that were given before stay.</summary>
    public bool HasRules { get; init; }

    public IReadOnlyList<SourceRow> Sources { get; init; } = [];

    /// <summary>Whether the files say anything of sources; if not, those that were given before stay.</summary>
    public bool HasSources { get; init; }

    public FrameworkRow? Framework { get; init; }

    /// <summary>The period that the columns name, as <c>2022_23</c>.</summary>
    public string? Period { get; init; }
}
