using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Organisation;

public class ReferenceTests(PostgresFixture postgres) : OrganisationTest(postgres)
{
    private static readonly Access Console = Access.Console("test");

    private Task<Outcome<LoadReference.Loaded>> LoadAsync(ReferenceFiles files, bool dryRun = false, Access? by = null) =>
        RunAsync((LoadReference load) => load.HandleAsync(by ?? Console, new(files, dryRun), None));

    [Fact]
    public async Task The_organisation_has_187_member_States_in_its_five_regions()
    {
        var countries = await Database.InScopeAsync(s => s.GetRequiredService<Places>().CountriesAsync(None));
        var members = countries.Where(c => c.MemberState).GroupBy(c => c.Region).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(new Dictionary<string, int> { ["AFR"] = 54, ["AMR"] = 35, ["ARB"] = 11, ["APA"] = 36, ["ECA"] = 51 }, members);
        Assert.Equal(187, members.Values.Sum());
        Assert.All(countries, c => Assert.Equal(LanguageList.Codes.Order(), c.Name.Texts.Keys.Order()));
    }

    [Fact]
    public async Task Every_member_State_is_covered_by_exactly_one_office()
    {
        var (countries, units) = await Database.InScopeAsync(async s =>
            (await s.GetRequiredService<Places>().CountriesAsync(None), await s.GetRequiredService<Places>().UnitsAsync(None)));
        Assert.Equal(countries.Where(c => c.MemberState).Select(c => c.Code).Order(), units.SelectMany(u => u.Countries).Order());
        Assert.All(units, u => Assert.True(u.Invented));
    }

    [Fact]
    public async Task The_same_files_twice_change_nothing()
    {
        var before = await Database.AskAsync<long>("select count(*) from journal.entry");
        Assert.Equal(new LoadReference.Loaded(0, 0, 5 + 197), (await LoadAsync(ReferenceFiles.BuiltIn)).Value);
        Assert.Equal(new LoadReference.Loaded(0, 0, 48 + 31), (await LoadAsync(ReferenceFiles.Demo)).Value);
        Assert.Equal(before, await Database.AskAsync<long>("select count(*) from journal.entry"));
    }

    [Fact]
    public async Task A_changed_file_is_previewed_then_changes_what_it_names_alone()
    {
        using var folder = new CsvFolder(("units.csv",
            "code,parent,kind,en,countries\nCO-DAKAR,RO-AFR,country_office,Dakar,SN GM\nCO-BISSAU,RO-AFR,country_office,Bissau,GW CV GN\n"));
        Assert.Equal(new LoadReference.Loaded(1, 1, 0), (await LoadAsync(folder.Files, dryRun: true)).Value);
        Assert.Equal(0, await Database.AskAsync<long>("select count(*) from organisation.unit where code = 'CO-BISSAU'"));
        Assert.Equal(new LoadReference.Loaded(1, 1, 0), (await LoadAsync(folder.Files)).Value);
        var dakar = (await Database.InScopeAsync(s => s.GetRequiredService<Places>().FindUnitAsync("CO-DAKAR", None)))!;
        Assert.Equal(["GM", "SN"], dakar.Countries);
        Assert.Equal(49, await Database.AskAsync<long>("select count(*) from organisation.unit"));
    }

    [Fact]
    public async Task Every_problem_of_every_file_is_said_at_once_and_nothing_is_saved()
    {
        using var folder = new CsvFolder(
            ("regions.csv", "code,en\nAFR,Africa\nafrica,\n"),
            ("countries.csv", "code,alpha3,m49,region,member_state,en\nSN,SEN,686,AFR,yes,Senegal\nSN,sen,68,XXX,perhaps,Senegal again\n"),
            ("units.csv", "code,parent,kind,en,countries\nUNIT-A,UNIT-B,country_office,A,SN\nUNIT-B,UNIT-A,castle,B,ZZ\n"),
            ("duty_stations.csv", "code,en,country\nDKR,Dakar,SN\n"));
        var before = await Database.AskAsync<long>("select count(*) from journal.entry");
        var problems = (await LoadAsync(folder.Files)).Problems.Select(p => $"{p.Place!.File}:{p.Place.Row}:{p.Place.Field} {p.Code}").ToHashSet();
        string[] expected =
        [
            "regions.csv:3:code organisation.import.code", "regions.csv:3:en organisation.import.name",
            "countries.csv:3:code organisation.import.twice", "countries.csv:3:region organisation.import.region",
            "countries.csv:3:alpha3 organisation.import.alpha3", "countries.csv:3:m49 organisation.import.m49",
            "countries.csv:3:member_state organisation.import.yes_or_no",
            "units.csv:2:parent organisation.import.loop", "units.csv:3:parent organisation.import.loop",
            "units.csv:3:kind organisation.import.kind", "units.csv:3:countries organisation.import.country",
            "duty_stations.csv:1: organisation.import.columns",
        ];
        Assert.Equal(expected.Order(), problems.Order());
        Assert.Equal(before, await Database.AskAsync<long>("select count(*) from journal.entry"));
    }

    [Theory]
    [InlineData(new byte[] { 0x63, 0x6F, 0x64, 0x65, 0x0A, 0xE9 }, "organisation.import.encoding")]
    [InlineData(new byte[] { 0x63, 0x6F, 0x64, 0x65, 0x3B, 0x65, 0x6E }, "organisation.import.columns")]
    public async Task A_file_that_cannot_be_read_says_why(byte[] bytes, string code)
    {
        using var folder = new CsvFolder(("regions.csv", ""));
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "regions.csv"), bytes);
        Assert.Equal(code, Assert.Single((await LoadAsync(folder.Files)).Problems).Code);
    }

    [Fact]
    public async Task Only_those_who_manage_units_everywhere_load_them() => Assert.Equal(ProblemKind.Forbidden,
        Assert.Single((await LoadAsync(ReferenceFiles.BuiltIn, by: await Database.AccessOfAsync(TestPeople.Planning))).Problems).Kind);

    private sealed class CsvFolder : IDisposable
    {
        public CsvFolder(params (string Name, string Text)[] files)
        {
            foreach (var (name, text) in files) File.WriteAllText(System.IO.Path.Combine(Path, name), text, Encoding.UTF8);
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("mandate-reference-").FullName;

        public ReferenceFiles Files => ReferenceFiles.In(Path);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
