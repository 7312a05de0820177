using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Npgsql;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>The live portfolio published as open aid data: validated, numbered, kept, compared, redacted; each test goes on from a publication of its own.</summary>
public sealed class PublishIatiTests(PortfolioWorld world) : IClassFixture<PortfolioWorld>
{
    private static readonly LocalizedText Name = LocalizedText.English("Example Organisation", "示例组织");

    [Fact]
    public async Task What_is_published_is_numbered_and_kept_and_nothing_is_published_where_nothing_has_changed()
    {
        var first = await PublishedAsync();
        Assert.Equal(24, first.Changes.Count(c => c.Identifier != "XM-DAC-99999"));
        var again = (await PublishAsync()).Value;
        Assert.Equal((true, null), (again.IsSame, again.Number));
        Assert.All(again.Changes, c => Assert.Equal(PublicationChange.Unchanged, c.Change));
        var kept = (await world.DoAsync<ListIatiPublications, Outcome<List<ListIatiPublications.Item>>>(o => o.HandleAsync(Access.Public, null, default))).Value;
        Assert.Equal(first.Number, kept[0].Number);
        Assert.Equal(24, kept[0].Activities);
    }

    [Fact]
    public async Task What_is_published_counts_as_open_data_and_what_donors_are_to_pay_is_planned()
    {
        var first = await PublishedAsync();
        var composition = (await world.DoAsync<ReadComposition, Outcome<ReadComposition.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, "2022-23", default))).Value;
        var spent = await world.Database.AskAsync<decimal>("select sum(amount_usd) from cooperation.expenditure where kind <> 'Commitment' and \"on\" between '2022-01-01' and '2023-12-31'");
        Assert.Equal(spent, composition.Coverage!.Numerator);
        var due = await world.Database.AskAsync<long>("select count(*) from cooperation.instalment where received_on is null and project_id is not null and due_on > now()::date");
        var planned = 0;
        foreach (var file in first.Files.Where(f => f.Activities > 0)) planned += XDocument.Load(new MemoryStream(await OpenAsync(file.Name, first.Number))).Descendants("planned-disbursement").Count();
        Assert.Equal(due, planned);
    }

    [Fact]
    public async Task A_change_moves_the_last_update_of_its_activity_alone_and_the_earlier_file_stays_byte_for_byte()
    {
        var first = await PublishedAsync();
        var before = await OpenAsync(first.Files[0].Name, first.Number);
        await world.Database.Source.CreateCommand($"update cooperation.project set title = jsonb_set(title, '{{texts,en}}', '\"Renamed {Guid.NewGuid():N}\"') where code = '{PortfolioWorld.Project}'").ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var second = (await PublishAsync()).Value;
        var changed = Assert.Single(second.Changes, c => c.Change != PublicationChange.Unchanged);
        Assert.Equal(($"XM-DAC-99999-{PortfolioWorld.Project}", PublicationChange.Changed), (changed.Identifier, changed.Change));
        var compared = (await world.DoAsync<CompareIatiPublications, Outcome<CompareIatiPublications.Compared>>(o => o.HandleAsync(Access.Public, new(second.Number!.Value), default))).Value;
        Assert.Equal([new CompareIatiPublications.ElementChange("title", 1, 1)], Assert.Single(compared.Changes).Elements);
        Assert.Equal(before, await OpenAsync(first.Files[0].Name, first.Number));
        Assert.Equal(first.Files[0].Sha256, Convert.ToHexStringLower(SHA256.HashData(before)));
        Assert.Equal(first.Files[0].Size, before.Length);
        Assert.NotEqual(before, await OpenAsync(first.Files[0].Name, null));
    }

    [Fact]
    public async Task A_change_of_a_budget_changes_the_organisations_own_file_too()
    {
        await PublishedAsync();
        await world.Database.Source.CreateCommand($"update cooperation.project_budget set amount = amount + 1000, amount_usd = amount_usd + 1000 where id = (select b.id from cooperation.project_budget b join cooperation.project p on p.id = b.project_id where p.code = '{PortfolioWorld.Project}' limit 1)").ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var second = (await PublishAsync()).Value;
        var compared = (await world.DoAsync<CompareIatiPublications, Outcome<CompareIatiPublications.Compared>>(o => o.HandleAsync(Access.Public, new(second.Number!.Value), default))).Value;
        Assert.Equal(["XM-DAC-99999", $"XM-DAC-99999-{PortfolioWorld.Project}"], compared.Changes.Select(c => c.Identifier));
        Assert.Contains("total-budget", compared.Changes[0].Elements.Select(e => e.Element));
        Assert.Contains("budget", compared.Changes[1].Elements.Select(e => e.Element));
    }

    [Fact]
    public async Task A_decision_keeps_something_out_with_its_reason_until_it_ends()
    {
        await PublishedAsync();
        var decided = await ExcludeAsync(new(null, ExclusionKind.Activity, PortfolioWorld.Project, "The safety of those who work there"));
        Assert.True(decided.IsOk);
        Assert.Equal(ProblemKind.Conflict, (await ExcludeAsync(new(null, ExclusionKind.Activity, PortfolioWorld.Project, "Twice"))).Problems[0].Kind);
        var without = (await PublishAsync()).Value;
        Assert.Equal(PublicationChange.Removed, without.Changes.Single(c => c.Identifier.EndsWith(PortfolioWorld.Project, StringComparison.Ordinal)).Change);
        Assert.Equal("The safety of those who work there", Assert.Single(without.LeftOut).Reason);
        Assert.DoesNotContain(PortfolioWorld.Project, Encoding.UTF8.GetString(await OpenAsync(without.Files[0].Name, null)), StringComparison.Ordinal);
        Assert.True((await ExcludeAsync(new(decided.Value.Id, null, null, null))).IsOk);
        var back = (await PublishAsync()).Value;
        Assert.Equal(PublicationChange.New, back.Changes.Single(c => c.Identifier.EndsWith(PortfolioWorld.Project, StringComparison.Ordinal)).Change);
        Assert.Equal("cooperation.iati.exclusion_ended", (await ExcludeAsync(new(decided.Value.Id, null, null, null))).Problems[0].Code);
    }

    [Fact]
    public async Task A_decision_says_all_that_is_wrong_with_it_at_once()
    {
        var refused = await ExcludeAsync(new(null, ExclusionKind.Activity, "NOBODY", " ", new DateOnly(2001, 1, 1)));
        Assert.Equal(["cooperation.iati.exclusion_project", "cooperation.iati.exclusion_reason", "cooperation.iati.exclusion_past"], refused.Problems.Select(p => p.Code));
        Assert.Equal(["cooperation.iati.exclusion_kind", "cooperation.iati.exclusion_reason"], (await ExcludeAsync(new(null, null, null, null))).Problems.Select(p => p.Code));
        Assert.Equal("cooperation.iati.exclusion_everything", (await ExcludeAsync(new(null, ExclusionKind.Activity, null, "All of it"))).Problems[0].Code);
    }

    [Fact]
    public async Task The_publisher_says_all_that_is_wrong_with_it_at_once()
    {
        var refused = await SaveAsync(new("99 999", "x", null, null, "nobody", "ftp://example.org", 31, FileSplit.Size, 0));
        Assert.Equal(["identifier", "organisation_type", "name", "email", "website", "day", "file_size"], refused.Problems.Select(p => p.Place!.Field));
    }

    [Fact]
    public async Task Whoever_only_reads_neither_publishes_nor_decides_what_is_left_out()
    {
        var auditor = await world.Database.AccessOfAsync(TestPeople.Auditor);
        Assert.Equal(ProblemKind.Forbidden, (await world.DoAsync<PublishIati, Outcome<PublishIati.Result>>(o => o.HandleAsync(auditor, new(), default))).Problems[0].Kind);
        Assert.Equal(ProblemKind.Forbidden, (await world.DoAsync<SaveIatiExclusion, Outcome<SaveIatiExclusion.Result>>(o => o.HandleAsync(auditor, new(null, ExclusionKind.Contact, null, "x"), default))).Problems[0].Kind);
        Assert.Equal(ProblemKind.Forbidden, (await world.DoAsync<ExportIati, Outcome<ExportIati.Exported>>(o => o.HandleAsync(Access.Public, new(), default))).Problems[0].Kind);
    }

    [Fact]
    public async Task The_database_refuses_to_change_what_was_published()
    {
        await PublishedAsync();
        foreach (var statement in (string[])["update cooperation.iati_publication set activities = 0", "delete from cooperation.iati_publication_content", "truncate cooperation.iati_published_activity"])
            await Assert.ThrowsAsync<PostgresException>(() => world.Database.Source.CreateCommand(statement).ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_export_is_the_same_bytes_each_time_and_has_no_project_that_is_not_an_example_of_an_example()
    {
        await PublishedAsync();
        var (one, other) = (await ExportAsync(false), await ExportAsync(false));
        Assert.Equal(one.Bytes, other.Bytes);
        Assert.Equal((one.Summary.Sha256, one.Summary.Size), (Convert.ToHexStringLower(SHA256.HashData(one.Bytes)), one.Bytes.Length));
        Assert.Equal(24, XDocument.Load(new MemoryStream(one.Bytes)).Root!.Elements("iati-activity").Count());
        Assert.Equal("iati-organisations", XDocument.Load(new MemoryStream((await ExportAsync(true)).Bytes)).Root!.Name.LocalName);
        await SaveAsync(new("XM-DAC-99999", "40", Name, IsExample: false));
        Assert.Equal(0, (await ExportAsync(false)).Summary.Activities);
        await SaveAsync(new("XM-DAC-99999", "40", Name, IsExample: true));
    }

    // Something always differs from the last publication of another test: the name of the organisation.
    private async Task<PublishIati.Result> PublishedAsync()
    {
        Assert.True((await SaveAsync(new("XM-DAC-99999", "40", LocalizedText.English("Example " + Guid.NewGuid().ToString("N")), Website: "https://data.example.org", IsExample: true))).IsOk);
        var published = await PublishAsync();
        Assert.True(published.IsOk, string.Join("; ", published.Problems.Select(p => $"{p.Code} {string.Join(' ', p.Args)}")));
        Assert.NotNull(published.Value.Number);
        return published.Value;
    }

    private Task<Outcome<PublishIati.Result>> PublishAsync() => world.DoAsync<PublishIati, Outcome<PublishIati.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, new(), default));

    private Task<Outcome<SaveIatiPublisher.Result>> SaveAsync(SaveIatiPublisher.Input input) => world.DoAsync<SaveIatiPublisher, Outcome<SaveIatiPublisher.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, input, default));

    private Task<Outcome<SaveIatiExclusion.Result>> ExcludeAsync(SaveIatiExclusion.Input input) => world.DoAsync<SaveIatiExclusion, Outcome<SaveIatiExclusion.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, input, default));

    private Task<byte[]> OpenAsync(string name, int? number) => world.DoAsync<OpenIatiFile, byte[]>(async o =>
    {
        await using var content = await o.ReadAsync((await o.HandleAsync(Access.Public, new(name, number), default)).Value, default);
        using var kept = new MemoryStream();
        await content.CopyToAsync(kept, TestContext.Current.CancellationToken);
        return kept.ToArray();
    });

    private async Task<(ExportIati.Summary Summary, byte[] Bytes)> ExportAsync(bool organisation)
    {
        using var exported = (await world.DoAsync<ExportIati, Outcome<ExportIati.Exported>>(o => o.HandleAsync(PortfolioWorld.Officer, new(organisation), default))).Value;
        using var kept = new MemoryStream();
        await exported.CopyToAsync(kept, TestContext.Current.CancellationToken);
        return (exported.Summary, kept.ToArray());
    }
}
