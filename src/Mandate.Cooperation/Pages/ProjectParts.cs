using System.Globalization;
using Mandate.Kernel;
using Mandate.Results;
using Mandate.Ui;

namespace Mandate.Cooperation.Pages;

/// <summary>The parts of a project's page, which the donors' page and the commands share.</summary>
internal static class ProjectParts
{
    public static string Sentence(ProjectSheet sheet, Words words)
    {
        var (line, m) = (sheet.Line, sheet.Line.Money);
        return words["cooperation.project.sentence", words[ProjectMarkup.StatusKey(line.Status)], Shown.Date(line.Start), Shown.Date(line.End), Shown.Number(m.Budget, 0), Shown.Number(m.Received, 0),
            Shown.Number(m.Spent, 0), m.Delivery is { } share ? Shown.Percent(share) : words["cooperation.none"]];
    }

    public static Markup Facts(ProjectSheet sheet, Words words)
    {
        var (line, d) = (sheet.Line, sheet.Dates);
        return Markup.Of($"""
            <dl class="facts">
            {Fact("cooperation.project.code", Markup.Text(line.Code), words)}{(sheet.Description is { } what ? Fact("cooperation.project.description", FigureMarkup.Text(what), words) : null)}
            {(sheet.Objectives is { } aim ? Fact("cooperation.project.objectives", FigureMarkup.Text(aim), words) : null)}
            {Fact("cooperation.project.planned", ProjectMarkup.Time(d.PlannedStart, d.PlannedEnd), words)}
            {Fact("cooperation.project.unit", line.Unit is { } unit ? FigureMarkup.Text(unit.Name) : FigureMarkup.Missing(words["cooperation.none"]), words)}
            {Fact("cooperation.project.run_by", Markup.Text(words[line.IsDecentralised ? "cooperation.project.decentralised" : "cooperation.project.centralised"]), words)}
            {Fact("cooperation.project.places", ProjectMarkup.List(sheet.Places.Select(Place), words), words)}
            {Fact("cooperation.project.sectors", ProjectMarkup.List(sheet.Sectors.Select(s => Markup.Text(s.Code + " " + Shown.PercentPoints(s.Percent))), words), words)}
            {Fact("cooperation.project.sdg", Markup.Text(sheet.SdgTargets.Count + sheet.SdgGoals.Count == 0 ? words["cooperation.none"] : string.Join(words["cooperation.list.between"], sheet.SdgGoals.Concat(sheet.SdgTargets))), words)}
            {Fact("cooperation.project.kind", ProjectMarkup.List(Kinds(sheet).Select(k => Markup.Text(words[k])), words), words)}
            </dl>
            """);
    }

    public static string OutputsSentence(ProjectSheet sheet, Words words) => sheet.Outputs.Count == 0 ? words["cooperation.project.no_outputs"]
        : words["cooperation.project.outputs_sentence", Shown.Number(sheet.Line.Money.Spent, 0), string.Join(words["cooperation.list.between"], sheet.Outputs.Select(o => $"{o.Code} ({Shown.PercentPoints(o.Percent)})"))];

    public static Table Outputs(ProjectSheet sheet, Words words) => new(words["cooperation.project.outputs"],
        [new(words["cooperation.project.output"]), new(words["cooperation.project.outcome"]), new(words["cooperation.project.share"], true, "%"), new(words["cooperation.money.budget"], true, "USD"),
            new(words["cooperation.money.spent"], true, "USD")],
        [.. sheet.Outputs.Select(o => new Row([
            o.Title is { } title ? Markup.Of($"<a href=\"{ResultsLinks.Framework(o.Framework)}\">{o.Code}</a> {FigureMarkup.Text(title)}") : Markup.Text($"{o.Framework} {o.Code}"),
            o.OutcomeTitle is { } outcome ? Markup.Of($"{o.Outcome} {FigureMarkup.Text(outcome)}") : Markup.Text(o.Outcome),
            FigureMarkup.Number(o.Percent, ""), ProjectMarkup.Usd(o.BudgetUsd), ProjectMarkup.Usd(o.SpentUsd)]))], words["cooperation.project.no_outputs"]);

    public static Table Indicators(ProjectSheet.ResultOf result, Words words) => new(words["cooperation.result.indicators", result.Code],
        [new(words["cooperation.result.indicator"]), new(words["cooperation.result.period"]), new(words["cooperation.result.baseline"], true), new(words["cooperation.result.target"], true),
            new(words["cooperation.result.achieved"], true), new(words["cooperation.result.of_it"])],
        [.. result.Indicators.SelectMany(i => Rows(i, words))], words["cooperation.result.no_indicators"])
    { HideCaption = true };

