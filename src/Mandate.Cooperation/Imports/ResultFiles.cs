namespace Mandate.Cooperation;

/// <summary>What projects are to achieve: outputs of the programme by reference, results of their own, indicators and their periods.</summary>
internal static class ResultFiles
{
    public static readonly PortfolioFile[] All =
    [
        new(PortfolioFiles.Shape("project_outputs.csv", ["project", "framework", "output", "percent"]), Output, s => s.Drop("project_outputs.csv", p => p.Outputs)),
        new(PortfolioFiles.Shape("project_results.csv", ["project", "code", "type", .. PortfolioRow.Titles],
            "description_en", "description_fr", "description_es", "description_zh", "framework", "output"), Result),
        new(PortfolioFiles.Shape("project_indicators.csv", ["project", "result", "code", .. PortfolioRow.Titles, "measure"],
            "descending", "unit", "framework", "indicator", "baseline_year", "baseline", "baseline_text"), Indicator),
        new(PortfolioFiles.Shape("project_periods.csv", ["project", "result", "indicator", "from", "to"], "target", "actual", "target_text", "actual_text"), Period),
        new(PortfolioFiles.Shape("project_period_parts.csv", ["project", "result", "indicator", "from", "dimension", "option"], "location", "target", "actual"), Part),
    ];

    private static void Output(PortfolioRow r)
    {
        var (p, framework, output, percent) = (r.Project(), r.Code("framework").ToLowerInvariant(), r.Code("output"), r.Percent());
        CheckOutput(r, framework, output);
        if (p is null) return;
        r.Once((p, framework, output));
        r.State.Part(r.File, p, p.Outputs, x => x.Framework == framework && x.Output == output,
            () => new() { Id = Guid.CreateVersion7(), ProjectId = p.Id, Framework = framework, Output = output }).Percent = percent;
    }

    private static void Result(PortfolioRow r)
    {
        var (p, code, type, title, description) = (r.Project(), r.Code(), r.Chosen<ProjectResultType>("type"), r.Words(), r.Words("description_", isNeeded: false));
        var (framework, output) = (r.OptionalCode("framework")?.ToLowerInvariant(), r.OptionalCode("output"));
        if (framework is null != output is null) r.Refuse("cooperation.result.half_reference", framework is null ? "framework" : "output");
        else if (framework is not null) CheckOutput(r, framework, output!);
        if (p is null || title is null || code.Length == 0) return;
        r.Once((p, code));
        var result = p.Results.Find(x => x.Code == code);
        if (result is null) p.Results.Add(result = new ProjectResult { Id = Guid.CreateVersion7(), ProjectId = p.Id, Code = code, Title = title });
        (result.Type, result.Title, result.Description, result.Framework, result.Output) = (type, title, description, framework, output);
    }

    private static void Indicator(PortfolioRow r)
    {
        var (result, code, title, measure) = (FindResult(r), r.Code(), r.Words(), r.Chosen<IndicatorMeasure>("measure"));
        var (descending, unit, framework, indicator) = (r.Flag("descending"), r.OptionalName("unit"), r.OptionalCode("framework")?.ToLowerInvariant(), r.OptionalCode("indicator"));
        var (year, baseline, text) = (r.Text("baseline_year") is null ? (int?)null : r.Whole("baseline_year"), r.Decimal("baseline"), r.Text("baseline_text"));
        if (framework is null != indicator is null) r.Refuse("cooperation.result.half_reference", framework is null ? "framework" : "indicator");
        else if (framework is not null) CheckIndicator(r, framework, indicator!);
        if (framework is not null && (year ?? baseline) is not null) r.Refuse("cooperation.result.entered_twice", "baseline", indicator);
        if (baseline is not null && year is null) r.Refuse("cooperation.result.baseline_year", "baseline_year");
        if (result is null || title is null || code.Length == 0) return;
        r.Once((result, code));
        var i = result.Indicators.Find(x => x.Code == code);
        if (i is null) result.Indicators.Add(i = new ProjectIndicator { Id = Guid.CreateVersion7(), ResultId = result.Id, Code = code, Title = title });
        (i.Title, i.Measure, i.IsAscending, i.Unit, i.Framework, i.Indicator) = (title, measure, !descending, unit, framework, indicator);
        (i.BaselineYear, i.Baseline, i.BaselineText) = (year, baseline, text);
    }

