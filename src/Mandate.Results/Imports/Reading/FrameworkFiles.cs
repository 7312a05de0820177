using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The files that make up a framework; docs/reference/framework-csv.md says what stands in them.</summary>
internal static class FrameworkFiles
{
    public static readonly FileShape Results = new("results_framework.csv", ["code", "type", "parent", "class", "en", "zh"]);

    public static readonly FileShape Indicators = new("indicators.csv",
    [
        "code", "parent", "level", "code_in_seed", "en", "zh", "unit", "sdg_indicator", "sdg_relation",
        "means_of_verification", "mov_system", "status_*", "dc_strategy_indicator", "note",
    ]);

    public static readonly FileShape Baselines = new("baselines.csv",
        ["indicator", "seq", "dimension", "year", "value", "unit", "provisional", "text"]);

    public static readonly FileShape Targets = new("targets.csv",
        ["indicator", "seq", "kind", "total", "unit", "sdg_target", "text"])
    { OptionalColumns = ["due"] };

    public static readonly FileShape TargetRegions = new("target_regions.csv", ["indicator", "region", "zh", "value"], MayBeEmpty: true);

    public static readonly FileShape Regions = new("regions.csv", ["code", "en", "zh_short", "zh_programme"]);

    public static readonly FileShape SdgLinks = new("sdg_links.csv",
        ["sdg_target", "sdg_goal", "outcome_codes", "sdg_indicators", "en", "new_in_*"], MayBeEmpty: true);

    /// <summary>Our own: the framework's code, days and title. Without it they are taken from the call or the files.</summary>
    public static readonly FileShape Framework = new("framework.csv", ["code", "from", "to", "en", "fr", "es", "zh"], IsOptional: true);

    /// <summary>Our own: which way is better and how values roll up, where the other files leave it open.</summary>
    public static readonly FileShape Rules = new("indicator_rules.csv",
        ["code", "direction", "kind", "time_rule", "place_rule", "hierarchy_rule", "dimension_rule", "reason"], IsOptional: true)
    { OptionalColumns = ["counts"] };

    /// <summary>Our own: what computed indicators are computed from.</summary>
    public static readonly FileShape Sources = new("indicator_sources.csv", ["indicator", "framework", "source"], IsOptional: true, MayBeEmpty: true);

    public static readonly FileShape[] All =
        [Results, Indicators, Baselines, Targets, TargetRegions, Regions, SdgLinks, Framework, Rules, Sources];

    public static bool IsOne(string name) => Array.Exists(All, shape => shape.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
