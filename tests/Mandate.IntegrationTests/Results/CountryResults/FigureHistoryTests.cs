using Mandate.Kernel;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Mandate.IntegrationTests.Results.CountryResults.ResultsWorld;

namespace Mandate.IntegrationTests.Results.CountryResults;

public sealed class FigureHistoryTests(ResultsWorld world) : IClassFixture<ResultsWorld>
{
    [Fact]
    public async Task Each_decision_stands_in_the_history_with_the_figure_before_and_after()
    {
        const string indicator = "6.1.1";
        var first = await world.ApprovedAsync(world.NextCountry(), indicator);
        var second = await world.ApprovedAsync(world.NextCountry(), indicator);
        await world.WithdrawAsync(world.Officer, first, "The law was annulled.");
        await world.EditAsync(world.Officer, second, Entry("0", "Nothing after all."));

        var history = await world.HistoryAsync(indicator);
        Assert.Equal(
            [(nameof(ResultApproved), first.Id, null, 1), (nameof(ResultApproved), second.Id, 1, 2),
                (nameof(ResultReopened), first.Id, 2, 1), (nameof(ResultReopened), second.Id, 1, (decimal?)null)],
            history.Select(h => (h.Event, h.CountryResultId!.Value, h.Before, h.After)));
        Assert.All(history, h => Assert.Empty(h.Rules));
    }

    [Fact]
    public async Task What_nobody_decided_leaves_no_trace_in_the_history()
    {
        const string indicator = "6.1.2";
        var submitted = await world.SubmittedAsync(world.NextCountry(), indicator);
        await world.ReturnAsync(world.Reviewer, submitted, "Name the law.");
        await world.ReportAsync(world.Officer, world.NextCountry(), indicator);
        Assert.Empty(await world.HistoryAsync(indicator));
    }

    [Fact]
    public async Task The_history_can_be_built_again_from_the_journal()
    {
        const string indicator = "6.1.3";
        await world.ApprovedAsync(world.NextCountry(), indicator);
        var withdrawn = await world.ApprovedAsync(world.NextCountry(), indicator);
        await world.WithdrawAsync(world.Officer, withdrawn, "reason");
        var before = await SeenAsync(indicator);
        Assert.Equal(3, before.Count);

        await world.Database.Source.CreateCommand("delete from results.figure_change; update journal.handler set seq = 0").ExecuteNonQueryAsync();
        Assert.Equal(before, await SeenAsync(indicator));
    }

    // At least once: a handler must bear to be asked again for what it did.
    [Fact]
    public async Task A_decision_told_twice_stands_once()
    {
        const string indicator = "6.2.1";
        await world.ApprovedAsync(world.NextCountry(), indicator);
        var seq = Assert.Single(await world.HistoryAsync(indicator)).JournalSeq;
        await world.Database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<MandateDb>();
            var entry = await db.Set<JournalEntry>().AsNoTracking().SingleAsync(e => e.Seq == seq);
            await s.GetServices<IJournalHandler>().OfType<FigureHistory>().Single().HandleAsync(entry, db, default);
            return await db.SaveChangesAsync();
        });
        Assert.Single(await world.HistoryAsync(indicator));
    }

    private async Task<List<(long, string, DateTimeOffset, Guid?, decimal?, decimal?)>> SeenAsync(string indicator) =>
        (await world.HistoryAsync(indicator)).ConvertAll(h => (h.JournalSeq, h.Event, h.At, h.CountryResultId, h.Before, h.After));
}
