using System.Globalization;
using System.Text;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.Links;

/// <summary>Two small frameworks, one after the other, whose indicators follow each other in every way there is.</summary>
public sealed class LinkWorld(PostgresFixture postgres) : IAsyncLifetime
{
    public const string Earlier = "small-2020-21";
    public const string Later = "small-2022-23";

    private const string Header = "from_framework,from,to_framework,to,kind,comparable,reason\n";

    internal static readonly Access Planner = ResultsWorld.Person("Paula Planner", ResultsFunctions.Read, ResultsFunctions.Import, ResultsFunctions.ApproveFramework);

    internal TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.NewDatabaseAsync(ReferenceFramework.Organisation);
        await FrameworkAsync(Earlier, 2020, ("C.1", "member States", "", "States that acted"), ("C.2", "percent", "", "Share on time"), ("C.3", "policies", "", "Policies"),
            ("C.4", "policies", "", "Policies of towns"), ("C.5", "policies", "", "Policies of States"), ("C.6", "policies", "", "Of the past"));
        await FrameworkAsync(Later, 2022, ("C.1", "member States", "", "States that acted"), ("C.2", "percent", "revised", "Share on time"), ("C.3.a", "policies", "", "Policies first half"),
            ("C.3.b", "policies", "", "Policies other half"), ("C.4", "policies", "", "Policies of all"), ("C.7", "policies", "new", "Of the future"));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    internal Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull =>
        Database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    internal Task<Outcome<ImportLinks.Result>> ImportAsync(string rows, Access? by = null, bool dryRun = false) => DoAsync<ImportLinks, Outcome<ImportLinks.Result>>(o =>
        o.HandleAsync(by ?? Planner, new(new("indicator_links.csv", Encoding.UTF8.GetBytes(Header + rows)), dryRun), default));

    internal async Task<LinkPair> PairAsync(Access? by = null) =>
        (await DoAsync<ReadLinks, Outcome<LinkPair>>(o => o.HandleAsync(by ?? Planner, new(Later, Earlier), default))).Value;

    internal Task<Outcome<SetLink.Saved>> SetAsync(string? from, string? to, LinkKind kind, Guid? id = null, int? version = null, bool comparable = false, string? reason = "so decided") =>
        DoAsync<SetLink, Outcome<SetLink.Saved>>(o => o.HandleAsync(Planner, new(Earlier, from, Later, to, kind, comparable, reason, id, version), default));

    private static readonly Access Officer = ResultsWorld.Person("Ama Officer", ResultsFunctions.Read, ResultsFunctions.Report);
    private static readonly Access Reviewer = ResultsWorld.Person("Rosa Reviewer", ResultsFunctions.Read, ResultsFunctions.Review);

    /// <summary>A result that counts.</summary>
    internal async Task ApprovedAsync(string framework, string indicator, string country, string period, ResultEntry entry)
    {
        var draft = Good(await DoAsync<ReportResult, Outcome<SavedResult>>(o => o.HandleAsync(Officer, new(framework, indicator, country, period, entry, null), default)));
        var proved = Good(await DoAsync<AddEvidence, Outcome<SavedResult>>(o => o.HandleAsync(Officer, new(draft.Id, draft.Version, "Law", "https://example.org/law"), default)));
        var sent = Good(await DoAsync<SubmitResult, Outcome<SavedResult>>(o => o.HandleAsync(Officer, new(draft.Id, proved.Version), default)));
        Good(await DoAsync<ApproveResult, Outcome<SavedResult>>(o => o.HandleAsync(Reviewer, new(draft.Id, sent.Version, sent.ContentHash), default)));
    }

    private static T Good<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.IsOk, string.Join("; ", outcome.Problems.Select(p => $"{p.Place} {p.Code}")));
        return outcome.Value;
    }

    /// <summary>A row of the file, between the two frameworks.</summary>
    internal static string Row(string from, string to, string kind, string comparable = "", string reason = "so decided") => $"{Earlier},{from},{Later},{to},{kind},{comparable},{reason}\n";

    private async Task FrameworkAsync(string code, int year, params (string Code, string Unit, string Change, string Title)[] indicators)
    {
        var to = (year + 1).ToString(CultureInfo.InvariantCulture);
        string Each(Func<(string Code, string Unit, string Change, string Title), string> row) => string.Concat(indicators.Select(row));
        ImportFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
        ImportFile[] files =
        [
            File("framework.csv", $"code,from,to,en,fr,es,zh\n{code},{year}-01-01,{to}-12-31,Programme {year},,,\n"),
            File("results_framework.csv", "code,type,parent,class,en,zh\nC,outcome,,policy,Change,\nC.0,output,C,policy,Capacity,\n"),
            File("indicators.csv", "code,parent,level,code_in_seed,en,zh,unit,sdg_indicator,sdg_relation,means_of_verification,mov_system,status_2022_23,dc_strategy_indicator,note\n"
                + Each(i => $"{i.Code},C.0,output,1,{i.Title},,{i.Unit},,,Reports,,{i.Change},0,\n")),
            File("baselines.csv", "indicator,seq,dimension,year,value,unit,provisional,text\n" + Each(i => $"{i.Code},1,,2019,5,{i.Unit},0,\n")),
            File("targets.csv", "indicator,seq,kind,total,unit,sdg_target,text\n" + Each(i => $"{i.Code},1,{(i.Unit == "percent" ? "percent_level" : "count")},10,{i.Unit},,\n")),
            File("target_regions.csv", "indicator,region,zh,value\nC.1,AFR,,10\n"),
            File("regions.csv", "code,en,zh_short,zh_programme\nAFR,Africa,,\n"),
            File("sdg_links.csv", $"sdg_target,sdg_goal,outcome_codes,sdg_indicators,en,new_in_2022_23\n8.b,8,C,,Youth,0\n"),
        ];
        var imported = await DoAsync<ImportFramework, Outcome<ImportFramework.Result>>(o => o.HandleAsync(ReferenceFramework.Officer, new(files), default));
        Assert.True(imported.IsOk, string.Join("; ", imported.Problems.Select(p => $"{p.Place} {p.Code}")));
        await DoAsync<ApproveFramework, Outcome<ApproveFramework.Approved>>(o => o.HandleAsync(ReferenceFramework.Officer, new(code), default));
    }
}
