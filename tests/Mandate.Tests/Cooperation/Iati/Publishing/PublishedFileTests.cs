using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Mandate.Cooperation;
using Mandate.TestSupport;

namespace Mandate.Tests.Cooperation.Iati.Publishing;

/// <summary>Live data as IATI files: valid by the standard's own schema, the same bytes from the same data, and nothing invented.</summary>
public class PublishedFileTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    private static readonly string Schemas = Path.Combine(Repository.Root, "..", "shared", "iati");

    [Theory, MemberData(nameof(Seeds))]
    public void The_standards_own_schema_finds_no_fault(int seed)
    {
        Assert.SkipUnless(Directory.Exists(Schemas), "The standard's schemas do not stand beside this clone.");
        using var files = Files(Activities(seed), GeneratedProject.Publisher());
        foreach (var file in files.Complete(Reporter(seed))) Assert.Empty(Faults(Bytes(file), file.IsOrganisation ? "iati-organisations-schema.xsd" : "iati-activities-schema.xsd"));
    }

    // Schema, ruleset and codelists, as our own validation has them: what is published is held against it too.
    [Theory, MemberData(nameof(Seeds))]
    public void Nothing_that_stands_in_the_way_of_publishing_is_found_in_what_is_made_of_sound_projects(int seed)
    {
        var report = ValidateIati.Check(new("a.xml", new MemoryStream(Written(Activities(seed)))), new(2023, 7, 1, 0, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);
        Assert.Empty(report.Findings.Where(f => f.Severity is Severity.Critical or Severity.Error).Select(f => $"{f.Line} {f.Rule} {string.Join(' ', f.With)}"));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_same_data_are_the_same_bytes_whenever_they_are_written(int seed)
    {
        foreach (var split in Enum.GetValues<FileSplit>())
        {
            using PublicationFiles one = Files(Activities(seed, 7), GeneratedProject.Publisher(split, 3)), other = Files(Activities(seed, 7), GeneratedProject.Publisher(split, 3));
            var (made, again) = (one.Complete(Reporter(seed)), other.Complete(Reporter(seed)));
            Assert.Equal(made.Select(f => (f.Name, f.Sha256, f.Size)), again.Select(f => (f.Name, f.Sha256, f.Size)));
            Assert.All(made, f => Assert.Equal(f.Sha256, Convert.ToHexStringLower(SHA256.HashData(Bytes(f)))));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void However_files_are_split_each_activity_is_in_one_of_them_and_its_newest_says_when_it_was_made(int seed)
    {
        var activities = Activities(seed, 11);
        foreach (var publisher in (IatiPublisher[])[GeneratedProject.Publisher(), GeneratedProject.Publisher(FileSplit.Country), GeneratedProject.Publisher(FileSplit.Size, 4)])
        {
            using var files = Files(activities, publisher);
            var made = files.Complete(Reporter(seed)).Where(f => !f.IsOrganisation).ToList();
            Assert.Equal(activities.Select(a => a.Identifier), made.SelectMany(f => f.Activities).Order(StringComparer.Ordinal));
            Assert.Equal(made.Count, made.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());
            Assert.All(made, f => Assert.InRange(f.Count, 1, publisher.FileSize ?? int.MaxValue));
            Assert.All(made, f => Assert.Equal(f.Activities, XElement.Load(new MemoryStream(Bytes(f))).Elements().Select(a => a.Element("iati-identifier")!.Value)));
            Assert.All(made, f => Assert.Equal(IatiFile.MomentOf(activities.Where(a => f.Activities.Contains(a.Identifier)).Max(a => a.LastUpdated)), System.Text.Encoding.ASCII.GetBytes(XElement.Load(new MemoryStream(Bytes(f))).Attribute("generated-datetime")!.Value)));
        }
    }

    [Fact]
    public void Nothing_is_left_on_disk_once_it_is_published()
    {
        string folder;
        using (var files = Files(Activities(1), GeneratedProject.Publisher()))
        {
            folder = Path.GetDirectoryName(files.Complete(Reporter(1))[0].Path)!;
            Assert.True(Directory.Exists(folder));
        }
        Assert.False(Directory.Exists(folder));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void What_is_added_up_part_by_part_is_what_the_whole_comes_to(int seed)
    {
        var (facts, publisher) = (GeneratedProject.Many(seed, 9), GeneratedProject.Publisher());
        var countries = new Dictionary<string, Mandate.Kernel.LocalizedText>(StringComparer.Ordinal);
        PublishedReporter? sum = null;
        foreach (var part in facts.Chunk(1 + (seed % 4))) sum = SumReporter.Of(sum, ComposeReporter.Of(publisher, part, countries, GeneratedProject.Today));
        Assert.Equal(new PublicationHash().Of(ComposeReporter.Of(publisher, facts, countries, GeneratedProject.Today)), new PublicationHash().Of(sum!));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void What_has_not_happened_yet_is_not_published_as_what_happened(int seed)
    {
        var root = Read(seed);
        Assert.All(root.Descendants("activity-date").Where(d => d.Attribute("type")!.Value is "2" or "4"), d => Assert.True(Day(d) <= GeneratedProject.Today));
        Assert.All(root.Descendants("transaction-date"), d => Assert.True(Day(d) <= GeneratedProject.Today));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_figure_that_was_not_reported_is_left_out_and_is_never_nought(int seed)
    {
        foreach (var (facts, activity) in GeneratedProject.Many(seed, 4).Zip(Activities(seed)))
        {
            var reported = facts.Project.Results.SelectMany(r => r.Indicators).SelectMany(i => i.Periods).Count(p => p.Actual is not null);
            Assert.Equal(reported, activity.Results.SelectMany(r => r.Indicators).SelectMany(i => i.Periods).SelectMany(p => p.Actuals).Count(a => a.Dimensions.Count == 0));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_country_gets_its_share_of_each_years_budget_and_the_shares_of_all_are_the_whole(int seed)
    {
        var facts = GeneratedProject.Many(seed, 4);
        var reporter = ComposeReporter.Of(GeneratedProject.Publisher(), facts, new Dictionary<string, Mandate.Kernel.LocalizedText>(StringComparer.Ordinal), GeneratedProject.Today);
        Assert.Equal(facts.SelectMany(f => f.Project.Budgets).Sum(b => b.AmountUsd), reporter.Countries.Sum(c => c.Budget.Value.Amount));
        Assert.Equal(reporter.Budgets.Sum(b => b.Value.Amount), reporter.Countries.Sum(c => c.Budget.Value.Amount));
    }

    [Fact]
    public void A_document_that_is_not_released_and_a_person_are_never_published()
    {
        var facts = GeneratedProject.Many(5, 20);
        foreach (var (one, activity) in facts.Zip(Compose(facts))) Assert.Equal(one.Project.Documents.Count(d => d.IsReleased), activity.Documents.Count);
        Assert.Empty(Read(5).Descendants("person-name"));
    }

    internal static List<PublishedActivity> Activities(int seed, int count = 4) => Compose(GeneratedProject.Many(seed, count));

    private static List<PublishedActivity> Compose(List<ProjectFacts> facts) => facts.ConvertAll(f => ComposeActivity.Of(f, GeneratedProject.Publisher(), GeneratedProject.Today));

    private static XElement Read(int seed) => XDocument.Load(new MemoryStream(Written(Activities(seed)))).Root!;

    internal static byte[] Written(IEnumerable<PublishedActivity> activities)
    {
        using var to = new MemoryStream();
        IatiFile.WriteActivities(to, activities, DateTimeOffset.UnixEpoch);
        return to.ToArray();
    }

    private static PublicationFiles Files(List<PublishedActivity> activities, IatiPublisher publisher)
    {
        var files = new PublicationFiles(publisher, publisher.Split);
        foreach (var activity in activities) files.Add(activity);
        return files;
    }

    private static byte[] Bytes(PublicationFiles.File file)
    {
        using var from = file.Open();
        using var kept = new MemoryStream();
        from.CopyTo(kept);
        return kept.ToArray();
    }

    private static PublishedReporter Reporter(int seed) =>
        ComposeReporter.Of(GeneratedProject.Publisher(), GeneratedProject.Many(seed, 4), new Dictionary<string, Mandate.Kernel.LocalizedText>(StringComparer.Ordinal), GeneratedProject.Today);

    private static DateOnly Day(XElement element) => DateOnly.Parse(element.Attribute("iso-date")!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Faults(byte[] bytes, string schema)
    {
        var (faults, settings) = (new List<string>(), new XmlReaderSettings { ValidationType = ValidationType.Schema });
        settings.Schemas.Add("http://www.w3.org/XML/1998/namespace", Path.Combine(Schemas, "xml.xsd"));
        settings.Schemas.XmlResolver = new XmlUrlResolver();
        settings.Schemas.Add(null, Path.Combine(Schemas, schema));
        settings.ValidationEventHandler += (_, e) => faults.Add(e.Message);
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read()) { }
        return faults;
    }
}
