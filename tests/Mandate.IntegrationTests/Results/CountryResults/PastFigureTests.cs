using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using static Mandate.IntegrationTests.Results.CountryResults.ResultsWorld;

namespace Mandate.IntegrationTests.Results.CountryResults;

public sealed class PastFigureTests(ResultsWorld world) : IClassFixture<ResultsWorld>
{
    private Task<Outcome<FigureExplanation>> ExplainAsync(string indicator, DateTimeOffset? known, Access? by = null) =>
        world.DoAsync<ExplainFigure, Outcome<FigureExplanation>>(o =>
            o.HandleAsync(by ?? ReferenceFramework.Officer, new(ReferenceFramework.Code, indicator, Known: known), default));

    [Fact]
    public async Task At_each_moment_of_its_history_the_figure_is_the_one_that_was_shown_then()
    {
        const string indicator = "8.1.1";
        var random = new Random(20230301);
        var live = new List<SavedResult>();
        var before = DateTimeOffset.UtcNow;
        for (var move = 0; move < 10; move++)
        {
            var at = random.Next(live.Count + 2);
            if (at >= live.Count) live.Add(await world.ApprovedAsync(world.NextCountry(), indicator));
            else if (random.Next(2) == 0)
            {
                await world.WithdrawAsync(world.Officer, live[at], "It was annulled.");
                live.RemoveAt(at);
            }
            else
            {
                var edited = (await world.EditAsync(world.Officer, live[at], Entry(random.Next(2).ToString(), "As amended."))).Value;
                live[at] = (await world.ApproveAsync(world.Reviewer, (await world.SubmitAsync(world.Officer, edited)).Value)).Value;
            }
        }
        var history = await world.HistoryAsync(indicator);
        Assert.InRange(history.Count, 10, 40);
        foreach (var change in history)
            Assert.Equal(change.After, (await ExplainAsync(indicator, change.At)).Value.Value);
        Assert.Null((await ExplainAsync(indicator, before)).Value.Value);
        Assert.Equal(await world.FigureAsync(indicator), (await ExplainAsync(indicator, DateTimeOffset.UtcNow)).Value.Value);
        Assert.Equal(await world.FigureAsync(indicator, "AFR"), (await ExplainAsync(indicator, DateTimeOffset.UtcNow)).Value.Regions[0].Value);
    }

    [Fact]
    public async Task What_was_approved_then_stands_with_its_version_its_hash_and_its_evidence()
    {
        const string indicator = "8.2.1";
        var first = await world.ApprovedAsync(world.NextCountry(), indicator);
        var then = (await world.HistoryAsync(indicator))[^1].At;
        var edited = (await world.EditAsync(world.Officer, first, Entry(narrative: "Two laws."))).Value;
        var more = (await world.LinkAsync(world.Officer, edited, "https://example.org/second")).Value;
        var reopened = (await world.HistoryAsync(indicator))[^1].At;
        await world.ApproveAsync(world.Reviewer, (await world.SubmitAsync(world.Officer, more)).Value);

        var past = (await ExplainAsync(indicator, then)).Value;
        var result = Assert.Single(Assert.Single(past.Regions.SelectMany(r => r.Countries)).Results);
        Assert.Equal((first.ContentHash, first.Version - 1, 1), (result.ContentHash, result.ApprovedVersion, result.Evidence.Count));
        Assert.True(result.ApprovedAt <= then);
        Assert.Equal((0, then), (past.NotYet.Total, past.Known));
        var between = (await ExplainAsync(indicator, reopened)).Value;
        Assert.Equal((null, 1, 0), (between.Value, between.NotYet.Drafts, between.NotYet.Results.Count));
        var now = (await ExplainAsync(indicator, null)).Value;
        Assert.Equal(2, Assert.Single(now.Regions.SelectMany(r => r.Countries)).Results[0].Evidence.Count);
    }

