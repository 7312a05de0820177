using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>What a project's sheet is made from, read before.</summary>
internal sealed record SheetParts(
    Project Project, ProjectLine Line, ProgrammeFrameworks Frameworks, IReadOnlyDictionary<Guid, Partner> Partners, IReadOnlyDictionary<Guid, Agreement> Agreements,
    IReadOnlyDictionary<string, LocalizedText> Places, IReadOnlyList<Instalment> Instalments, IReadOnlyList<SheetParts.Sum> Spent, DateOnly Today)
{
    /// <summary>Entries of a year, of one kind, for one outcome, added up.</summary>
    public sealed record Sum(int Year, ExpenditureKind Kind, string? Outcome, decimal Usd);
}

/// <summary>Parts to a project's sheet. Pure.</summary>
internal static class DrawSheet
{
    public static ProjectSheet Of(SheetParts parts)
    {
        var p = parts.Project;
        return new(parts.Line, p.Version, p.UpdatedAt, p.Description, p.Objectives, new(p.PlannedStart, p.PlannedEnd, p.ActualStart, p.ActualEnd),
            new(p.Currency, p.Scope, p.CollaborationType, p.FlowType, p.FinanceType, p.AidType, p.TiedStatus), p.IsHumanitarian, p.IsSouthSouth, p.IsPublicPrivate,
            PlacesOf(parts), [.. p.Sectors.OrderBy(s => s.Vocabulary, StringComparer.Ordinal).ThenByDescending(s => s.Percent).Select(s => new ProjectSheet.Sector(s.Vocabulary, s.Code, s.Percent))],
            [.. p.Markers.OrderBy(m => m.Code, StringComparer.Ordinal).Select(m => new ProjectSheet.Marker(m.Vocabulary, m.Code, m.Significance))],
            Tags(p, ProjectTag.SdgGoal), Tags(p, ProjectTag.SdgTarget), PartnersOf(parts), AgreementsOf(parts),
            [.. p.Budgets.OrderBy(b => b.From).ThenBy(b => b.Object, StringComparer.Ordinal).Select(b => new ProjectSheet.BudgetYear(b.From, b.To, b.Object, b.IsRevised, b.Amount, b.Currency, b.AmountUsd))],
            [.. parts.Instalments.Select(i => InstalmentOf(i, parts)).OrderBy(i => i.DueOn)],
            [.. parts.Spent.GroupBy(s => (s.Year, s.Kind)).OrderBy(g => g.Key).Select(g => new ProjectSheet.SpentYear(g.Key.Year, g.Key.Kind, g.Sum(s => s.Usd)))],
            OutputsOf(parts), [.. p.Results.OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => ResultOf(r, parts.Frameworks))],
            [.. p.Documents.OrderByDescending(d => d.PublishedOn).ThenBy(d => d.Url, StringComparer.Ordinal).Select(d => new ProjectSheet.DocumentOf(d.Title, d.Url, d.Category, d.Language, d.PublishedOn, d.IsReleased))],
            [.. p.Risks.OrderByDescending(r => r.Level).ThenBy(r => r.Code, StringComparer.Ordinal).Select(r => new ProjectSheet.RiskOf(r.Code, r.Title, r.Level, r.Response, r.IsReleased))],
            EvaluationsOf(parts));
    }

    private static List<ProjectSheet.Place> PlacesOf(SheetParts parts) =>
    [
        .. parts.Project.Countries.OrderByDescending(c => c.Percent).ThenBy(c => c.Country, StringComparer.Ordinal).Select(c => new ProjectSheet.Place(c.Country, parts.Places.GetValueOrDefault(c.Country), true, c.Percent)),
        .. parts.Project.Regions.OrderBy(r => r.Vocabulary, StringComparer.Ordinal).ThenByDescending(r => r.Percent)
            .Select(r => new ProjectSheet.Place(r.Region, r.Vocabulary == ProjectRegion.Own ? parts.Places.GetValueOrDefault(r.Region) : null, false, r.Percent)),
    ];

    private static List<string> Tags(Project p, string vocabulary) => [.. p.Tags.Where(t => t.Vocabulary == vocabulary).Select(t => t.Code).OrderBy(SdgOrder)];

    // 8.2 before 8.10, and 8.10 before 8.a.
    private static (int Goal, int Target, string Code) SdgOrder(string code)
    {
        var parts = code.Split('.');
        return (int.TryParse(parts[0], CultureInfo.InvariantCulture, out var goal) ? goal : 99, parts.Length > 1 ? int.TryParse(parts[1], CultureInfo.InvariantCulture, out var target) ? target : 99 : 0, code);
    }

    private static List<ProjectSheet.PartnerIn> PartnersOf(SheetParts parts) => [.. parts.Project.Partners.OrderBy(x => x.Role).Select(x => (parts.Partners[x.PartnerId], x.Role))
        .OrderBy(x => x.Role).ThenBy(x => x.Item1.Code, StringComparer.Ordinal).Select(x => new ProjectSheet.PartnerIn(x.Item1.Code, x.Item1.Name, x.Role, x.Item1.Identifier))];

    private static List<ProjectSheet.AgreementOf> AgreementsOf(SheetParts parts) => [.. parts.Project.Agreements.Select(x => parts.Agreements[x.AgreementId]).OrderBy(a => a.Code, StringComparer.Ordinal)
        .Select(a => new ProjectSheet.AgreementOf(a.Code, a.Title, a.Kind, new(parts.Partners[a.PartnerId].Code, parts.Partners[a.PartnerId].Name), a.SignedOn, a.Amount, a.Currency))];

    private static ProjectSheet.InstalmentOf InstalmentOf(Instalment i, SheetParts parts) => new(parts.Agreements[i.AgreementId].Code, i.Number, i.DueOn, i.Amount, i.Currency,
        i.ReceivedOn, i.ReceivedAmount, i.Rate, i.ReceivedUsd, i.ReceivedOn is null && i.DueOn < parts.Today);

    private static List<ProjectSheet.OutputOf> OutputsOf(SheetParts parts)
    {
        List<ProjectOutput> outputs = [.. parts.Project.Outputs.OrderBy(o => o.Framework, StringComparer.Ordinal).ThenBy(o => o.Output, StringComparer.Ordinal)];
        var shares = outputs.ConvertAll(o => new MoneyByOutput.Share(parts.Frameworks.OutcomeOf(o.Framework, o.Output), o.Percent));
        var budget = MoneyByOutput.Of(parts.Line.Money.Budget, shares);
        var spent = MoneyByOutput.Spent(parts.Spent.Where(s => s.Kind != ExpenditureKind.Commitment).GroupBy(s => s.Outcome ?? "").ToDictionary(g => g.Key, g => g.Sum(s => s.Usd)), shares);
        return [.. outputs.Select((o, at) => new ProjectSheet.OutputOf(o.Framework, o.Output, parts.Frameworks.Output(o.Framework, o.Output)?.Title, shares[at].Outcome,
            parts.Frameworks.Outcome(o.Framework, o.Output)?.Title, o.Percent, budget[at], spent[at]))];
    }

    private static ProjectSheet.ResultOf ResultOf(ProjectResult r, ProgrammeFrameworks frameworks) => new(r.Code, r.Type, r.Title, r.Description, r.Framework, r.Output,
        [.. r.Indicators.OrderBy(i => i.Code, StringComparer.Ordinal).Select(i => IndicatorOf(i, frameworks))]);

    // A figure of the programme is read from there, whole: the project enters none for it.
    private static ProjectSheet.IndicatorOf IndicatorOf(ProjectIndicator i, ProgrammeFrameworks frameworks)
    {
        var line = i.Framework is { } framework && frameworks.Indicator(framework, i.Indicator!) is [var first, ..] ? first : null;
        var last = i.Periods.Where(p => p.Actual is not null).MaxBy(p => p.From);
        return new(i.Code, i.Title, i.Measure, i.IsAscending, i.Unit ?? line?.Unit, i.Framework, i.Indicator, i.BaselineYear,
            i.Framework is null ? i.Baseline : line?.Baseline?.Value, i.Framework is null ? i.BaselineText : line?.Baseline?.Text,
            i.Framework is null ? i.Periods.MaxBy(p => p.From)?.Target : line?.Target, i.Framework is null ? last?.Actual : line?.Achieved,
            [.. i.Periods.OrderBy(p => p.From).Select(p => new ProjectSheet.PeriodOf(p.From, p.To, p.Target, p.Actual, p.TargetText, p.ActualText,
                [.. p.Parts.OrderBy(x => x.Dimension, StringComparer.Ordinal).ThenBy(x => x.Option, StringComparer.Ordinal).Select(x => new ProjectSheet.PartOf(x.Dimension, x.Option, x.Location, x.Target, x.Actual))]))]);
    }

    private static List<ProjectSheet.EvaluationOf> EvaluationsOf(SheetParts parts)
    {
        var (p, line) = (parts.Project, parts.Line);
        var due = EvaluationRule.DueFor(line.Money.Budget, line.Start, p.PlannedEnd);
        var known = p.Evaluations.ToDictionary(e => e.Kind);
        return [.. due.Concat(known.Keys).Distinct().Order().Select(kind => (Kind: kind, Known: known.GetValueOrDefault(kind)))
            .Select(e => new ProjectSheet.EvaluationOf(e.Kind, due.Contains(e.Kind), e.Known?.PlannedOn, e.Known?.DoneOn, e.Known?.Link,
                e.Known?.DoneOn is null && (e.Known?.PlannedOn ?? EvaluationRule.Latest(e.Kind, line.Start, p.PlannedEnd)) < parts.Today))];
    }
}