    private static void Period(PortfolioRow r)
    {
        var (i, from, to, target, actual) = (FindIndicator(r), r.Date("from"), r.Date("to"), r.Decimal("target"), r.Decimal("actual"));
        var (targetText, actualText) = (r.Text("target_text"), r.Text("actual_text"));
        if (to < from) r.Refuse("cooperation.import.before", "to", "from");
        if (i?.Framework is not null) r.Refuse("cooperation.result.entered_twice", "indicator", i.Indicator);
        if (i is null) return;
        r.Once((i, from));
        if (i.Periods.Exists(x => x.From != from && x.From <= to && from <= x.To)) r.Refuse("cooperation.result.periods_overlap", "from", i.Code);
        var period = i.Periods.Find(x => x.From == from);
        if (period is null) i.Periods.Add(period = new ProjectPeriod { Id = Guid.CreateVersion7(), IndicatorId = i.Id, From = from });
        (period.To, period.Target, period.Actual, period.TargetText, period.ActualText) = (to, target, actual, targetText, actualText);
    }

    private static void Part(PortfolioRow r)
    {
        var (i, from, dimension, option) = (FindIndicator(r), r.Date("from"), r.Name("dimension"), r.Name("option"));
        var (location, target, actual) = (r.OptionalCode("location"), r.Decimal("target"), r.Decimal("actual"));
        if (location is { Length: > 0 } && r.State.Projects.Values.Any(p => p.Code == r.Text("project") && !p.Locations.Exists(l => l.Reference == location)))
            r.Refuse("cooperation.result.location", "location", location);
        if (i is null || from == default) return;
        if (i.Periods.Find(x => x.From == from) is not { } period)
        {
            r.Refuse("cooperation.result.no_period", "from", i.Code);
            return;
        }
        r.Once((period, dimension, option, location));
        var part = period.Parts.Find(x => x.Dimension == dimension && x.Option == option && x.Location == location);
        if (part is null) period.Parts.Add(part = new ProjectPeriodPart { Id = Guid.CreateVersion7(), PeriodId = period.Id, Dimension = dimension, Option = option, Location = location });
        (part.Target, part.Actual) = (target, actual);
    }

    private static ProjectResult? FindResult(PortfolioRow r)
    {
        var (p, code) = (r.Project(), r.Code("result"));
        var result = p?.Results.Find(x => x.Code == code);
        if (p is not null && code.Length > 0 && result is null) r.Refuse("cooperation.result.unknown", "result", code, p.Code);
        return result;
    }

    private static ProjectIndicator? FindIndicator(PortfolioRow r)
    {
        var (result, code) = (FindResult(r), r.Code("indicator"));
        var indicator = result?.Indicators.Find(x => x.Code == code);
        if (result is not null && code.Length > 0 && indicator is null) r.Refuse("cooperation.result.no_indicator", "indicator", code, result.Code);
        return indicator;
    }

    private static void CheckOutput(PortfolioRow r, string framework, string output)
    {
        if (framework.Length == 0 || output.Length == 0) return;
        if (!r.State.Frameworks.TryGetValue(framework, out var codes)) r.Refuse("cooperation.result.framework", "framework", framework);
        else if (!codes.Outputs.Contains(output)) r.Refuse("cooperation.result.no_output", "output", output, framework);
    }

    private static void CheckIndicator(PortfolioRow r, string framework, string indicator)
    {
        if (framework.Length == 0 || indicator.Length == 0) return;
        if (!r.State.Frameworks.TryGetValue(framework, out var codes)) r.Refuse("cooperation.result.framework", "framework", framework);
        else if (!codes.Indicators.Contains(indicator)) r.Refuse("cooperation.result.no_programme_indicator", "indicator", indicator, framework);
    }
}