    [Fact]
    public async Task What_was_with_a_reviewer_then_was_left_out_and_is_named_to_those_who_review()
    {
        const string indicator = "8.3.1";
        var country = world.NextCountry();
        var submitted = await world.SubmittedAsync(country, indicator);
        var then = DateTimeOffset.UtcNow;
        await world.ReturnAsync(world.Reviewer, submitted, "Name the law.");
        var past = (await ExplainAsync(indicator, then, world.Reviewer)).Value;
        Assert.Equal((1, 0), (past.NotYet.Submitted, past.NotYet.Returned));
        Assert.Equal((country, 1m), (past.NotYet.Results[0].Country, past.NotYet.Results[0].Quantity!.Value));
        Assert.Equal((0, 1), ((await ExplainAsync(indicator, DateTimeOffset.UtcNow)).Value.NotYet is var now) ? (now.Submitted, now.Returned) : default);
    }

    [Fact]
    public async Task Rules_targets_and_baselines_are_those_in_force_then()
    {
        const string indicator = "7.4.1";
        var today = (await ExplainAsync(indicator, null)).Value;
        var then = DateTimeOffset.UtcNow;
        await ImportAsync(
            ("targets.csv", text => string.Join('\n', text.Split('\n').Where(l => !l.StartsWith(indicator + ",", StringComparison.Ordinal)).Append($"{indicator},1,count,99,member States,,"))),
            ("target_regions.csv", text => Without(text, indicator)),
            ("baselines.csv", text => Without(text, indicator)),
            ("indicator_rules.csv", text => text.TrimEnd() + $"\n{indicator},,,sum,sum,,,each report counts,\n"));
        var after = (await ExplainAsync(indicator, DateTimeOffset.UtcNow)).Value;
        Assert.Equal((99, 0, "sum"), (after.Targets[0].Value!.Value, after.Baselines.Count, after.Rule));
        var past = (await ExplainAsync(indicator, then)).Value;
        Assert.Equal((today.Rule, today.Targets[0].Value), (past.Rule, past.Targets[0].Value));
        Assert.Equal(today.Baselines, past.Baselines);
        Assert.NotEmpty(past.Baselines);
        Assert.Equal(today.Regions.Select(r => r.Target), past.Regions.Select(r => r.Target));
        Assert.NotEqual(after.Regions.Select(r => r.Target), past.Regions.Select(r => r.Target));
    }

    [Fact]
    public async Task Before_the_framework_was_there_nothing_was_known_and_without_a_role_nothing_is_told()
    {
        Assert.Equal("results.explain.not_yet", Code(await ExplainAsync("8.1.1", new(2001, 1, 1, 0, 0, 0, TimeSpan.Zero))));
        await world.DoAsync<PublishFramework, Outcome<PublishFramework.Published>>(o => o.HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, true), default));
        var stranger = Person("Reader");
        Assert.True((await ExplainAsync("8.1.1", null, stranger)).IsOk);
        Assert.Equal("results.explain.past_needs_role", Code(await ExplainAsync("8.1.1", DateTimeOffset.UtcNow, stranger)));
    }

    private static string Without(string text, string indicator) =>
        string.Join('\n', text.Split('\n').Where(l => !l.StartsWith(indicator + ",", StringComparison.Ordinal)));

    private async Task ImportAsync(params (string File, Func<string, string> Change)[] changes)
    {
        var files = (await FrameworkFolder.ReadAsync(Repository.ReferenceFramework, default)).Value.ToList();
        foreach (var (file, change) in changes)
            files = files.ConvertAll(f => f.Name != file ? f : f with { Bytes = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(f.Bytes))) });
        var done = await world.DoAsync<ImportFramework, Outcome<ImportFramework.Result>>(o =>
            o.HandleAsync(ReferenceFramework.Officer, new(files, Reason: "test"), default));
        Assert.True(done.IsOk, string.Join(' ', done.Problems.Select(p => $"{p.Code} {p.Place}")));
    }
}
