using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>What a file of the accounts holds, held against what is known: new entries, known ones, codes, and where it goes too far.</summary>
/// <param name="Codes">That the file of codes maps.</param>
internal sealed record EntryBook(ExecutionDesk Desk, IReadOnlyList<EntryRow> Rows, int Known, IReadOnlyDictionary<string, LineKey> Codes, IReadOnlyList<Breach> Breaches)
{
    public decimal Sum(EntryKind kind) => Rows.Where(r => r.Entry.Kind == kind).Sum(r => r.Entry.AmountUsd);

    /// <summary>Codes that are new or stand for another line now.</summary>
    public IEnumerable<KeyValuePair<string, LineKey>> ChangedCodes => Codes.Where(c => !Desk.Codes.TryGetValue(c.Key, out var now) || now != c.Value);

    /// <summary>The same for two looks that would carry out the same: what is done is what was looked at.</summary>
    public string Token
    {
        get
        {
            IEnumerable<string> said = [Known.ToString(CultureInfo.InvariantCulture), Desk.Mode.ToString(), .. Rows.Select(r => $"{r.Entry.EntryId}\t{r.Entry.Key}"),
                .. ChangedCodes.Select(c => $"{c.Key}\t{c.Value}").Order(StringComparer.Ordinal), .. Breaches.Select(b => b.ToString()).Order(StringComparer.Ordinal)];
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', said))))[..32];
        }
    }
}

/// <summary>Reads it. Whoever goes on to save holds the journal's lock, so that it is still so at commit.</summary>
internal sealed class OpenEntryBook(MandateDb db, OpenDesk desks, ReadUses uses)
{
    /// <param name="problems">Takes everything that is wrong with the files.</param>
    /// <param name="unmapped">Takes the codes that stand for no line; null: they are problems.</param>
    public async Task<Outcome<EntryBook>> OfAsync(Access by, ImportExecution.Input input, ProblemList problems, UnmappedCodes? unmapped, CancellationToken ct)
    {
        var opened = await desks.OfAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var mapped = input.Mapping is { } file ? CodeReader.Read(file, desk, problems) : [];
        var codes = new Dictionary<string, LineKey>(desk.Codes, StringComparer.Ordinal);
        foreach (var (code, line) in mapped) codes[code] = line;
        var rows = EntryReader.Read(input.File, desk, codes, problems, unmapped);
        var ids = rows.Select(r => r.Entry.EntryId).Distinct().ToList();
        var known = await db.Set<ExecutionEntry>().AsNoTracking().Where(e => e.CycleId == desk.CycleId && ids.Contains(e.EntryId)).ToDictionaryAsync(e => e.EntryId, StringComparer.Ordinal, ct);
        var added = EntryRules.New(input.File.Name, rows, known, desk.Closed, problems);
        var before = await uses.OfAsync(desk.CycleId, null, ct);
        var after = before.With(added.Select(r => new LineUses.Sum(r.Entry.Key, r.Entry.Kind, r.Entry.AmountUsd)));
        return new EntryBook(desk, added, known.Count, mapped, ControlRules.Worsened(desk.Appropriations, before, after, added.Select(r => r.Entry.Key)));
    }
}
