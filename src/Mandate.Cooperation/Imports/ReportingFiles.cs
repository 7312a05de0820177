namespace Mandate.Cooperation;

/// <summary>Reports to donors, talks with them, and what the organisation had and spent in a year.</summary>
internal static class ReportingFiles
{
    public static readonly PortfolioFile[] All =
    [
        new(PortfolioFiles.Shape("donor_reports.csv", ["agreement", "kind", "due_on"], "sent_on", "link"), Report),
        new(PortfolioFiles.Shape("funding_dialogues.csv", ["code", "partner", "held_on", .. PortfolioRow.Titles], "outcome", "conclusion", "next_step", "next_on"), Dialogue),
        new(PortfolioFiles.Shape("year_resources.csv", ["year", "assessed_usd"], "spent_usd", "source"), Year),
    ];

    private static void Report(PortfolioRow r)
    {
        var (agreement, kind, due, sent, link) = (r.Agreement(), r.Chosen<DonorReportKind>("kind"), r.Date("due_on"), r.Day("sent_on"), r.Link("link"));
        if (sent > r.State.Today) r.Refuse("cooperation.import.future", "sent_on");
        if (agreement is null) return;
        var key = (agreement.Id, kind, due);
        r.Once(key);
        if (!r.State.Reports.TryGetValue(key, out var report))
            r.State.Reports[key] = report = r.State.Add(new DonorReport { Id = Guid.CreateVersion7(), AgreementId = agreement.Id, Kind = kind, DueOn = due });
        (report.SentOn, report.Link) = (sent, link);
    }

    private static void Dialogue(PortfolioRow r)
    {
        var (code, partner, held, subject) = (r.Code(), r.Partner(), r.Date("held_on"), r.Words());
        var (outcome, conclusion, step, next) = (r.OptionalCode("outcome"), r.Text("conclusion"), r.Text("next_step"), r.Day("next_on"));
        if (held > r.State.Today) r.Refuse("cooperation.import.future", "held_on");
        r.Once(code);
        if (code.Length == 0 || partner is null || subject is null) return;
        if (!r.State.Dialogues.TryGetValue(code, out var d))
            r.State.Dialogues[code] = d = r.State.Add(new FundingDialogue { Id = Guid.CreateVersion7(), Code = code, PartnerId = partner.Id, Subject = subject });
        (d.PartnerId, d.HeldOn, d.Subject, d.Outcome, d.Conclusion, d.NextStep, d.NextOn) = (partner.Id, held, subject, outcome, conclusion, step, next);
    }

    private static void Year(PortfolioRow r)
    {
        var (year, assessed, spent, source) = (r.Whole("year"), r.Figure("assessed_usd"), r.Decimal("spent_usd"), r.Text("source"));
        if (year is < 1900 or > 2199) r.Refuse("cooperation.import.year", "year", year);
        if (assessed < 0) r.Refuse("cooperation.budget.negative", "assessed_usd");
        if (spent < 0) r.Refuse("cooperation.budget.negative", "spent_usd");
        r.Once(year);
        if (!r.State.Years.TryGetValue(year, out var row)) r.State.Years[year] = row = r.State.Add(new YearResources { Id = Guid.CreateVersion7(), Year = year, IsExample = r.State.AreExamples });
        (row.AssessedUsd, row.SpentUsd, row.Source) = (assessed, spent, source);
    }
}
