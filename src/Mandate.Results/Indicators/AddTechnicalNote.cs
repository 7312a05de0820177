using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Adds the next version of an indicator's technical note. Earlier ones stay, because results were judged by them.
/// </summary>
public sealed class AddTechnicalNote(MandateDb db, TimeProvider clock)
{
    public const int MostCriteria = 12;

    /// <param name="After">Number of the note that the writer started from; 0 where there was none.</param>
    /// <param name="Criteria">In the order in which a report asks for them; at least one.</param>
    public sealed record Input(string Framework, string Indicator, int After, LocalizedText Text, IReadOnlyList<LocalizedText> Criteria);

    /// <param name="Number">1 for the indicator's first note.</param>
    public sealed record Added(Guid Id, int Number);

    /// <returns>A conflict where somebody added a note after <see cref="Input.After"/>.</returns>
    public async Task<Outcome<Added>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var indicator = await (from i in db.Set<Indicator>()
                               join f in db.Set<Framework>() on i.FrameworkId equals f.Id
                               where f.Code == input.Framework && i.Code == input.Indicator
                               select new { i.Id, i.FrameworkId }).SingleOrDefaultAsync(ct);
        if (indicator is null) return Problem.NotFound("results.indicator.not_found", input.Indicator, input.Framework);
        if (by.Refuse(ResultsFunctions.WriteNotes, new Target(Framework: indicator.FrameworkId)) is { } refusal) return refusal;
        if (input.Criteria.Count is 0 or > MostCriteria) return Problem.Rule("results.note.criteria_number", "Criteria", MostCriteria);
        var last = await db.Set<TechnicalNote>().Where(n => n.IndicatorId == indicator.Id).MaxAsync(n => (int?)n.Number, ct) ?? 0;
        if (last != input.After) return Problem.Conflict("results.note.newer", input.Indicator, last);
        var note = NoteOf(indicator.Id, last + 1, input);
        db.Add(note);
        db.Act = new Act(by.Actor, "results.add_technical_note");
        var saved = await db.SaveAsync(_ => Problem.Conflict("results.note.newer", input.Indicator, last + 1), ct);
        return saved.IsOk ? new Added(note.Id, note.Number) : saved.Problems.ToList();
    }

    private TechnicalNote NoteOf(Guid indicator, int number, Input input)
    {
        var note = new TechnicalNote
        {
            Id = Guid.CreateVersion7(), IndicatorId = indicator, Number = number, Text = input.Text, InForceFrom = clock.GetUtcNow(),
        };
        note.Criteria.AddRange(input.Criteria.Select((text, at) => new Criterion
        {
            Id = Guid.CreateVersion7(), TechnicalNoteId = note.Id, Position = at + 1, Text = text,
        }));
        return note;
    }
}