    public static Table Budget(ProjectSheet sheet, Words words)
    {
        var years = sheet.Budgets.Select(b => b.From.Year).Concat(sheet.Spent.Select(s => s.Year)).Distinct().Order().ToList();
        var objects = sheet.Budgets.Select(b => b.Object).Distinct().Order(StringComparer.CurrentCulture);
        return new(words["cooperation.project.budget"], [new(words["cooperation.project.object"]), .. years.Select(y => new Column(y.ToString(CultureInfo.InvariantCulture), true)), new(words["cooperation.projects.sum"], true)],
        [
            .. objects.Select(o => Line(o, y => sheet.Budgets.Where(b => b.Object == o && b.From.Year == y).Sum(b => b.AmountUsd))),
            Line(words["cooperation.money.budget"], y => sheet.Budgets.Where(b => b.From.Year == y).Sum(b => b.AmountUsd), "sum"),
            Line(words["cooperation.spent.expenditure"], y => Spent(sheet, y, ExpenditureKind.Expenditure)),
            Line(words["cooperation.spent.disbursement"], y => Spent(sheet, y, ExpenditureKind.Disbursement)),
            Line(words["cooperation.money.spent"], y => Spent(sheet, y, ExpenditureKind.Expenditure) + Spent(sheet, y, ExpenditureKind.Disbursement), "sum"),
        ])
        { Note = words["cooperation.money.in_usd"], Stacks = false, StickyFirst = true };

        Row Line(string name, Func<int, decimal> of, string? style = null) => new([Markup.Text(name), .. years.Select(y => ProjectMarkup.Usd(of(y))), ProjectMarkup.Usd(years.Sum(of))], style);
    }

    public static Table Instalments(ProjectSheet sheet, Words words, bool withLinks = true) => new(words["cooperation.project.instalments"],
        [new(words["cooperation.agreement.one"]), new(words["cooperation.instalment.due"]), new(words["cooperation.money.amount"], true), new(words["cooperation.instalment.received"]),
            new(words["cooperation.money.amount"], true), new(words["cooperation.money.rate_of"], true), new(words["cooperation.money.received"], true, "USD")],
        [.. sheet.Instalments.Select(i => new Row([withLinks ? Markup.Of($"<a href=\"{CooperationLinks.Agreement(i.Agreement)}\">{i.Agreement}</a> {i.Number}") : Markup.Of($"{i.Agreement} {i.Number}"), FigureMarkup.Date(i.DueOn), Amount(i.Amount, i.Currency),
            i.ReceivedOn is { } on ? FigureMarkup.Date(on) : FigureMarkup.Missing(words[i.IsLate ? "cooperation.instalment.late" : "cooperation.instalment.not_due"]),
            i.ReceivedAmount is { } received ? Amount(received, i.Currency) : FigureMarkup.Missing(words["cooperation.none"]), FigureMarkup.Number(i.Rate, words["cooperation.none"]),
            i.ReceivedUsd is { } usd ? ProjectMarkup.Usd(usd) : FigureMarkup.Missing(words["cooperation.none"])]))], words["cooperation.project.no_instalments"])
    { HideCaption = true };

    public static Table Partners(ProjectSheet sheet, Words words) => new(words["cooperation.project.partners"],
        [new(words["cooperation.partner.one"]), new(words["cooperation.partner.role"]), new(words["cooperation.partner.identifier"])],
        [.. sheet.Partners.Select(p => new Row([ProjectMarkup.Partner(new(p.Code, p.Name)), Markup.Text(words[ProjectMarkup.RoleKey(p.Role)]),
            p.Identifier is { } id ? Markup.Text(id) : FigureMarkup.Missing(words["cooperation.none"])]))], words["cooperation.project.no_partners"])
    { HideCaption = true };

    public static Table Agreements(ProjectSheet sheet, Words words) => new(words["cooperation.agreements.title"],
        [new(words["cooperation.agreement.one"]), new(words["cooperation.partner.one"]), new(words["cooperation.agreement.kind"]), new(words["cooperation.agreement.signed_on"]), new(words["cooperation.money.amount"], true)],
        [.. sheet.Agreements.Select(a => new Row([Markup.Of($"<a href=\"{CooperationLinks.Agreement(a.Code)}\">{a.Code}</a> {FigureMarkup.Text(a.Title)}"), ProjectMarkup.Partner(a.Partner),
            Markup.Text(words[ProjectMarkup.KindKey(a.Kind)]), a.SignedOn is { } on ? FigureMarkup.Date(on) : FigureMarkup.Missing(words["cooperation.agreement.not_signed"]),
            a.Amount is { } amount ? Amount(amount, a.Currency!) : FigureMarkup.Missing(words["cooperation.none"])]))], words["cooperation.project.no_agreements"]);

    public static Table Documents(IEnumerable<ProjectSheet.DocumentOf> documents, Words words, bool withRelease) => new(words["cooperation.project.documents"],
        [new(words["cooperation.document.one"]), new(words["cooperation.document.category"]), new(words["cooperation.document.language"]), new(words["cooperation.document.published_on"]),
            .. Released(withRelease, words)],
        [.. documents.Select(d => new Row([ProjectMarkup.Outside(d.Url, FigureMarkup.Text(d.Title)), Markup.Text(d.Category), Markup.Text(d.Language),
            d.PublishedOn is { } on ? FigureMarkup.Date(on) : FigureMarkup.Missing(words["cooperation.none"]), .. Released(withRelease, d.IsReleased, words)]))], words["cooperation.project.no_documents"]);

