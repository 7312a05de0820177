using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Results.TechnicalTeams;

public sealed class TeamTests(TeamWorld world) : IClassFixture<TeamWorld>
{
    [Fact]
    public async Task The_same_files_twice_are_the_same_state_and_leave_nothing_in_the_journal()
    {
        var journal = await JournalAsync();
        var again = (await world.ImportAsync(TeamWorld.Examples())).Value;
        Assert.Equal((0, 0, 17), (again.Added, again.Changed, again.Unchanged));
        Assert.Equal(journal, await JournalAsync());
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_saves_nothing()
    {
        var row = $"{TeamWorld.Dialogue},DRY-1,Dry Run,member,GVA,50,2030-01-01,";
        Assert.Equal((1, 0, false), await CountsAsync(TeamWorld.Members(row), dryRun: true));
        Assert.Equal(0, await world.Database.AskAsync<long>("select count(*) from results.team_member where person = 'DRY-1'"));
    }

    [Fact]
    public async Task Every_problem_of_every_file_is_named_with_row_and_column_and_nothing_is_saved()
    {
        var refused = await world.ImportAsync([
            TeamWorld.Teams("BAD-1,,NOWHERE,ilo-2022-23:99 five,2022-01-01,2021-01-01", "BAD-2,Bad,PLANNING,,soon,"),
            TeamWorld.Members($"{TeamWorld.Skills},EX-009,A,boss,XXX,101,2021-01-01,", $"NONE,EX-009,A,member,GVA,12.5,2022-01-01,", $"{TeamWorld.Response},EX-010,A,member,GVA,10,2022-01-01,2023-01-01"),
            TeamWorld.Deployments($"{TeamWorld.Skills},X-1,EX-777,beamed,QQ,UN,,2022-01-01,2023-01-01,10,NOWHERE,agreed,", $"{TeamWorld.Skills},X-2,,remote,SN,UN,Advises.,2023-01-01,2022-01-01,10,CO-DAKAR,cancelled,",
                $"{TeamWorld.Skills},X-3,,remote,SN,UN,Advises.,2022-01-01,2022-12-31,10,CO-DAKAR,agreed,"),
        ]);
        Assert.Equal([
            "deployments.csv 2 country results.place.unknown", "deployments.csv 2 mode kernel.csv.one_of", "deployments.csv 2 person results.deployment.no_member",
            "deployments.csv 2 requested_by results.deliverable.unknown_unit", "deployments.csv 2 terms_en kernel.csv.required",
            "deployments.csv 3 reason results.deployment.reason_missing", "deployments.csv 3 to results.import.to_before_from", "deployments.csv 4 person results.deployment.nobody",
            "technical_team_members.csv 2 duty_station results.team.station_unknown", "technical_team_members.csv 2 role kernel.csv.one_of", "technical_team_members.csv 2 share results.team.share_wrong",
            "technical_team_members.csv 3 share results.team.share_wrong", "technical_team_members.csv 3 team results.team.not_found", "technical_team_members.csv 4 to results.team.outside",
            "technical_teams.csv 2 en kernel.csv.required", "technical_teams.csv 2 serves results.team.no_result", "technical_teams.csv 2 serves results.team.result_shape",
            "technical_teams.csv 2 unit results.deliverable.unknown_unit", "technical_teams.csv 3 from kernel.csv.date",
        ], refused.Problems.Select(p => $"{p.Place!.File} {p.Place.Row} {p.Place.Field} {p.Code}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain((await world.ListAsync()).Lines, l => l.Code.StartsWith("BAD", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_gives_more_than_all_their_time_to_several_teams_or_deployments()
    {
        // Half of it is with the team on skills, half with the one on social protection.
        var refused = await world.ImportAsync([TeamWorld.Members($"{TeamWorld.Dialogue},EX-003,Example Specialist-Three,member,BKK,1,2030-01-01,")]);
        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("results.team.over", "share", 101), (problem.Code, problem.Place!.Field, problem.Args[1]));
        var deployed = await world.ImportAsync([TeamWorld.Deployments($"{TeamWorld.Protection},X-4,EX-003,remote,TH,UN,Advises.,2026-01-01,2026-01-31,61,CO-BANGKOK,agreed,")]);
        Assert.Equal(("results.team.over", 101), (deployed.Problems.Single().Code, deployed.Problems[0].Args[1]));
        // What is only asked for binds nobody.
        Assert.True((await world.ImportAsync([TeamWorld.Deployments($"{TeamWorld.Protection},X-4,EX-003,remote,TH,UN,Advises.,2026-01-01,2026-01-31,61,CO-BANGKOK,requested,")], dryRun: true)).IsOk);
    }

    [Fact]
    public async Task Whichever_of_two_deployments_in_one_team_grows_beyond_all_the_time_there_is_is_refused()
    {
        // Forty per cent are with Viet Nam all year.
        static ImportFile Row(string code, int share) => TeamWorld.Deployments($"{TeamWorld.Skills},{code},EX-003,remote,TH,UN,Advises.,2026-03-01,2026-03-31,{share},CO-BANGKOK,agreed,");
        Assert.True((await world.ImportAsync([Row("Y-1", 30)])).IsOk);
        Assert.True((await world.ImportAsync([Row("Y-2", 30)])).IsOk);
        foreach (var code in new[] { "Y-1", "Y-2" })
        {
            var problem = Assert.Single((await world.ImportAsync([Row(code, 31)])).Problems);
            Assert.Equal(("results.team.over", "share", 101), (problem.Code, problem.Place!.Field, problem.Args[1]));
        }
    }

    [Fact]
    public async Task A_language_that_is_none_is_said_once_whatever_texts_go_by_it()
    {
        var file = TeamWorld.Text("technical_teams.csv", "code,en,purpose_en,original,unit,from", "WRONG,Title,Purpose,xx,EMPLOYMENT,2022-01-01");
        Assert.Equal(("kernel.csv.one_of", "original"), Assert.Single((await world.ImportAsync([file])).Problems) is var p ? (p.Code, p.Place!.Field) : default);
    }

    [Fact]
    public async Task A_result_that_no_code_could_name_is_refused_and_reaches_no_query()
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["code"] = "NUL", ["en"] = "A team", ["unit"] = "EMPLOYMENT", ["from"] = "2022-01-01", ["serves"] = "a\0b:1" };
        var refused = await world.DoAsync<SaveTeam, Outcome<string>>(o => o.HandleAsync(ReferenceFramework.Officer, new(null, 0, typed), default));
        Assert.Contains("results.team.result_shape", refused.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task A_team_does_not_end_before_what_depends_on_its_days()
    {
        var refused = await world.ImportAsync([TeamWorld.Teams($"{TeamWorld.Skills},Skills,EMPLOYMENT,,2022-01-01,2026-06-30")]);
        // Two deployments run on, and one is asked for later.
        Assert.Equal(("results.team.left_outside", "to", 3), (refused.Problems.Single().Code, refused.Problems[0].Place!.Field, refused.Problems[0].Args[0]));
    }

    [Fact]
    public async Task A_file_that_gives_one_language_leaves_the_others_and_one_that_gives_no_purpose_leaves_it()
    {
        Assert.Equal((0, 1, false), await CountsAsync(TeamWorld.Teams($"{TeamWorld.Response},Renamed,EMPLOYMENT,ilo-2022-23:3.1,2020-04-01,2022-12-31"), dryRun: true));
        Assert.Equal((0, 1, true), await CountsAsync(TeamWorld.Teams($"{TeamWorld.Response},Renamed,EMPLOYMENT,ilo-2022-23:3.1,2020-04-01,2022-12-31")));
        var line = (await world.ShowAsync(TeamWorld.Response)).Value.Line;
        Assert.Equal(("Renamed", "示例：疫情应对小组"), (line.Title.For("en").Text, line.Title.For("zh").Text));
        Assert.StartsWith("A conseillé", line.Purpose!.For("fr").Text, StringComparison.Ordinal);
        Assert.True((await world.ImportAsync(TeamWorld.Examples())).IsOk);
    }

    [Fact]
    public async Task A_list_answers_by_state_country_region_and_outcome()
    {
        Assert.Equal([TeamWorld.Dialogue], Codes(await world.ListAsync(new(State: TeamState.Planned))));
        Assert.Equal([TeamWorld.Response], Codes(await world.ListAsync(new(State: TeamState.Ended))));
        Assert.Equal([TeamWorld.Skills], Codes(await world.ListAsync(new(Country: "SN"))));
        Assert.Equal([TeamWorld.Skills], Codes(await world.ListAsync(new(Region: "AMR"))));
        // The outcome itself, and an output of another.
        Assert.Equal([TeamWorld.Skills], Codes(await world.ListAsync(new(Outcome: "ilo-2022-23:5"))));
        Assert.Equal([TeamWorld.Protection], Codes(await world.ListAsync(new(Outcome: "ilo-2022-23:8"))));
        var skills = (await world.ListAsync()).Lines.Single(l => l.Code == TeamWorld.Skills);
        Assert.Equal((4, 4, true, 2), (skills.Members, skills.Locations, skills.IsCrossLocation, skills.UnderWay));
    }

    [Fact]
    public async Task A_result_that_a_team_serves_is_not_removed_by_a_file()
    {
        List<ImportFile> without = [.. Directory.EnumerateFiles(Repository.ReferenceFramework, "*.csv").Select(path => new ImportFile(Path.GetFileName(path),
            System.Text.Encoding.UTF8.GetBytes(string.Join('\n', File.ReadAllLines(path).Where(l => !l.StartsWith("8.2,", StringComparison.Ordinal) && !l.StartsWith("8.2.", StringComparison.Ordinal))) + "\n")))];
        var refused = await world.DoAsync<ImportFramework, Outcome<ImportFramework.Preview>>(o => o.PreviewAsync(ReferenceFramework.Officer, new(without, ReferenceFramework.Code), default));
        Assert.Contains(refused.Problems, p => p is { Code: "results.import.has_teams", Kind: ProblemKind.Conflict } && p.Args.SequenceEqual(["8.2", 1]));
    }

    [Fact]
    public async Task Members_are_named_to_those_whose_role_reaches_the_leading_unit_and_who_comes_to_those_of_the_country()
    {
        var (dakar, lima, officer) = (await world.Database.AccessOfAsync(TestPeople.Dakar), await world.Database.AccessOfAsync(TestPeople.Lima), await world.Database.AccessOfAsync(TestPeople.Planning));
        var whole = (await world.ShowAsync(TeamWorld.Skills, officer)).Value;
        Assert.True(whole.MayEdit);
        Assert.Equal(4, whole.Inside!.Members!.Count);
        var seen = (await world.ShowAsync(TeamWorld.Skills, dakar)).Value;
        Assert.Equal((false, true), (seen.MayEdit, seen.MayRequest));
        Assert.Null(seen.Inside!.Members);
        Assert.Equal([("BKK", 1), ("GVA", 1), ("LIM", 1), ("PRY", 1)], seen.Inside.Stations.Select(s => (s.Code, s.Members)));
        Assert.Equal("Example Specialist-Two", seen.Line.Deployments.Single(d => d.Country == "SN").Specialist);
        Assert.All(seen.Line.Deployments.Where(d => d.Country != "SN"), d => Assert.Null(d.Specialist));
        Assert.All((await world.ShowAsync(TeamWorld.Skills, lima)).Value.Line.Deployments, d => Assert.Null(d.Specialist));
    }

    [Fact]
    public async Task The_public_sees_active_teams_that_serve_a_public_framework_and_neither_names_nor_requests()
    {
        Assert.Empty((await world.ListAsync(by: Access.Public)).Lines);
        Assert.Equal(ProblemKind.NotFound, (await world.ShowAsync(TeamWorld.Skills, Access.Public)).Problems[0].Kind);
        await PublicAsync(true);
        try
        {
            Assert.Equal([TeamWorld.Protection, TeamWorld.Skills], Codes(await world.ListAsync(by: Access.Public)));
            var shown = (await world.ShowAsync(TeamWorld.Skills, Access.Public)).Value;
            Assert.Null(shown.Inside);
            Assert.Equal(["SN-1", "VN-1"], shown.Line.Deployments.Select(d => d.Code).Order());
            Assert.All(shown.Line.Deployments, d => Assert.Null(d.Specialist));
        }
        finally
        {
            await PublicAsync(false);
        }
    }

    [Fact]
    public async Task An_office_imports_no_team_that_another_unit_leads_and_neither_names_nor_staff_numbers_stand_in_the_journal()
    {
        var lima = await world.Database.AccessOfAsync(TestPeople.Lima);
        Assert.Equal(ProblemKind.Forbidden, (await world.ImportAsync([TeamWorld.Members($"{TeamWorld.Skills},EX-020,Nobody Else,member,LIM,10,2022-01-01,")], lima)).Problems[0].Kind);
        Assert.Equal(ProblemKind.Forbidden, (await world.ImportAsync([TeamWorld.Teams("LIMA-1,Taken,EMPLOYMENT,,2022-01-01,")], lima)).Problems[0].Kind);
        var own = await world.ImportAsync([TeamWorld.Teams("LIMA-1,Own,CO-LIMA,,2022-01-01,"), TeamWorld.Members("LIMA-1,EX-020,Nobody Else,lead,LIM,10,2022-01-01,")], lima);
        Assert.True(own.IsOk);
        Assert.Equal(0, await world.Database.AskAsync<long>("select count(*) from journal.entry where coalesce(old::text, '') || coalesce(new::text, '') ~ 'Nobody Else|EX-0'"));
        Assert.NotEqual(0, await JournalAsync());
    }

    [Fact]
    public async Task What_an_editor_may_not_see_is_not_taken_away_by_what_they_save()
    {
        const string Row = "GM-9,remote,GM,UN country team,Advises.,2027-01-01,2027-12-31,10,CO-DAKAR,requested";
        Assert.True((await world.ImportAsync([TeamWorld.Text("deployments.csv", Header + ",programme", $"{TeamWorld.Skills},{Row},DWCP-GM-EXAMPLE")])).IsOk);
        var unit = await world.Database.AskAsync<Guid>("select id from organisation.unit where code = 'EMPLOYMENT'");
        // The country programme is being designed: whoever only reaches the department does not know of it.
        var department = new Access(new Actor("department"), "", [new Grant(Roles.PlanningOfficer, new HashSet<Function> { ResultsFunctions.Read, ResultsFunctions.EditTeams }, new HashSet<Guid> { unit }, new HashSet<string>())]);
        Assert.Null((await world.ShowAsync(TeamWorld.Skills, department)).Value.Line.Deployments.Single(d => d.Code == "GM-9").Programme);
        var changed = await world.ImportAsync([TeamWorld.Text("deployments.csv", Header, $"{TeamWorld.Skills},{Row.Replace("2027-12-31", "2027-11-30", StringComparison.Ordinal)}")], department);
        Assert.Equal(1, changed.Value.Changed);
        Assert.Equal("DWCP-GM-EXAMPLE", (await world.ShowAsync(TeamWorld.Skills)).Value.Line.Deployments.Single(d => d.Code == "GM-9").Programme);
        await world.Database.Source.CreateCommand("delete from results.deployment where code = 'GM-9'").ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task Two_who_save_at_once_do_not_together_give_more_than_all_of_somebodys_time()
    {
        var both = await Task.WhenAll(Enumerable.Range(1, 2).Select(n => world.ImportAsync([TeamWorld.Teams($"ONCE-{n},Team,PLANNING,,2022-01-01,"), TeamWorld.Members($"ONCE-{n},EX-ONCE,Busy,member,GVA,60,2022-01-01,")])));
        Assert.Equal("results.team.over", Assert.Single(both, b => !b.IsOk).Problems.Single().Code);
    }

    [Fact]
    public async Task Teams_go_in_are_listed_and_shown_by_command()
    {
        var environment = new Dictionary<string, string?> { ["Mandate__Database"] = world.Database.ConnectionString };
        Task<Ran> RunAsync(params string[] typed) => MandateCommand.RunAsync(["team", .. typed], environment);
        Assert.Equal((0, "0 would be added, 0 changed, 17 left as they are. Nothing is saved yet."), Said(await RunAsync("import", TeamWorld.Folder, "--dry-run")));
        Assert.Equal([TeamWorld.Skills, "Active", "EMPLOYMENT", "4 members", "4 duty stations", "ilo-2022-23:5 ilo-2022-23:5.1 ilo-2022-23:5.3", "SN VN", "Example: global technical team on skills"],
            (await RunAsync("list", "--outcome", "ilo-2022-23:5")).Output.Split('\n').Single().Split('\t'));
        Assert.Contains("Focal point: Example Specialist-Two, Pretoria, 40%", (await RunAsync("show", TeamWorld.Skills)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Specialist-Three", (await RunAsync("show", TeamWorld.Skills, "--json", "--as", TestPeople.Lima)).Output, StringComparison.Ordinal);
        Assert.Equal((4, 2), ((await RunAsync("show", "NONE")).Code, (await RunAsync("list", "--state", "soon")).Code));

        static (int, string) Said(Ran ran) => (ran.Code, ran.Output);
    }

    private const string Header = "team,code,mode,country,receiving_body,terms_en,from,to,share,requested_by,state";

    private static IEnumerable<string> Codes(ListTeams.Listing listing) => listing.Lines.Select(l => l.Code).Where(c => c.EndsWith("EXAMPLE", StringComparison.Ordinal));

    private async Task<(int, int, bool)> CountsAsync(ImportFile file, bool dryRun = false)
    {
        var done = (await world.ImportAsync([file], dryRun: dryRun)).Value;
        return (done.Added, done.Changed, done.IsSaved);
    }

    private Task PublicAsync(bool isPublic) => world.Database.Source.CreateCommand($"update results.framework set is_public = {isPublic} where code = '{ReferenceFramework.Code}'").ExecuteNonQueryAsync();

    private Task<long> JournalAsync() => world.Database.AskAsync<long>("select count(*) from journal.entry where operation = 'results.import_teams'");
}
