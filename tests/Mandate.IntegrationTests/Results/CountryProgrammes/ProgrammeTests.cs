using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Results.CountryProgrammes;

public sealed class ProgrammeTests(ProgrammeWorld world) : IClassFixture<ProgrammeWorld>
{
    private const string Header = "code,country,en,fr,es,zh,original,from,to,stage,signed_on,unit,cooperation_framework,un_alignment,un_note";

    private const string CooperationHeader = "code,country,en,fr,es,zh,original,from,to,stage,signed_on,standards,standards_evidence,standards_link,trained,trained_evidence,trained_link";

    [Fact]
    public async Task The_same_files_twice_are_the_same_state_and_leave_nothing_in_the_journal()
    {
        var journal = await JournalAsync();
        var again = (await world.ImportAsync(ProgrammeWorld.Examples())).Value;
        Assert.Equal((0, 0), (again.Added, again.Changed));
        Assert.InRange(again.Unchanged, 40, int.MaxValue);
        Assert.Equal(journal, await JournalAsync());
    }

    [Fact]
    public async Task An_output_that_country_programmes_serve_is_not_removed_by_a_file()
    {
        // Output 4.3 with all that stands on it, which the example of Peru serves.
        List<ImportFile> without = [.. Directory.EnumerateFiles(Repository.ReferenceFramework, "*.csv").Select(path => new ImportFile(Path.GetFileName(path),
            System.Text.Encoding.UTF8.GetBytes(string.Join('\n', File.ReadAllLines(path).Where(l => !l.StartsWith("4.3,", StringComparison.Ordinal) && !l.StartsWith("4.3.", StringComparison.Ordinal))) + "\n")))];
        var refused = await world.DoAsync<ImportFramework, Outcome<ImportFramework.Preview>>(o => o.PreviewAsync(ReferenceFramework.Officer, new(without, ReferenceFramework.Code), default));
        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("results.import.has_programmes", ProblemKind.Conflict), (problem.Code, problem.Kind));
        Assert.Equal(["4.3", 1], problem.Args);
    }

    [Fact]
    public async Task Every_problem_of_every_file_is_named_with_row_and_column_and_nothing_is_saved()
    {
        var refused = await world.ImportAsync([
            ProgrammeWorld.Text("country_programmes.csv", Header,
                "BAD-1,SN,Bad,,,,,2022-01-01,2021-01-01,under_way,,NOWHERE,UNSDCF-PE-EXAMPLE,yes,",
                "BAD-2,QQ,,,,,zh,2022-01-01,2023-01-01,design,2022-01-01,,,yes,", "BAD-1,SN,,Mauvais,,,,2022-01-01,2023-01-01,later,,,,,"),
            ProgrammeWorld.Text("programme_outputs.csv", "programme,priority,framework,output", "BAD-1,9,ilo-2022-23,1.3", $"{ProgrammeWorld.Senegal},,ilo-2022-23,1", "NONE,,other,1.3"),
            ProgrammeWorld.Text("committee_members.csv", "programme,name,side,role,since,until", $"{ProgrammeWorld.Senegal},A,bosses,,2022-02-02,2022-01-01"),
            ProgrammeWorld.Text("committee_meetings.csv", "programme,held_on,minutes", $"{ProgrammeWorld.Senegal},2999-01-01,http://example.org/minutes"),
            ProgrammeWorld.Text("committee_decisions.csv", "programme,meeting,number,text,due,state", $"{ProgrammeWorld.Senegal},2022-01-02,0,Do it,,open"),
        ]);
        Assert.Equal([
            "committee_decisions.csv 2 meeting results.programme.no_meeting", "committee_decisions.csv 2 number kernel.csv.whole_number",
            "committee_meetings.csv 2 held_on results.programme.future", "committee_meetings.csv 2 minutes results.programme.link",
            "committee_members.csv 2 side kernel.csv.one_of", "committee_members.csv 2 until results.import.to_before_from",
            "country_programmes.csv 2 cooperation_framework results.programme.other_country", "country_programmes.csv 2 signed_on results.programme.signed_missing",
            "country_programmes.csv 2 to results.import.to_before_from", "country_programmes.csv 2 unit results.deliverable.unknown_unit",
            "country_programmes.csv 3 cooperation_framework results.programme.un_missing", "country_programmes.csv 3 country results.place.unknown",
            "country_programmes.csv 3 signed_on results.programme.signed_early", "country_programmes.csv 3 zh kernel.csv.required",
            "country_programmes.csv 4 stage kernel.csv.one_of",
            "programme_outputs.csv 2 priority results.programme.no_priority", "programme_outputs.csv 3 output results.programme.not_an_output",
            "programme_outputs.csv 4 output results.programme.no_output", "programme_outputs.csv 4 programme results.programme.not_found",
        ], refused.Problems.Select(p => $"{p.Place!.File} {p.Place.Row} {p.Place.Field} {p.Code}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain((await world.ListAsync()).Value.Lines, l => l.Code.StartsWith("BAD", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_output_is_a_reference_so_that_a_changed_title_of_the_framework_is_shown_at_once()
    {
        await world.Database.Source.CreateCommand("update results.result_node set title = jsonb_set(title, '{texts,en}', '\"Renamed\"') where code = '5.2'").ExecuteNonQueryAsync();
        var shown = (await world.ShowAsync(ProgrammeWorld.Senegal)).Value;
        Assert.Equal("Renamed", shown.Line.Serves.Single(s => s.Code == "5.2").Title.For("en").Text);
        Assert.Equal(["1.3", "1.4", "3.5", "5.2"], shown.Line.Serves.Select(s => s.Code));
    }

    [Fact]
    public async Task The_count_names_numerator_and_denominator_of_each_criterion_and_what_each_programme_lacks()
    {
        var listing = (await world.ListAsync(new(IsCounted: true))).Value;
        var counts = listing.Counts!;
        // Senegal and Viet Nam meet all; Peru's workers joined after the only meeting; Cabo Verde serves nothing; the Gambia is being designed.
        Assert.Equal((4, 2), (counts.Programmes.Programmes, counts.Programmes.All));
        Assert.Equal((3, 2, 2), (counts.Programmes.Meeting[ProgrammeCriterion.Aligned], counts.Programmes.Meeting[ProgrammeCriterion.Steered], counts.Programmes.Meeting[ProgrammeCriterion.Derived]));
        Assert.Equal(("B.1.2", "A.4.3", new CooperationCount(3, 1, 1)), (counts.ProgrammeIndicator, counts.StatesIndicator, counts.Cooperations));
        Assert.Equal([ProgrammeCriterion.Steered, ProgrammeCriterion.Derived], listing.Lines.Single(l => l.Code == ProgrammeWorld.Peru).Standing!.Missing);
        Assert.Equal(["DWCP-CV-EXAMPLE"], (await world.ListAsync(new(Region: "AFR", Stage: ProgrammeStage.Completed))).Value.Lines.Select(l => l.Code));
    }

    [Fact]
    public async Task The_public_sees_what_is_signed_and_neither_designs_nor_committees_nor_outputs_of_a_framework_that_is_not_public()
    {
        var listing = (await world.ListAsync(new(IsCounted: true), Access.Public)).Value;
        Assert.DoesNotContain(listing.Lines, l => l.Code == ProgrammeWorld.Gambia || l.Standing is not null || l.Serves.Count > 0);
        Assert.Null(listing.Counts);
        Assert.Null((await world.ShowAsync(ProgrammeWorld.Senegal, Access.Public)).Value.Inside);
        Assert.Equal(ProblemKind.NotFound, (await world.ShowAsync(ProgrammeWorld.Gambia, Access.Public)).Problems[0].Kind);
    }

    [Fact]
    public async Task Names_on_a_committee_are_for_those_whose_role_reaches_the_country()
    {
        var (dakar, lima) = (await world.Database.AccessOfAsync(TestPeople.Dakar), await world.Database.AccessOfAsync(TestPeople.Lima));
        var own = (await world.ShowAsync(ProgrammeWorld.Senegal, dakar)).Value;
        Assert.True(own.MayEdit);
        Assert.Equal(4, own.Inside!.Members!.Count);
        var foreign = (await world.ShowAsync(ProgrammeWorld.Senegal, lima)).Value;
        Assert.False(foreign.MayEdit);
        Assert.Null(foreign.Inside!.Members);
        Assert.Equal([1, 1, 1, 0], foreign.Inside.Sides.Select(s => s.Members));
        Assert.True((await world.ShowAsync(ProgrammeWorld.Gambia, dakar)).IsOk);
        Assert.False((await world.ShowAsync(ProgrammeWorld.Gambia, lima)).IsOk);
    }

    [Fact]
    public async Task An_office_imports_for_its_own_countries_alone_and_names_never_stand_in_the_journal()
    {
        var lima = await world.Database.AccessOfAsync(TestPeople.Lima);
        var file = ProgrammeWorld.Text("committee_members.csv", "programme,name,side,role,since,until", $"{ProgrammeWorld.Senegal},Nobody Else,other,,,");
        Assert.Equal(ProblemKind.Forbidden, (await world.ImportAsync([file], lima)).Problems[0].Kind);
        var moved = ProgrammeWorld.Text("country_programmes.csv", Header, $"{ProgrammeWorld.Senegal},PE,Taken,,,,,2022-01-01,2023-01-01,under_way,2022-01-01,CO-LIMA,,not_yet,");
        Assert.Equal(ProblemKind.Forbidden, (await world.ImportAsync([moved], lima)).Problems[0].Kind);
        var own = ProgrammeWorld.Text("committee_members.csv", "programme,name,side,role,since,until", $"{ProgrammeWorld.Peru},Nobody Else,other,,,");
        Assert.True((await world.ImportAsync([own], lima)).IsOk);
        Assert.Equal(0, await world.Database.AskAsync<long>("select count(*) from journal.entry where coalesce(old::text, '') || coalesce(new::text, '') like '%Nobody Else%'"));
    }

    [Fact]
    public async Task A_file_does_not_move_a_programme_or_a_cooperation_framework_to_another_country()
    {
        var refused = await world.ImportAsync([
            ProgrammeWorld.Text("country_programmes.csv", Header, $"{ProgrammeWorld.Senegal},PE,Moved,,,,,2022-01-01,2023-01-01,under_way,2022-01-01,,,not_yet,"),
            ProgrammeWorld.Text("cooperation_frameworks.csv", CooperationHeader, "UNSDCF-SN-EXAMPLE,PE,Moved,,,,,2019-01-01,2023-12-31,in_force,2019-01-01,,,,,,"),
        ]);
        Assert.Equal(["cooperation_frameworks.csv 2 country results.programme.country_fixed", "country_programmes.csv 2 country results.programme.country_fixed"],
            refused.Problems.Select(p => $"{p.Place!.File} {p.Place.Row} {p.Place.Field} {p.Code}"));
        Assert.Equal("SN", (await world.ShowAsync(ProgrammeWorld.Senegal)).Value.Line.Country);
    }

    [Fact]
    public async Task What_is_being_prepared_elsewhere_is_for_form_and_file_as_if_it_were_not_there()
    {
        var lima = await world.Database.AccessOfAsync(TestPeople.Lima);
        Assert.True((await world.ImportAsync([ProgrammeWorld.Text("cooperation_frameworks.csv", CooperationHeader,
            "UNSDCF-GM-DRAFT,GM,Being written,,,,,2024-01-01,2028-12-31,preparation,,,,,,,")])).IsOk);
        async Task<string> FormAsync(string code) => Told((await world.SaveAsync(lima, new(null, 0, "LEAK-1", "PE", new("A", null, null, null, null), "2024-01-01", "2025-01-01", "design", null, null, code, "not_yet", null))).Problems);
        async Task<string> FileAsync(string code) => Told((await world.ImportAsync(
            [ProgrammeWorld.Text("country_programmes.csv", Header, $"LEAK-1,PE,A,,,,,2024-01-01,2025-01-01,design,,,{code},not_yet,")], lima)).Problems);
        Assert.Equal((await FormAsync("UNSDCF-NONE")).Replace("UNSDCF-NONE", "UNSDCF-GM-DRAFT", StringComparison.Ordinal), await FormAsync("UNSDCF-GM-DRAFT"));
        Assert.Equal((await FileAsync("UNSDCF-NONE")).Replace("UNSDCF-NONE", "UNSDCF-GM-DRAFT", StringComparison.Ordinal), await FileAsync("UNSDCF-GM-DRAFT"));
        async Task<string> MemberAsync(string programme) => Told((await world.ImportAsync([ProgrammeWorld.Text("committee_members.csv", "programme,name,side,role,since,until", $"{programme},A,other,,,")], lima)).Problems);
        Assert.Equal((await MemberAsync("DWCP-NONE")).Replace("DWCP-NONE", ProgrammeWorld.Gambia, StringComparison.Ordinal), await MemberAsync(ProgrammeWorld.Gambia));
        var taken = await world.ImportAsync([ProgrammeWorld.Text("country_programmes.csv", Header, $"{ProgrammeWorld.Gambia},PE,A,,,,,2024-01-01,2025-01-01,design,,,,not_yet,")], lima);
        Assert.Equal(["results.programme.code_taken"], taken.Problems.Select(p => p.Code));

        static string Told(IEnumerable<Problem> problems) => string.Join("; ", problems.Select(p => $"{p.Kind} {p.Place?.File} {p.Place?.Row} {p.Place?.Field} {p.Code} {string.Join(',', p.Args)}"));
    }

    [Fact]
    public async Task A_file_of_some_headings_puts_those_in_its_order_and_leaves_the_others_where_they_are()
    {
        const string Codes = "programme,code,en,fr,es,zh,original";
        async Task<string> PutAsync(params string[] headings)
        {
            Assert.True((await world.ImportAsync([ProgrammeWorld.Text("programme_priorities.csv", [Codes, .. headings.Select(h => $"DWCP-CV-EXAMPLE,{h},Heading {h},,,,")])])).IsOk);
            return string.Join(' ', (await world.ShowAsync("DWCP-CV-EXAMPLE")).Value.Priorities.Select(p => p.Code));
        }
        Assert.Equal("A B C D", await PutAsync("A", "B", "C", "D"));
        Assert.Equal("A B C D", await PutAsync("C"));
        Assert.Equal("A D C B", await PutAsync("D", "B"));
        Assert.Equal("A D C E B", await PutAsync("E", "B"));
        Assert.Equal("A D C E B", await PutAsync("E", "B"));
    }

    [Fact]
    public async Task A_heading_that_is_given_another_title_in_one_language_keeps_the_others()
    {
        async Task TitleAsync(TypedTitle title) => Assert.True((await world.DoAsync<SavePriority, Outcome<Done>>(o => o.HandleAsync(ReferenceFramework.Officer, new(ProgrammeWorld.Peru, "9", title), default))).IsOk);
        await TitleAsync(new(null, "Emploi", "Empleo", null, null));
        await TitleAsync(new("Jobs", null, "Trabajo", null, null));
        var title = (await world.ShowAsync(ProgrammeWorld.Peru)).Value.Priorities.Single(p => p.Code == "9").Title;
        Assert.Equal(("fr", "Jobs", "Emploi", "Trabajo"), (title.Original, title.For("en").Text, title.For("fr").Text, title.For("es").Text));
    }

    private Task<long> JournalAsync() => world.Database.AskAsync<long>("select count(*) from journal.entry where operation = 'results.import_programmes'");
}
