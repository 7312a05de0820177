using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Cooperation.Pages;

/// <summary>Small pieces of the pages about partners, agreements and reports.</summary>
internal static class PartnerMarkup
{
    public static string StandingKey(AssessmentStanding standing) => "cooperation.assessment." + SnakeEnum<AssessmentStanding>.Name(standing);

    public static string ReportKey(DonorReportKind kind) => "cooperation.report_kind." + SnakeEnum<DonorReportKind>.Name(kind);

    public static string ReportKey(ReportStanding standing) => "cooperation.report_standing." + SnakeEnum<ReportStanding>.Name(standing);

    public static string StateKey(AmendmentState state) => "cooperation.amendment_state." + SnakeEnum<AmendmentState>.Name(state);

    public static Markup Roles(PartnerLine l, Words words) => ProjectMarkup.List(new[] { (l.IsDonor, "cooperation.project.donor"), (l.IsImplementer, "cooperation.partner.implementer"), (l.IsUn, "cooperation.partner.un"), (l.IsIfi, "cooperation.partner.ifi") }
        .Where(x => x.Item1).Select(x => Markup.Text(words[x.Item2])), words);

    public static Markup Standing(PartnerLine l, Words words) => l.Rating is { } rating && l.ValidUntil is { } until
        ? Markup.Of($"{words[StandingKey(l.Assessment)]}{words["cooperation.list.between"]}{words[ProjectMarkup.RatingKey(rating)]}{words["cooperation.list.between"]}{FigureMarkup.Date(until)}") : Markup.Text(words[StandingKey(l.Assessment)]);

    public static Table Agreements(IEnumerable<AgreementLine> lines, Words words) => new(words["cooperation.agreements.title"],
        [new(words["cooperation.agreement.one"]), new(words["cooperation.agreement.kind"]), new(words["cooperation.partner.one"]), new(words["cooperation.agreement.signed_on"]), new(words["cooperation.agreement.time"]),
            new(words["cooperation.money.amount"], true), new(words["cooperation.money.received"], true, "USD"), new(words["cooperation.agreement.late_reports"], true)],
        [.. lines.Select(a => new Row([Markup.Of($"<a href=\"{CooperationLinks.Agreement(a.Code)}\">{a.Code}</a> {FigureMarkup.Text(a.Title)}"), Markup.Text(words[ProjectMarkup.KindKey(a.Kind)]), ProjectMarkup.Partner(a.Partner),
            a.SignedOn is { } on ? FigureMarkup.Date(on) : FigureMarkup.Missing(words["cooperation.agreement.not_signed"]), ProjectMarkup.Time(a.From, a.To),
            a.Amount is { } amount ? ProjectParts.Amount(amount, a.Currency!) : FigureMarkup.Missing(words["cooperation.none"]), ProjectMarkup.Usd(a.ReceivedUsd), Markup.Text(Shown.Number(a.LateReports))]))],
        words["cooperation.project.no_agreements"])
    { HideCaption = true, StickyHeader = true };

    public static Table Reports(IEnumerable<ReportLine> lines, Words words) => new(words["cooperation.reports.title"],
        [new(words["cooperation.agreement.one"]), new(words["cooperation.project.donor"]), new(words["cooperation.report.kind"]), new(words["cooperation.report.due_on"]), new(words["cooperation.report.sent_on"]), new(words["cooperation.report.standing"])],
        [.. lines.Select(r => new Row([Markup.Of($"<a href=\"{CooperationLinks.Agreement(r.Agreement)}\">{r.Agreement}</a>"), ProjectMarkup.Partner(r.Donor), Markup.Text(words[ReportKey(r.Kind)]), FigureMarkup.Date(r.DueOn),
            r.SentOn is { } on ? r.Link is { } link ? ProjectMarkup.Outside(link, FigureMarkup.Date(on)) : FigureMarkup.Date(on) : FigureMarkup.Missing(words["cooperation.report.not_sent"]),
            Markup.Text(r.DaysLate is { } days ? words["cooperation.report.days", words[ReportKey(r.Standing)], Shown.Number(days)] : words[ReportKey(r.Standing)])]))], words["cooperation.reports.empty"])
    { HideCaption = true, StickyHeader = true };

    /// <summary>The differences that an amendment makes, term by term.</summary>
    public static Table Differences(IReadOnlyList<TermChange> changes, string caption, Words words) => new(caption,
        [new(words["cooperation.amendment.term"]), new(words["cooperation.amendment.before"]), new(words["cooperation.amendment.after"])],
        [.. changes.Select(c => new Row([Markup.Text(words["cooperation.term." + c.Field]), Value(c.Old, words), Value(c.New, words)]))], words["cooperation.amendment.no_difference"]);

    public static Markup Value(object? value, Words words) => value switch
    {
        null or "" => FigureMarkup.Missing(words["cooperation.none"]),
        DateOnly day => FigureMarkup.Date(day),
        decimal amount => Markup.Of($"<span class=\"num\">{Shown.Number(amount, 4)}</span>"),
        LocalizedText text => FigureMarkup.Text(text),
        Earmarking earmarking => Markup.Text(words[ProjectMarkup.EarmarkingKey(earmarking)]),
        ActivityStatus status => Markup.Text(words[ProjectMarkup.StatusKey(status)]),
        bool yes => Markup.Text(words[yes ? "cooperation.released.yes" : "cooperation.released.no"]),
        _ => Markup.Text(value.ToString()!),
    };
}
