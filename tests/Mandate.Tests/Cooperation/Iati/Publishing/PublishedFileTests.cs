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
        var activities = Activities(seed);
        Assert.Empty(Faults(PublicationFiles.Write(new PublicationFiles.Group("a.xml", activities)).Bytes, "iati-activities-schema.xsd"));
        var reporter = ComposeReporter.Of(GeneratedProject.Publisher(), GeneratedProject.Many(seed, 4), new Dictionary<string, Mandate.Kernel.LocalizedText>(StringComparer.Ordinal), GeneratedProject.Today);
        Assert.Empty(Faults(PublicationFiles.Write(reporter).Bytes, "iati-organisations-schema.xsd"));
    }

    // Schema, ruleset and codelists, as our own validation has them: what is published is held against it too.
    [Theory, MemberData(nameof(Seeds))]
    public void Nothing_that_stands_in_the_way_of_publishing_is_found_in_what_is_made_of_sound_projects(int seed)
    {
        var file = PublicationFiles.Write(new PublicationFiles.Group("a.xml", Activities(seed)));
        var report = ValidateIati.Check(new(file.Name, new MemoryStream(file.Bytes)), new(2023, 7, 1, 0, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);
        Assert.Empty(report.Findings.Where(f => f.Severity is Severity.Critical or Severity.Error).Select(f => $"{f.Line} {f.Rule} {string.Join(' ', f.With)}"));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_same_data_in_another_order_are_the_same_bytes(int seed)
    {
        var (activities, random) = (Activities(seed), new Random(seed));
        var shuffled = activities.ToArray();
        random.Shuffle(shuffled);
        var publisher = GeneratedProject.Publisher(FileSplit.Country);
        Assert.Equal(PublicationFiles.Share(activities, publisher).ConvertAll(g => PublicationFiles.Write(g).Sha256), PublicationFiles.Share(shuffled, publisher).ConvertAll(g => PublicationFiles.Write(g).Sha256));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void However_files_are_split_each_activity_is_in_one_of_them(int seed)
    {
        var activities = Activities(seed, 11);
        foreach (var publisher in (IatiPublisher[])[GeneratedProject.Publisher(), GeneratedProject.Publisher(FileSplit.Country), GeneratedProject.Publisher(FileSplit.Size, 4)])
        {
            var groups = PublicationFiles.Share(activities, publisher);
            Assert.Equal(activities.Select(a => a.Identifier).Order(StringComparer.Ordinal), groups.SelectMany(g => g.Activities).Select(a => a.Identifier).Order(StringComparer.Ordinal));
            Assert.Equal(groups.Count, groups.Select(g => g.Name).Distinct(StringComparer.Ordinal).Count());
            Assert.All(groups, g => Assert.InRange(g.Activities.Count, 1, publisher.FileSize ?? int.MaxValue));
        }
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

    private static XElement Read(int seed) => XDocument.Load(new MemoryStream(PublicationFiles.Write(new PublicationFiles.Group("a.xml", Activities(seed))).Bytes)).Root!;

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
