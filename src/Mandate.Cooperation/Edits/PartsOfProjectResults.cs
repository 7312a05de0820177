namespace Mandate.Cooperation;

/// <summary>What a project is to achieve: outputs of the programme, results of its own, their indicators and periods.</summary>
internal static class PartsOfProjectResults
{
    public static readonly PortfolioPart[] All =
    [
        new(PartOwner.Project, "outputs", new PartFile("project_outputs", [PartColumn.Text("framework") with { From = "frameworks" }, PartColumn.Text("output") with { From = "outputs" }, PartColumn.Number("percent")], ["framework", "output"],
            s => s.Project!.Outputs.OrderBy(o => o.Framework, StringComparer.Ordinal).ThenBy(o => o.Output, StringComparer.Ordinal).Select(o => PartRow.Of(o, ("framework", o.Framework), ("output", o.Output), ("percent", o.Percent))))
            { Remove = (s, x) => s.Project!.Outputs.Remove((ProjectOutput)x) }),
        new(PartOwner.Project, "results", new PartFile("project_results", [PartColumn.Text("code"), PartColumn.OneOf<ProjectResultType>("type", "cooperation.result_type."), .. PartColumn.Languages(), .. PartColumn.Languages("description_", PartKind.Long),
            PartColumn.Text("framework", optional: true) with { From = "frameworks" }, PartColumn.Text("output", optional: true) with { From = "outputs" }], ["code"],
            s => s.Project!.Results.OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => PartRow.Of(r, ("code", r.Code), ("type", r.Type), ("framework", r.Framework), ("output", r.Output)).With(r.Title).With(r.Description, "description_")))
            { Remove = (s, x) => s.Project!.Results.Remove((ProjectResult)x), Holds = x => ((ProjectResult)x).Indicators.Count > 0 ? "cooperation.result.holds_indicators" : null }),
        new(PartOwner.Project, "indicators", new PartFile("project_indicators", [PartColumn.Text("code"), .. PartColumn.Languages(), PartColumn.OneOf<IndicatorMeasure>("measure", "cooperation.measure."), PartColumn.Flag("descending"),
            PartColumn.Text("unit", optional: true) with { Label = "cooperation.column.unit_of_measure" }, PartColumn.Text("framework", optional: true) with { From = "frameworks" }, PartColumn.Text("indicator", optional: true) with { From = "indicators", Label = "cooperation.column.programme_indicator" },
            PartColumn.Number("baseline_year", optional: true), PartColumn.Number("baseline", optional: true), PartColumn.Text("baseline_text", optional: true)], ["code"],
            s => s.Result!.Indicators.OrderBy(i => i.Code, StringComparer.Ordinal).Select(i => PartRow.Of(i, ("code", i.Code), ("measure", i.Measure), ("descending", !i.IsAscending), ("unit", i.Unit), ("framework", i.Framework),
                ("indicator", i.Indicator), ("baseline_year", i.BaselineYear), ("baseline", i.Baseline), ("baseline_text", i.BaselineText)).With(i.Title)))
            { Remove = (s, x) => s.Result!.Indicators.Remove((ProjectIndicator)x), Holds = x => ((ProjectIndicator)x).Periods.Count > 0 ? "cooperation.result.holds_periods" : null }) { OfResult = true },
        new(PartOwner.Project, "periods", new PartFile("project_periods", [PartColumn.Day("from"), PartColumn.Day("to"), PartColumn.Number("target", optional: true), PartColumn.Number("actual", optional: true),
            PartColumn.Text("target_text", optional: true), PartColumn.Text("actual_text", optional: true)], ["from"],
            s => s.Indicator!.Periods.OrderBy(p => p.From).Select(p => PartRow.Of(p, ("from", p.From), ("to", p.To), ("target", p.Target), ("actual", p.Actual), ("target_text", p.TargetText), ("actual_text", p.ActualText))))
            { Remove = (s, x) => s.Indicator!.Periods.Remove((ProjectPeriod)x) },
            new PartFile("project_period_parts", [PartColumn.Day("from") with { Label = "cooperation.column.period_from" }, PartColumn.Text("dimension") with { From = "dimensions" }, PartColumn.Text("option") with { From = "options" },
                PartColumn.Of("location", "locations", optional: true), PartColumn.Number("target", optional: true), PartColumn.Number("actual", optional: true)], ["from", "dimension", "option", "location"],
            s => s.Indicator!.Periods.OrderBy(p => p.From).SelectMany(p => p.Parts.OrderBy(x => x.Dimension, StringComparer.Ordinal).ThenBy(x => x.Option, StringComparer.Ordinal).Select(x => PartRow.Of(x, ("from", p.From), ("dimension", x.Dimension),
                ("option", x.Option), ("location", x.Location), ("target", x.Target), ("actual", x.Actual)))))
            { Remove = (s, x) => s.Indicator!.Periods.Find(p => p.Parts.Contains((ProjectPeriodPart)x))?.Parts.Remove((ProjectPeriodPart)x) }) { OfResult = true, OfIndicator = true },
    ];
}
