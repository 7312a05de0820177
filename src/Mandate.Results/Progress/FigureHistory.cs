using System.Text.Json;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Keeps how an indicator's figure moved with each decision and each change of its rules, read off the events of the journal.</summary>
internal sealed class FigureHistory : IJournalHandler
{
    public string Name => "results.figure_history";

    public IReadOnlyCollection<string> Events { get; } = [nameof(ResultApproved), nameof(ResultReopened), nameof(IndicatorRulesChanged), nameof(SourceFigureChanged)];

    public async Task HandleAsync(JournalEntry entry, MandateDb db, CancellationToken ct)
    {
        if (await db.Set<FigureChange>().AnyAsync(c => c.JournalSeq == entry.Seq, ct)) return;
        db.Add(entry.Event switch
        {
            nameof(IndicatorRulesChanged) => OfRules(entry),
            nameof(SourceFigureChanged) => OfSource(entry),
            _ => OfResult(entry),
        });
    }

    // Approved and reopened have the same properties.
    private static FigureChange OfResult(JournalEntry entry)
    {
        var happened = Read<ResultApproved>(entry);
        return new FigureChange
        {
            JournalSeq = entry.Seq, IndicatorId = happened.IndicatorId, CountryResultId = happened.ResultId,
            Event = entry.Event!, At = entry.At, Before = happened.FigureBefore, After = happened.FigureAfter,
        };
    }

    private static FigureChange OfRules(JournalEntry entry)
    {
        var happened = Read<IndicatorRulesChanged>(entry);
        return new FigureChange
        {
            JournalSeq = entry.Seq, IndicatorId = happened.IndicatorId, Rules = happened.Rules,
            Event = entry.Event!, At = entry.At, Before = happened.FigureBefore, After = happened.FigureAfter,
        };
    }

    private static FigureChange OfSource(JournalEntry entry)
    {
        var happened = Read<SourceFigureChanged>(entry);
        return new FigureChange { JournalSeq = entry.Seq, IndicatorId = happened.IndicatorId, Event = entry.Event!, At = entry.At, Before = happened.FigureBefore, After = happened.FigureAfter };
    }

    private static T Read<T>(JournalEntry entry) => JsonSerializer.Deserialize<T>(entry.New!, JournalJson.Options)!;
}
