using System.Text.Json;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Keeps how an indicator's figure moved with each decision, read off the events of the journal.</summary>
internal sealed class FigureHistory : IJournalHandler
{
    public string Name => "results.figure_history";

    public IReadOnlyCollection<string> Events { get; } = [nameof(ResultApproved), nameof(ResultReopened)];

    public async Task HandleAsync(JournalEntry entry, MandateDb db, CancellationToken ct)
    {
        if (await db.Set<FigureChange>().AnyAsync(c => c.JournalSeq == entry.Seq, ct)) return;
        db.Add(Read(entry));
    }

    // Both events have the same properties.
    private static FigureChange Read(JournalEntry entry)
    {
        var happened = JsonSerializer.Deserialize<ResultApproved>(entry.New!, JournalJson.Options)!;
        return new FigureChange
        {
            JournalSeq = entry.Seq, IndicatorId = happened.IndicatorId, CountryResultId = happened.ResultId,
            Event = entry.Event!, At = entry.At, Before = happened.FigureBefore, After = happened.FigureAfter,
        };
    }
}
