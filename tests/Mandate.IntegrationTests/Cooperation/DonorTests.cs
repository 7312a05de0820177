using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>What donors and the public see, and what stays in the house; composition and gaps.</summary>
public class DonorTests(PortfolioWorld world) : IClassFixture<PortfolioWorld>
{
    private const string Donor = "donor@example.org", Own = "RAF-21-01-EX";

    private Task<Outcome<ShowDonorProject.Shown>> ShowAsync(Access by, string code, DateOnly? since = null) => world.DoAsync<ShowDonorProject, Outcome<ShowDonorProject.Shown>>(o => o.HandleAsync(by, new(code, since), default));

    private async Task<Access> DonorAsync()
    {
        Assert.True((await world.DoAsync<LinkDonor, Outcome<Done>>(o => o.HandleAsync(PortfolioWorld.Officer, new(Donor, "D-GOV-A"), default))).IsOk);
        return await world.Database.AccessOfAsync(Donor);
    }

    [Fact]
    public async Task A_donor_sees_the_projects_of_its_agreements_and_what_is_public_and_nothing_else()
    {
        var donor = await DonorAsync();
        var listing = (await world.DoAsync<ListDonorProjects, Outcome<ListDonorProjects.Listing>>(o => o.HandleAsync(donor, default))).Value;
        Assert.Equal(["RAF-21-01-EX", "RER-22-01-EX", "RLA-24-05-EX"], listing.Own.Select(l => l.Code));
        Assert.All(listing.Public, l => Assert.True(l.IsPublic));
        var hidden = await world.Database.AskAsync<string>("select code from cooperation.project where not is_public and code not in ('RAF-21-01-EX','RER-22-01-EX','RLA-24-05-EX') order by code limit 1");
        Assert.Equal(ProblemKind.NotFound, Assert.Single((await ShowAsync(donor, hidden)).Problems).Kind);
        Assert.Equal(ProblemKind.Forbidden, Assert.Single((await world.DoAsync<ShowProject, Outcome<ShowProject.Shown>>(o => o.HandleAsync(donor, Own, default))).Problems).Kind);
        Assert.Equal(ProblemKind.NotFound, Assert.Single((await ShowAsync(Access.Public, hidden)).Problems).Kind);
    }

    [Fact]
    public async Task Papers_that_are_not_released_and_other_donors_agreements_stay_in_the_house()
    {
        var (inside, own) = (await world.SheetAsync(Own), (await ShowAsync(await DonorAsync(), Own)).Value);
        Assert.Contains(inside.Documents, d => !d.IsReleased);
        Assert.All(own.Sheet.Documents, d => Assert.True(d.IsReleased));
        Assert.All(own.Sheet.Risks, r => Assert.True(r.IsReleased));
        Assert.True(own.IsOwn);
        Assert.Equal("AGR-" + Own, Assert.Single(own.Sheet.Agreements).Code);
        var open = (await ShowAsync(Access.Public, Own)).Value;
        Assert.Empty(open.Sheet.Agreements);
        Assert.Empty(open.Sheet.Instalments);
        Assert.False(open.IsOwn);
    }

    [Fact]
    public async Task What_changed_is_told_since_the_day_that_is_asked_for_and_never_of_what_is_not_released()
    {
        var donor = await DonorAsync();
        Assert.Null((await ShowAsync(donor, "RER-22-01-EX")).Value.Since);
        Assert.True((await world.ImportAsync(
        [
            PortfolioWorld.Text("project_periods.csv", "project,result,indicator,from,to,target,actual", "RER-22-01-EX,R2,O1,2022-08-01,2022-12-31,100,91"),
            PortfolioWorld.Text("project_documents.csv", "project,url,en,fr,es,zh,original,format,category,language,released", "RER-22-01-EX,https://example.org/secret.pdf,Not for outsiders,,,,,application/pdf,A01,en,0"),
        ])).Value.IsSaved);
        var shown = (await ShowAsync(donor, "RER-22-01-EX", new DateOnly(2020, 1, 1))).Value;
        Assert.Contains(shown.Changes, c => c is { What: "project_period", Action: "change" } && c.Columns.Contains("actual"));
        Assert.Contains(shown.Changes, c => c.What == "expenditure");
        Assert.DoesNotContain(shown.Changes, c => c.Name.Contains("Not for outsiders", StringComparison.Ordinal));
        Assert.Empty((await ShowAsync(donor, "RER-22-01-EX", new DateOnly(2999, 1, 1))).Value.Changes);
    }

    [Fact]
    public async Task A_link_needs_an_account_a_donor_and_the_right_to_make_it()
    {
        Task<Outcome<Done>> LinkAsync(Access by, string? email, string partner) => world.DoAsync<LinkDonor, Outcome<Done>>(o => o.HandleAsync(by, new(email, partner), default));
        Assert.Equal("cooperation.donor.no_account", Assert.Single((await LinkAsync(PortfolioWorld.Officer, "nobody@example.org", "D-BANK")).Problems).Code);
        Assert.Equal("cooperation.partner.not_donor", Assert.Single((await LinkAsync(PortfolioWorld.Officer, Donor, "I-NGO")).Problems).Code);
        Assert.Equal(ProblemKind.Forbidden, Assert.Single((await LinkAsync(await world.Database.AccessOfAsync(TestPeople.Dakar), Donor, "D-BANK")).Problems).Kind);
    }

    [Fact]
    public async Task The_indicators_of_voluntary_funds_have_their_numerators_and_denominators()
    {
        var found = (await world.DoAsync<ReadComposition, Outcome<ReadComposition.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, "2022-23", default))).Value;
        var received = await world.Database.AskAsync<decimal>("select sum(received_usd) from cooperation.instalment where received_on between '2022-01-01' and '2023-12-31'");
        Assert.Equal((received, received + 52_000_000m), (found.Funds.OfResources!.Numerator, found.Funds.OfResources.Denominator));
        Assert.Equal(found.Funds.Usd, found.Donors.Sum(d => d.Usd));
        Assert.Equal((4, 3, 1), (found.Partnerships.Count, found.New, found.Renewed));
        // Nothing is published here: none of what was spent is open data.
        Assert.Equal((0m, 84_700_000m), (found.Coverage!.Numerator, found.Coverage.Denominator));
        Assert.Equal("kernel.biennium.shape", Assert.Single((await world.DoAsync<ReadComposition, Outcome<ReadComposition.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, "soon", default))).Problems).Code);
    }

    [Fact]
    public async Task What_an_outcome_lacks_is_what_is_expected_and_not_bound()
    {
        var found = (await world.DoAsync<ReadFundingGaps, Outcome<ReadFundingGaps.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, "2022-23", default))).Value;
        Assert.Equal(520_000_000m, found.Outcomes.Sum(o => o.ExpectedUsd));
        Assert.All(found.Outcomes, o => Assert.Equal(o.ExpectedUsd - o.BoundUsd, o.GapUsd));
        Assert.Equal(await world.Database.AskAsync<decimal>("select sum(b.amount_usd) from cooperation.project_budget b join cooperation.project p on p.id = b.project_id where b.is_committed and p.status <> 'Cancelled' and b.\"from\" between '2022-01-01' and '2023-12-31'"),
            found.Outcomes.Sum(o => o.BoundUsd));
    }
}
