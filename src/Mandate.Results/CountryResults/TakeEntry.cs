using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Takes an entry that <see cref="EntryRules"/> found in order over into a result. The caller saves.</summary>
internal sealed class TakeEntry(WriteCells cells)
{
    public Task HandleAsync(CountryResult result, ResultEntry entry, EntryContext context, CancellationToken ct)
    {
        var read = Take(result, entry, context);
        return context.Indicator.IsMeasured() ? cells.HandleAsync(result, read, context.Shape, ct) : Task.CompletedTask;
    }

    /// <summary>All but the cells, which it returns.</summary>
    public static IReadOnlyList<Cell> Take(CountryResult result, ResultEntry entry, EntryContext context)
    {
        TakeWords(result, entry);
        result.TechnicalNoteId = context.Note?.Id;
        result.CriteriaMet = [.. entry.CriteriaMet.Distinct().Order()];
        (result.GovernmentInvolved, result.EmployersInvolved, result.WorkersInvolved) = (entry.Government, entry.Employers, entry.Workers);
        if (context.Indicator.IsMeasured())
        {
            var read = MeasuredEntry.Read(context, entry);
            (result.Observation, result.Quantity, result.Denominator) = (read.Whole.Status, read.Whole.Quantity, read.Whole.Denominator);
            return read.Cells;
        }
        (result.Observation, result.Quantity) = (ObservationStatus.Reported, Figure.Count(entry.Quantity, reader: entry.Reader).Value);
        return [];
    }

    private static void TakeWords(CountryResult result, ResultEntry entry)
    {
        result.Source = string.IsNullOrWhiteSpace(entry.Source) ? null : entry.Source.Trim();
        result.FollowUp = entry.FollowUp;
        // Translations of words that no longer stand would say something else than the original.
        if (string.IsNullOrWhiteSpace(entry.Narrative)) result.Narrative = null;
        else if (result.Narrative?.Original != entry.Language || result.Narrative.Texts[entry.Language] != entry.Narrative.Trim())
            result.Narrative = LocalizedText.In(entry.Language, entry.Narrative);
    }
}
