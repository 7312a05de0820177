using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>
/// Gives back what was received, as one file of the standard: each activity as its publisher wrote it, to the byte, in
/// the order in which it came. Comments and elements of other vocabularies beside the activities are not kept.
/// </summary>
public sealed class ExportReceived(MandateDb db)
{
    private const int RowsAtOnce = 200;

    /// <param name="Filter">Which ones; all pages of them.</param>
    public sealed record Input(Stream To, ListReceived.Input Filter, IProgress<ImportReceived.Progress>? Progress = null);

    public sealed record Result(int Activities, long Bytes);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Read, default) is { } refusal) return refusal;
        var (found, name) = (ListReceived.Filtered(db, input.Filter), input.Filter.Organisations ? "iati-organisations" : "iati-activities");
        var (count, bytes, after) = (0, 0L, 0L);
        await WriteAsync(input.To, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{name}{await RootAsync(found, ct)}>\n", ct);
        while (await found.Where(a => a.Id > after).OrderBy(a => a.Id).Take(RowsAtOnce).Select(a => new { a.Id, a.Xml, a.XmlLength }).ToListAsync(ct) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                await input.To.WriteAsync(PackedXml.Open(row.Xml, row.XmlLength), ct);
                input.To.WriteByte((byte)'\n');
                bytes += row.XmlLength;
            }
            (count, after) = (count + rows.Count, rows[^1].Id);
            input.Progress?.Report(new(bytes, count));
        }
        await WriteAsync(input.To, $"</{name}>\n", ct);
        return new Result(count, bytes);
    }

    // What all files said alike of themselves; of their versions the last, of which the earlier are parts.
    private async Task<string> RootAsync(IQueryable<ReceivedActivity> found, CancellationToken ct)
    {
        var imports = await db.Set<IatiImport>().AsNoTracking().Where(i => found.Any(a => a.ImportId == i.Id)).Select(i => new { i.Root, i.Version }).ToListAsync(ct);
        var alike = imports.Select(i => i.Root).Distinct(StringComparer.Ordinal).ToList();
        return alike is [var only] ? only : $" version=\"{imports.Select(i => i.Version).Append(IatiRoot.Versions[0]).Max(StringComparer.Ordinal)}\"";
    }

    private static async Task WriteAsync(Stream to, string text, CancellationToken ct) => await to.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
}
