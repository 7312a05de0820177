using Mandate.Cooperation;
using Mandate.Kernel;

namespace Mandate.Tests.Cooperation.Iati.Publishing;

/// <summary>Projects made from a seed: everything that may be said of one, each thing there or not.</summary>
internal static class GeneratedProject
{
    public static readonly DateOnly Today = new(2023, 6, 30);

    private static readonly string[] Places = ["SN", "GM", "ML", "PE", "VN"];

    public static IatiPublisher Publisher(FileSplit split = FileSplit.None, int? size = null) => new()
    {
        Identifier = "XM-DAC-99999", OrganisationType = "40", Name = LocalizedText.English("Example Organisation", "示例组织"), Email = "data@example.org", Website = "https://data.example.org", Split = split, FileSize = size,
    };

    public static List<ProjectFacts> Many(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(i => One(random, $"P-{i:D3}"))];
    }

    public static ProjectFacts One(Random random, string code)
    {
        var partners = Enumerable.Range(1, 3).Select(i => Partner(random, i)).ToDictionary(p => p.Id);
        var project = Project(random, code);
        Classify(random, project);
        foreach (var (partner, role) in partners.Values.Zip([PartnerRole.Funding, PartnerRole.Extending, PartnerRole.Implementing]))
            if (random.Next(3) > 0) project.Partners.Add(new ProjectPartner { PartnerId = partner.Id, Role = role });
        foreach (var year in (int[])[2022, 2023, 2024]) Budget(random, project, year);
        Results(random, project);
        return new(project, partners, [.. Enumerable.Range(0, random.Next(3)).Select(i => Pledge(random, code, i, partners.Keys.First()))],
            [.. Enumerable.Range(1, random.Next(4)).Select(i => (Instalment(random, i), partners.Keys.First()))],
            [.. Enumerable.Range(1, random.Next(6)).Select(i => Spent(random, code, i, partners.Keys.Last()))],
            LocalizedText.English("Country Office Dakar"), new Dictionary<string, LocalizedText>(StringComparer.Ordinal) { ["AFR"] = LocalizedText.English("Africa", "非洲") }, new Dictionary<Guid, ProgrammeFigures>());
    }

    private static Project Project(Random random, string code) => new()
    {
        Code = code, Title = LocalizedText.English($"Decent work {code}", random.Next(2) == 0 ? "体面劳动" : null), Description = random.Next(2) == 0 ? LocalizedText.In("fr", "Travail décent & « dialogue » <social>") : null,
        Objectives = random.Next(2) == 0 ? LocalizedText.English("More people work in dignity") : null, Status = (ActivityStatus)random.Next(1, 7), PlannedStart = new(2022, 1, 1), PlannedEnd = new(2024, 12, 31),
        ActualStart = random.Next(2) == 0 ? new(2022, 2, 1) : null, ActualEnd = random.Next(3) == 0 ? new(2025, 1, 1) : null, IsHumanitarian = random.Next(4) == 0, Currency = Currency.Parse("USD").Value,
        Scope = random.Next(2) == 0 ? "4" : null, CollaborationType = "2", FlowType = "10", FinanceType = "110", AidType = "C01", TiedStatus = "5", UpdatedAt = new(2023, 5, 1, 12, 0, 0, TimeSpan.Zero),
    };

    private static void Classify(Random random, Project project)
    {
        var countries = Places.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToList();
        foreach (var (country, percent) in countries.Zip(countries.Count switch { 1 => [100m], 2 => [60m, 40m], _ => new[] { 33.3m, 33.3m, 33.4m } }))
            project.Countries.Add(new ProjectCountry { Country = country, Percent = percent });
        project.Sectors.Add(new ProjectSector { Vocabulary = "1", Code = "16020", Percent = 75.5m });
        project.Sectors.Add(new ProjectSector { Vocabulary = "1", Code = "11330", Percent = 24.5m });
        if (random.Next(2) == 0) project.Markers.Add(new ProjectMarker { Vocabulary = "1", Code = "1", Significance = "2" });
        project.Tags.Add(new ProjectTag { Vocabulary = ProjectTag.SdgGoal, Code = "8" });
        if (random.Next(2) == 0) project.Locations.Add(new ProjectLocation { Reference = "L1", Name = LocalizedText.English("Thiès"), Latitude = 14.79m, Longitude = -16.93m, Exactness = "1" });
        project.Documents.Add(new ProjectDocument { Title = LocalizedText.English("Evaluation"), Url = "https://data.example.org/e.pdf", Format = "application/pdf", Category = "A07", Language = "en", IsReleased = random.Next(2) == 0 });
        project.Related.Add(new RelatedProject { Reference = "XM-DAC-99998-1", Relation = Relation.CoFunded });
    }

    private static void Budget(Random random, Project project, int year)
    {
        foreach (var objective in (string[])["staff", "travel"])
            project.Budgets.Add(new ProjectBudget { From = new(year, 1, 1), To = new(year, 12, 31), Object = objective, Amount = random.Next(1, 900_000), Currency = project.Currency, ValueDate = new(year, 1, 1), AmountUsd = random.Next(1, 900_000), IsCommitted = year < 2024 });
    }

    private static void Results(Random random, Project project)
    {
        var result = new ProjectResult { Code = "R1", Type = ProjectResultType.Output, Title = LocalizedText.English("Labour inspectors trained"), Framework = "ilo-2022-23", Output = "3.2" };
        var indicator = new ProjectIndicator { Id = Guid.NewGuid(), Code = "I1", Title = LocalizedText.English("Inspectors trained"), Indicator = random.Next(2) == 0 ? "3.2.1" : null, Measure = IndicatorMeasure.Unit, IsAscending = true, BaselineYear = random.Next(2) == 0 ? 2021 : null, Baseline = 12.5m };
        var period = new ProjectPeriod { From = new(2022, 1, 1), To = new(2022, 12, 31), Target = 40, Actual = random.Next(2) == 0 ? random.Next(50) : null };
        period.Parts.Add(new ProjectPeriodPart { Dimension = "sex", Option = "female", Location = project.Locations.Count > 0 ? "L1" : null, Actual = 20 });
        indicator.Periods.Add(period);
        result.Indicators.Add(indicator);
        project.Results.Add(result);
    }

    private static Partner Partner(Random random, int number) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]), Code = $"PARTNER-{number}", Name = LocalizedText.English($"Partner {number}"), Identifier = random.Next(4) == 0 ? null : $"XM-DAC-{number}", Type = "10",
    };

    private static Pledge Pledge(Random random, string code, int number, Guid partner) => new()
    {
        Code = $"{code}-PL{number}", Kind = (PledgeKind)random.Next(2), PartnerId = partner, On = new(2022, 3, 1), Amount = 100_000.25m, Currency = Currency.Parse("EUR").Value, ValueDate = new(2022, 3, 1), AmountUsd = 110_000,
    };

    private static Instalment Instalment(Random random, int number) => new()
    {
        Number = number, DueOn = new(2022, number, 1), Amount = 5000, Currency = Currency.Parse("CHF").Value, ReceivedOn = random.Next(2) == 0 ? new(2022, number, 9) : null, ReceivedAmount = 5000, ValueDate = new(2022, number, 9), ReceivedUsd = 5100,
    };

    private static Expenditure Spent(Random random, string code, int number, Guid partner) => new()
    {
        EntryId = $"{code}-E{number}", Kind = (ExpenditureKind)random.Next(3), On = random.Next(5) == 0 ? new(2023, 12, 1) : new(2022, number, 28), PartnerId = random.Next(2) == 0 ? partner : null,
        Description = random.Next(2) == 0 ? "Seminar" : null, Amount = random.Next(-100, 10_000) + 0.5m, Currency = Currency.Parse("USD").Value, ValueDate = new(2022, number, 28), AmountUsd = 1,
    };
}
