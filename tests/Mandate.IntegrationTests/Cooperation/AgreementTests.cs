using Mandate.Cooperation;
using Mandate.Kernel;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>Amendments from the copy to the merge; reports to donors; partners with their assessments.</summary>
public class AgreementTests(PortfolioWorld world) : IClassFixture<PortfolioWorld>
{
    private const string Code = "AGR-RAS-23-04-EX";

    private Task<Outcome<DraftAmendment.Result>> DraftAsync(int? number, int version, string? to, string? amount = null) => world.DoAsync<DraftAmendment, Outcome<DraftAmendment.Result>>(
        o => o.HandleAsync(PortfolioWorld.Officer, new(Code, number, version, "More time", null, null, to, amount, null, null), default));

    private Task<Outcome<DecideAmendment.Result>> SignAsync(int number, string? on, bool isWithdrawn = false) => world.DoAsync<DecideAmendment, Outcome<DecideAmendment.Result>>(
        o => o.HandleAsync(PortfolioWorld.Officer, new(Code, number, on, isWithdrawn), default));

    private async Task<ShowAgreement.Shown> ShowAsync() => (await world.DoAsync<ShowAgreement, Outcome<ShowAgreement.Shown>>(o => o.HandleAsync(PortfolioWorld.Officer, Code, default))).Value;

    [Fact]
    public async Task An_amendment_is_a_copy_with_its_differences_and_is_merged_when_it_is_signed()
    {
        var (first, second) = ((await DraftAsync(null, 0, "2028-03-31")).Value, (await DraftAsync(null, 0, "2029-03-31")).Value);
        Assert.Equal((1, 2, "to"), (first.Number, second.Number, Assert.Single(first.Differences).Field));
        Assert.Equal(new DateOnly(2027, 3, 31), (await ShowAsync()).Line.To);
        Assert.Equal("cooperation.agreement.future", Assert.Single((await SignAsync(1, "2999-01-01")).Problems).Code);
        Assert.Equal(AmendmentState.Signed, (await SignAsync(1, "2026-01-10")).Value.State);
        Assert.Equal(new DateOnly(2028, 3, 31), (await ShowAsync()).Line.To);
        Assert.Equal("cooperation.amendment.conflict", Assert.Single((await SignAsync(2, "2026-02-10")).Problems).Code);
        Assert.Equal("cooperation.amendment.decided", Assert.Single((await SignAsync(1, null, isWithdrawn: true)).Problems).Code);
        Assert.Equal(AmendmentState.Withdrawn, (await SignAsync(2, null, isWithdrawn: true)).Value.State);
        Assert.Equal(ProblemKind.Rule, Assert.Single((await DraftAsync(null, 0, "2020-01-01")).Problems).Kind);
    }

    [Fact]
    public async Task Who_starts_from_an_older_copy_sees_what_was_saved_meanwhile()
    {
        var number = (await world.DoAsync<DraftAmendment, Outcome<DraftAmendment.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, new(PortfolioWorld.Agreement, null, 0, "More money", null, null, null, "7000000", null, null), default))).Value.Number;
        Task<Outcome<DraftAmendment.Result>> EditAsync(int version, string amount) => world.DoAsync<DraftAmendment, Outcome<DraftAmendment.Result>>(
            o => o.HandleAsync(PortfolioWorld.Officer, new(PortfolioWorld.Agreement, number, version, "More money", null, null, null, amount, null, null), default));
        Assert.True((await EditAsync(1, "7100000")).IsOk);
        var conflict = Assert.IsType<EditConflict>(Assert.Single((await EditAsync(1, "7200000")).Problems));
        Assert.Equal((2, 7_100_000m, 7_200_000m), (conflict.TheirVersion, Assert.Single(conflict.Fields).Theirs, conflict.Fields[0].Yours));
    }

    [Fact]
    public async Task A_report_that_is_sent_is_late_no_more()
    {
        Task<Outcome<ListDonorReports.Calendar>> CalendarAsync() => world.DoAsync<ListDonorReports, Outcome<ListDonorReports.Calendar>>(o => o.HandleAsync(PortfolioWorld.Officer, new(), default));
        var late = (await CalendarAsync()).Value.Lines.First(l => l.Standing == ReportStanding.Late);
        Assert.True(late.DaysLate > 0);
        var sent = await world.DoAsync<SendDonorReport, Outcome<ReportLine>>(o => o.HandleAsync(PortfolioWorld.Officer,
            new(late.Agreement, SnakeEnum<DonorReportKind>.Name(late.Kind), late.DueOn.ToString("O", null), late.DueOn.AddDays(3).ToString("O", null), "https://example.org/report.pdf"), default));
        Assert.Equal((ReportStanding.SentLate, 3), (sent.Value.Standing, sent.Value.DaysLate));
    }

    [Fact]
    public async Task An_implementing_partner_without_an_assessment_that_is_valid_is_found()
    {
        Task<Outcome<List<PartnerLine>>> ListAsync(AssessmentStanding standing) => world.DoAsync<ListPartners, Outcome<List<PartnerLine>>>(o => o.HandleAsync(PortfolioWorld.Officer, new(Assessment: standing), default));
        Assert.Equal(["I-COOP"], (await ListAsync(AssessmentStanding.Missing)).Value.Select(p => p.Code));
        var assessed = await world.DoAsync<AssessPartner, Outcome<Done>>(o => o.HandleAsync(PortfolioWorld.Officer, new("I-COOP", "2026-01-15", "moderate", "2099-01-14", null), default));
        Assert.True(assessed.IsOk);
        Assert.Empty((await ListAsync(AssessmentStanding.Missing)).Value);
        Assert.Contains("I-COOP", (await ListAsync(AssessmentStanding.Valid)).Value.Select(p => p.Code));
        Assert.Equal("cooperation.partner.not_implementer", Assert.Single((await world.DoAsync<AssessPartner, Outcome<Done>>(o => o.HandleAsync(PortfolioWorld.Officer, new("D-BANK", "2026-01-15", "low", "2099-01-14", null), default))).Problems).Code);
    }
}
