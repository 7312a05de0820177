using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>One row of each file to one typed row.</summary>
internal static class SheetReaders
{
    private static readonly string[] Changes = ["new", "revised"];
    private static readonly string[] Relations = ["full", "component", "related", "basis"];

    public static ResultRow Result(RowReader r) => new(
        r.Number, r.Code("code"), r.Line("type"), r.OptionalCode("parent"), r.Line("class"), r.Line("en"), r.Optional("zh"));

    public static IndicatorRow Indicator(RowReader r) => new(
        r.Number, r.Code("code"), r.Code("parent"), r.Line("level"), r.Flag("code_in_seed"), r.Line("en"), r.Optional("zh"),
        r.Line("unit"), r.OptionalCode("sdg_indicator"), r.OneOf("sdg_relation", Relations), r.Optional("means_of_verification"),
        r.Optional("mov_system"), r.OneOf("status_*", Changes), r.Flag("dc_strategy_indicator"), r.Optional("note"));

    public static BaselineRow Baseline(RowReader r) => new(
        r.Number, r.Code("indicator"), r.Whole("seq"), r.Optional("dimension"), r.Optional("year"), r.Decimal("value"),
        r.Line("unit"), r.Flag("provisional"), r.Optional("text"));

    public static TargetRow Target(RowReader r)
    {
        r.Required("kind");
        var kind = r.OneOf<TargetKind>("kind") ?? TargetKind.Text;
        var total = r.Decimal("total");
        CheckTotal(r, kind, total);
        return new(r.Number, r.Code("indicator"), r.Whole("seq"), kind, total, r.Line("unit"),
            r.OptionalCode("sdg_target"), r.Optional("text"), r.Due("due"));
    }

    public static TargetRegionRow TargetRegion(RowReader r)
    {
        r.Required("value");
        var value = r.Decimal("value") ?? 0;
        if (value < 0 || value != decimal.Truncate(value)) r.Refuse("results.import.count", "value", value);
        return new(r.Number, r.Code("indicator"), r.Code("region"), r.Optional("zh"), value);
    }

    public static RegionRow Region(RowReader r) =>
        new(r.Number, r.Code("code"), r.Line("en"), r.Optional("zh_short"), r.Optional("zh_programme"));

    public static SdgLinkRow SdgLink(RowReader r)
    {
        var outcomes = Parts(r.Required("outcome_codes"));
        var all = outcomes is ["all"];
        return new(r.Number, r.Code("sdg_target"), r.Whole("sdg_goal"), all, all ? [] : outcomes,
            Parts(r.Optional("sdg_indicators") ?? ""), r.Line("en"), r.Flag("new_in_*"));
    }

    public static RuleRow Rule(RowReader r)
    {
        r.Required("reason");
        return new(r.Number, r.Code("code"), r.OneOf<Direction>("direction"), r.OneOf<IndicatorKind>("kind"),
            Axis(r, "time_rule"), Axis(r, "place_rule"), r.OneOf<RollUpRule>("hierarchy_rule"), Axis(r, "dimension_rule"), r.OneOf<CountedAgreement>("counts"));
    }

    // Milestones are met by indicators, not by years, places or parts.
    private static RollUpRule? Axis(RowReader r, string column)
    {
        var rule = r.OneOf<RollUpRule>(column);
        if (rule == RollUpRule.MilestonesMet) r.Refuse("results.import.hierarchy_only", column, SnakeEnum<RollUpRule>.Name(rule.Value));
        return rule;
    }

    public static SourceRow Source(RowReader r)
    {
        var framework = r.Optional("framework")?.ToLowerInvariant() ?? "";
        if (framework.Length > 0 && !FrameworkIdentity.IsCode(framework)) r.Refuse("results.import.framework_code", "framework", framework);
        return new(r.Number, r.Code("indicator"), framework, r.Code("source"));
    }

    public static FrameworkRow Framework(RowReader r)
    {
        var (from, to) = (r.Date("from"), r.Date("to"));
        if (to < from) r.Refuse("results.import.to_before_from", "to");
        string?[] titles = [r.Line("en"), r.Optional("fr"), r.Optional("es"), r.Optional("zh")];
        return new(r.Code("code").ToLowerInvariant(), from, to, Kernel.LanguageList.Codes.Zip(titles)
            .Where(t => !string.IsNullOrEmpty(t.Second)).ToDictionary(t => t.First, t => t.Second!, StringComparer.Ordinal));
    }

    // A count is whole and not negative; a share lies between 0 and 100; an increase may exceed 100.
    private static void CheckTotal(RowReader r, TargetKind kind, decimal? total)
    {
        if (total is not { } value) return;
        if (kind == TargetKind.Count && (value < 0 || value != decimal.Truncate(value))) r.Refuse("results.import.count", "total", value);
        else if (kind is TargetKind.PercentLevel or TargetKind.PercentDecreaseFromBaseline && value is < 0 or > 100)
            r.Refuse("results.import.percent", "total", value);
        else if (value < 0) r.Refuse("results.import.negative", "total", value);
    }

    private static string[] Parts(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
