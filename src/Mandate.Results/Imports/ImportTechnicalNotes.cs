using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Puts technical notes in from one CSV file: each indicator whose note differs from the one in force gets a new
/// version; the same file twice changes nothing.
/// </summary>
public sealed class ImportTechnicalNotes(MandateDb db, AddTechnicalNote add)
{
    private static readonly FileShape Shape = new("technical_notes.csv", ["indicator", "position", "en", "fr", "es", "zh", "origin"]);

    /// <param name="File">Position 0 is the note's text, 1 and on are its criteria; en is the original.</param>
    public sealed record Input(string Framework, ImportFile File);

    public sealed record Result(int Added, int Unchanged);

    private sealed record NoteRow(int Row, string Indicator, int Position, LocalizedText? Text);

    /// <returns>Every problem of the file at once; nothing is saved unless all can be.</returns>
    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var problems = new ProblemList();
        var notes = Read(input.File, problems);
        if (!problems.IsEmpty) return problems.ToProblems();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (added, unchanged) = (0, 0);
        foreach (var note in notes)
        {
            var (number, same) = await CompareAsync(input.Framework, note, ct);
            if (same)
            {
                unchanged++;
                continue;
            }
            var outcome = await add.HandleAsync(by, new(input.Framework, note.Key, number, note.First().Text!, [.. note.Skip(1).Select(r => r.Text!)]), ct);
            if (!outcome.IsOk) return outcome.Problems.Select(p => p.At(new Place(Shape.Name, note.First().Row, "indicator"))).ToList();
            added++;
        }
        await transaction.CommitAsync(ct);
        return new Result(added, unchanged);
    }

    private static List<IGrouping<string, NoteRow>> Read(ImportFile file, ProblemList problems)
    {
        if (CsvSheet.Read(Shape, file with { Name = Shape.Name }, problems) is not { } sheet) return [];
        var rows = sheet.Records.ConvertAll(record => Read(new RowReader(sheet, record, problems)));
        var notes = rows.GroupBy(r => r.Indicator, StringComparer.Ordinal).ToList();
        foreach (var note in notes)
            foreach (var (row, position) in note.Select((row, position) => (row, position)).Where(x => x.row.Position != x.position).Take(1))
                problems.Add("results.note.position", new Place(Shape.Name, row.Row, "position"), position);
        return notes;
    }

    private static NoteRow Read(RowReader r)
    {
        var en = r.Required("en");
        r.Required("origin");
        var texts = LanguageList.Codes.ToDictionary(l => l, l => r.Optional(l) ?? "", StringComparer.Ordinal);
        return new(r.Number, r.Code("indicator"), r.Whole("position"), en.Length == 0 ? null : new LocalizedText("en", texts));
    }

    private async Task<(int Number, bool Same)> CompareAsync(string framework, IGrouping<string, NoteRow> wanted, CancellationToken ct)
    {
        var note = await (from n in db.Set<TechnicalNote>().AsNoTracking().Include(n => n.Criteria)
                          join i in db.Set<Indicator>() on n.IndicatorId equals i.Id
                          join f in db.Set<Framework>() on i.FrameworkId equals f.Id
                          where f.Code == framework && i.Code == wanted.Key
                          orderby n.Number descending
                          select n).FirstOrDefaultAsync(ct);
        if (note is null) return (0, false);
        IEnumerable<LocalizedText> have = [note.Text, .. note.Criteria.OrderBy(c => c.Position).Select(c => c.Text)];
        return (note.Number, have.SequenceEqual(wanted.Select(r => r.Text!)));
    }
}