    public static Table Risks(IEnumerable<ProjectSheet.RiskOf> risks, Words words, bool withRelease) => new(words["cooperation.project.risks"],
        [new(words["cooperation.risk.one"]), new(words["cooperation.risk.level"]), new(words["cooperation.risk.response"]), .. Released(withRelease, words)],
        [.. risks.Select(r => new Row([Markup.Of($"{r.Code} {FigureMarkup.Text(r.Title)}"), Markup.Text(words[ProjectMarkup.LevelKey(r.Level)]),
            r.Response is { } response ? FigureMarkup.Text(response) : FigureMarkup.Missing(words["cooperation.none"]), .. Released(withRelease, r.IsReleased, words)]))], words["cooperation.project.no_risks"])
    { HideCaption = true };

    public static Table Evaluations(ProjectSheet sheet, Words words) => new(words["cooperation.project.evaluations"],
        [new(words["cooperation.evaluation.kind"]), new(words["cooperation.evaluation.due"]), new(words["cooperation.evaluation.planned_on"]), new(words["cooperation.evaluation.done_on"])],
        [.. sheet.Evaluations.Select(e => new Row([Markup.Text(words[ProjectMarkup.EvaluationKey(e.Kind)]), Markup.Text(words[e.IsDue ? "cooperation.evaluation.by_size" : "cooperation.evaluation.by_choice"]),
            e.PlannedOn is { } planned ? FigureMarkup.Date(planned) : FigureMarkup.Missing(words["cooperation.evaluation.not_planned"]),
            e.DoneOn is { } done ? e.Link is { } link ? ProjectMarkup.Outside(link, FigureMarkup.Date(done)) : FigureMarkup.Date(done)
                : FigureMarkup.Missing(words[e.IsLate ? "cooperation.evaluation.late" : "cooperation.evaluation.not_done"])]))], words["cooperation.evaluation.none"])
    { HideCaption = true };

    public static Markup Amount(decimal amount, Currency currency) => Markup.Of($"<span class=\"num\">{Shown.Fixed(amount, currency.Decimals)}</span> {currency.Code}");

    private static IEnumerable<Column> Released(bool isWanted, Words words) => isWanted ? [new(words["cooperation.released"])] : [];

    private static IEnumerable<Markup> Released(bool isWanted, bool isReleased, Words words) => isWanted ? [Markup.Text(words[isReleased ? "cooperation.released.yes" : "cooperation.released.no"])] : [];

    private static decimal Spent(ProjectSheet sheet, int year, ExpenditureKind kind) => sheet.Spent.Where(s => s.Year == year && s.Kind == kind).Sum(s => s.AmountUsd);

    // An indicator of the programme is one row with the programme's own figure; one of the project's has a row for each period.
    private static IEnumerable<Row> Rows(ProjectSheet.IndicatorOf i, Words words)
    {
        var name = i.Framework is { } framework ? Markup.Of($"<a href=\"{ResultsLinks.Indicator(framework, i.Indicator!)}\">{i.Indicator}</a> {FigureMarkup.Text(i.Title)}") : Markup.Of($"{i.Code} {FigureMarkup.Text(i.Title)}");
        var baseline = i.Baseline is { } value ? Figure(value, i, words) : FigureMarkup.Missing(i.BaselineText ?? words["cooperation.result.no_baseline"]);
        if (i.Framework is not null)
        {
            yield return new([name, Markup.Text(words["cooperation.result.programme"]), baseline, Figure(i.Target, i, words), Figure(i.Achieved, i, words), Markup.Text(words["cooperation.result.counted_there"])]);
            yield break;
        }
        foreach (var p in i.Periods)
            yield return new([name, ProjectMarkup.Time(p.From, p.To), baseline, p.TargetText is { } target ? Markup.Text(target) : Figure(p.Target, i, words),
                p.ActualText is { } actual ? Markup.Text(actual) : Figure(p.Actual, i, words),
                ProjectMarkup.List(p.Parts.Where(x => x.Actual is not null).Select(x => Markup.Text($"{ProjectMarkup.Part(x.Option, words)} {Shown.Number(x.Actual!.Value)}")), words)]);
    }

    private static Markup Figure(decimal? value, ProjectSheet.IndicatorOf i, Words words) => value is { } known && i.Measure == IndicatorMeasure.Percentage
        ? Markup.Of($"<span class=\"num\">{Shown.PercentPoints(known)}</span>") : FigureMarkup.Number(value, words["cooperation.result.not_reported"]);

    private static Markup Place(ProjectSheet.Place p) => Markup.Of($"{(p.Name is { } name ? FigureMarkup.Text(name) : Markup.Text(p.Code))} {Shown.PercentPoints(p.Percent)}");

    private static IEnumerable<string> Kinds(ProjectSheet s)
    {
        if (s.IsHumanitarian) yield return "cooperation.project.humanitarian";
        if (s.IsSouthSouth) yield return "cooperation.project.south_south";
        if (s.IsPublicPrivate) yield return "cooperation.project.public_private";
        if (s.Line.IsPublic) yield return "cooperation.project.public";
    }

    private static Markup Fact(string key, Markup value, Words words) => Markup.Of($"<dt>{words[key]}</dt><dd>{value}</dd>");
}
