using System.IO.Compression;
using System.Text;
using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>What other publishers say comes in whole, once, and goes out again as it was.</summary>
public sealed class ImportReceivedTests(PostgresFixture postgres) : ReceivedWorld(postgres)
{
    private static readonly byte[] Two = SampleActivities.File(SampleActivities.Activity(), SampleActivities.Activity(SampleActivities.Rights, null, title: "Rights at work"));

    [Fact]
    public async Task A_file_comes_in_and_its_columns_say_what_it_says()
    {
        var done = (await ImportAsync(Two)).Value;
        Assert.Equal((2, 0, 0, 0, true, "2.03"), (done.Added, done.Changed, done.Unchanged, done.Older, done.IsSaved, done.Version));
        var view = await ReadAsync(SampleActivities.Water);
        var a = view.Activity;
        Assert.Equal(("XM-DAC-99", "Sample Development Agency", "2", 1, false, "USD"), (a.ReportingRef, a.ReportingName, a.Status, a.Hierarchy, a.IsHumanitarian, a.DefaultCurrency));
        Assert.Equal((new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), new DateOnly(2025, 3, 1), new DateOnly(2027, 12, 31)), (a.LastUpdated, a.ActualStart, a.PlannedEnd));
        Assert.Equal(("Water for schools", "en"), ReceivedTitle.Of(a.Title));
        Assert.Contains("De l’eau & des écoles", a.Title, StringComparison.Ordinal);
        Assert.Equal([("SN", 60m), ("ML", 40m)], view.Places.Select(p => (p.Code, p.Percent!.Value)));
        Assert.Equal([("1", "14030", 100m), ("99", "WAT-1", null)], view.Sectors.Select(s => (s.Vocabulary, s.Code, s.Percent)));
        Assert.Equal([("1", "XM-DAC-12", "Donor"), ("4", null, "Local partner")], view.Parties.Select(p => (p.Role, p.Ref, p.Name)));
        Assert.Equal((120000.50m, "USD", new DateOnly(2025, 12, 31)), view.Budgets.Select(b => (b.Amount!.Value, b.Currency, b.PeriodEnd!.Value)).Single());
        Assert.Equal(("3", 40000m, "EUR", new DateOnly(2025, 6, 30), "XM-DAC-12"), view.Transactions.Select(t => (t.Type, t.Amount!.Value, t.Currency, t.ValueDate!.Value, t.ProviderRef)).Single());
        Assert.Equal(("1", "XM-DAC-99-0000"), view.Related.Select(r => (r.Type, r.Ref)).Single());
    }

    [Fact]
    public async Task What_comes_out_says_canonically_what_came_in()
    {
        await ImportAsync(Two);
        var given = await ExportAsync();
        Assert.Equal(CanonicalXml.OfEach(Two), CanonicalXml.OfEach(given));
        Assert.Contains("generated-datetime=\"2026-01-01T00:00:00Z\"", Encoding.UTF8.GetString(given), StringComparison.Ordinal);
        Assert.Equal(given, await ExportAsync());
    }

    [Fact]
    public async Task Generated_activities_come_out_canonically_as_they_came_in()
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            await Database.Source.CreateCommand("truncate " + string.Join(", ", ReceivedTable.All.Select(t => "cooperation." + t.Name))).ExecuteNonQueryAsync();
            var file = SampleActivities.Random(seed);
            var done = await ImportAsync(file);
            Assert.True(done.IsOk, $"{seed}: {string.Join(' ', Codes(done))}");
            Assert.Equal(CanonicalXml.OfEach(file), CanonicalXml.OfEach(await ExportAsync()));
        }
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_an_update_replaces_what_is_held()
    {
        await ImportAsync(Two);
        var again = (await ImportAsync(Two)).Value;
        Assert.Equal((0, 0, 2, false), (again.Added, again.Changed, again.Unchanged, again.IsSaved));
        Assert.Equal(1, await Database.AskAsync<long>("select count(*) from cooperation.iati_import"));
        var update = (await ImportAsync(SampleActivities.File(SampleActivities.Activity(updated: "2026-02-01T00:00:00Z", title: "Water for all schools")))).Value;
        Assert.Equal((0, 1, 0), (update.Added, update.Changed, update.Unchanged));
        Assert.Equal("Water for all schools", ReceivedTitle.Of((await ReadAsync(SampleActivities.Water)).Activity.Title)!.Value.Text);
        Assert.Equal(2, await Database.AskAsync<long>("select count(*) from cooperation.received_transaction"));
    }

    [Fact]
    public async Task An_update_older_than_what_is_held_is_said_and_not_taken()
    {
        await ImportAsync(Two);
        var old = SampleActivities.Activity(updated: "2025-12-31T00:00:00Z", title: "Old");
        var alone = await ImportAsync(SampleActivities.File(old));
        Assert.Equal(["all_older"], Codes(alone));
        Assert.Equal(ProblemKind.Conflict, alone.Problems[0].Kind);
        var mixed = (await ImportAsync(SampleActivities.File(old, SampleActivities.Activity("XM-DAC-99-0003")))).Value;
        Assert.Equal((1, 0, 1), (mixed.Added, mixed.Changed, mixed.Older));
        Assert.Contains(mixed.Changes, c => c is { Identifier: SampleActivities.Water, Action: ReceivedAction.Older, Line: 3 });
        Assert.Equal("Water for schools", ReceivedTitle.Of((await ReadAsync(SampleActivities.Water)).Activity.Title)!.Value.Text);
    }

    [Fact]
    public async Task Without_a_date_what_an_activity_says_decides()
    {
        await ImportAsync(SampleActivities.File(SampleActivities.Activity(updated: null)));
        Assert.Equal(1, (await ImportAsync(SampleActivities.File(SampleActivities.Activity(updated: null)))).Value.Unchanged);
        Assert.Equal(1, (await ImportAsync(SampleActivities.File(SampleActivities.Activity(updated: null, title: "Other")))).Value.Changed);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_saves_nothing()
    {
        var seen = (await ImportAsync(Two, dryRun: true)).Value;
        Assert.Equal((2, false), (seen.Added, seen.IsSaved));
        Assert.Equal(0, (await ListAsync()).Total);
        Assert.Equal([(MappedKind.Organisation, "Local partner"), (MappedKind.Organisation, "XM-DAC-12"), (MappedKind.Organisation, "XM-DAC-99"), (MappedKind.Sector, "WAT-1")], seen.ToMap.Select(t => (t.Kind, t.Theirs)));
    }

    [Fact]
    public async Task The_journal_has_one_row_for_an_import_and_vouches_for_all_of_it()
    {
        await ImportAsync(Two);
        Assert.Equal(1, await Database.AskAsync<long>("select count(*) from journal.entry where operation = 'cooperation.import_iati'"));
        Assert.Equal("2", await Database.AskAsync<string>("select new->>'added' from journal.entry where operation = 'cooperation.import_iati'"));
    }

    [Fact]
    public async Task Lists_are_filtered_by_publisher_country_and_sector()
    {
        await ImportAsync(Two);
        Assert.Equal(2, (await ListAsync(new("XM-DAC-99", "sn", "14030"))).Total);
        Assert.Equal((0, 0, 0), ((await ListAsync(new("XM-DAC-1"))).Total, (await ListAsync(new(Country: "FR"))).Total, (await ListAsync(new(Sector: "11110"))).Total));
        Assert.Equal(("XM-DAC-99", 2), (await ListAsync()).Publishers.Select(p => (p.Key, p.Activities)).Single());
    }

    [Fact]
    public async Task A_file_packed_by_gzip_and_one_in_UTF16_are_read()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) await gzip.WriteAsync(Two);
        Assert.Equal(2, (await ImportAsync(packed.ToArray(), name: "partner.xml.gz")).Value.Added);
        var wide = Encoding.UTF8.GetString(Two).Replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"", StringComparison.Ordinal);
        Assert.Equal(2, (await ImportAsync([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(wide)])).Value.Unchanged);
    }

    [Fact]
    public async Task Who_may_only_read_brings_nothing_in() => Assert.Equal(ProblemKind.Forbidden, (await ImportAsync(Two, by: Reader)).Problems.Single().Kind);
}
