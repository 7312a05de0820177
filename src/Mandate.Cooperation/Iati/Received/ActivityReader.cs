using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Mandate.Cooperation;

/// <summary>
/// One activity's XML to the rows that are kept of it. It reads all of it once, so that nothing that is not well-formed
/// gets in; what the columns have no place for stays in the XML.
/// </summary>
internal sealed partial class ActivityReader(IatiRoot root, Guid import, DateTimeOffset now)
{
    /// <summary>Bytes of an identifier or code: PostgreSQL's indexes hold no more than 2,700.</summary>
    private const int LongestCode = 500;

    // Of 0 to 11: packs about as fast as it is read.
    private const int BrotliQuality = 1, BrotliWindow = 18;

    private readonly XmlScanner xml = new(IatiStructure.Names);
    private readonly ArrayBufferWriter<byte> title = new(1024);
    private readonly KeptText identifier = new(), reportingRef = new(), reportingName = new(), status = new(), currency = new(), language = new(), one = new(), two = new(), three = new(), four = new();
    private readonly int[] positions = new int[ReceivedTable.All.Count];
    private readonly DateOnly?[] dates = new DateOnly?[4];
    private readonly ToldLately told = new();
    private readonly int[] marks = new int[ReceivedTable.All.Count];
    private byte[] gathered = new byte[4096], whole = [];
    private ReceivedChunk to = new();
    private int line;
    private long id;

    /// <summary>All elements of a chunk; it is used again for the next.</summary>
    public void Read(XmlChunk chunk, ReceivedChunk into)
    {
        to = into;
        for (var i = 0; i < chunk.Count; i++) Read(chunk[i], chunk.LineOf(i), chunk.First + i);
    }

    private void Read(ReadOnlySpan<byte> element, int line, long id)
    {
        (this.line, this.id) = (line, id);
        identifier.Clear();
        if (root.Inherited.Count > 0) element = root.WithInherited(element, xml, ref whole);
        xml.Load(element, line);
        for (var i = 0; i < marks.Length; i++) marks[i] = to.Buffers[i].Length;
        if (xml.Read() != XmlToken.Start) Refuse(XmlFault.Of(xml));
        else if (ReceivedParts.Of(xml.NameId) != (root.IsOrganisations ? ReceivedPart.Organisation : ReceivedPart.Activity)) Other();
        else if (!Whole(element)) Refuse(XmlFault.Of(xml));
    }

    // Elements of other vocabularies may stand beside activities.
    private void Other()
    {
        if (xml.Namespace.Length > 0) Note("cooperation.iati.note.beside", XmlFault.Seen(xml.Name));
        else Refuse("cooperation.iati.file.other_element", XmlFault.Seen(xml.Name));
    }

    /// <returns>False at a fault of its XML.</returns>
    private bool Whole(ReadOnlySpan<byte> element)
    {
        Begin();
        var updated = LastUpdated();
        var (hierarchy, humanitarian) = (XmlValues.Whole(XsdValues.Trim(xml.Attribute(Known.Hierarchy))), XmlValues.Boolean(XsdValues.Trim(xml.Attribute(Known.Humanitarian))));
        currency.Set(xml.Attribute(Known.DefaultCurrency));
        language.Set(xml.Attribute(Known.Lang));
        while (xml.ReadInside(1))
            if (xml.Token == XmlToken.Start && xml.Depth == 2) Child();
        // Behind its end nothing follows: the splitter cut it there; an end of another element is a fault.
        if (xml.Token == XmlToken.Fault || xml.Read() != XmlToken.Done) return false;
        Keep(element, updated, hierarchy, humanitarian);
        return true;
    }

    private void Begin()
    {
        Array.Clear(positions);
        Array.Clear(dates);
        title.ResetWrittenCount();
        foreach (var kept in (ReadOnlySpan<KeptText>)[reportingRef, reportingName, status]) kept.Clear();
    }

    private DateTimeOffset? LastUpdated()
    {
        one.Set(xml.Attribute(Known.LastUpdated));
        if (one.IsEmpty) return null;
        if (!XmlValues.TryMoment(one.Span, out var moment)) Note("cooperation.iati.note.last_updated", one.ToString(), "last-updated-datetime");
        // A date that is yet to come would keep every true update out.
        else if (moment > now.AddDays(1)) Note("cooperation.iati.note.last_updated_future", one.ToString(), "last-updated-datetime");
        else return moment;
        return null;
    }

    private void Keep(ReadOnlySpan<byte> element, DateTimeOffset? updated, int? hierarchy, bool? humanitarian)
    {
        if (identifier.IsEmpty) Refuse("cooperation.iati.file.no_identifier", "");
        else if (identifier.Span.Length > LongestCode) Refuse("cooperation.iati.file.long_identifier", LongestCode.ToString(CultureInfo.InvariantCulture));
        var hash = SHA256.HashData(element);
        to.Buffers[ReceivedTable.Activity.Index].Row(ReceivedTable.Activity).Long(id).Id(import).Bool(root.IsOrganisations).Text(identifier.Span).Text(reportingRef.Span).Text(reportingName.Span)
            .Json(title.WrittenSpan).Text(status.Span).Int(hierarchy).Bool(humanitarian).Text(currency.Span).Moment(updated)
            .Date(dates[0]).Date(dates[1]).Date(dates[2]).Date(dates[3]).Bytes(hash).Int(element.Length);
        Pack(element);
        var rows = new (int, int)[marks.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = (marks[i], to.Buffers[i].Length);
        to.Items.Add(new(identifier.ToString(), line, id, updated, hash, rows));
    }

    private void Pack(ReadOnlySpan<byte> element)
    {
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(element.Length));
        BrotliEncoder.TryCompress(element, packed, out var length, BrotliQuality, BrotliWindow);
        to.Buffers[ReceivedTable.Activity.Index].Bytes(packed.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(packed);
    }

    private void Title()
    {
        using var json = new Utf8JsonWriter(title);
        json.WriteStartObject();
        while (xml.ReadInside(2))
        {
            if (xml.Token != XmlToken.Start || xml.Depth != 3 || ReceivedParts.Of(xml.NameId) != ReceivedPart.Narrative) continue;
            one.Set(xml.Attribute(Known.Lang));
            var said = ReadText();
            if (said.Length > 0) json.WriteString(one.IsEmpty ? language.Span : one.Span, said);
        }
        json.WriteEndObject();
    }

    /// <summary>All text right below the element that was begun last, without white space around it; it has ended then.</summary>
    private ReadOnlySpan<byte> ReadText()
    {
        var (depth, length) = (xml.Depth, 0);
        while (xml.ReadInside(depth))
        {
            if (xml.Token != XmlToken.Text || xml.Depth != depth) continue;
            if (gathered.Length < length + xml.Text.Length) Array.Resize(ref gathered, Math.Max(gathered.Length * 2, length + xml.Text.Length));
            xml.Text.CopyTo(gathered.AsSpan(length));
            length += xml.Text.Length;
        }
        return XsdValues.Trim(gathered.AsSpan(0, length));
    }

    private void Refuse(XmlFault fault) => to.Faults.Add(new(fault.Code, (int)fault.Line, identifier.IsEmpty ? null : identifier.ToString(), fault.Detail));

    private void Refuse(string code, string value) => to.Faults.Add(new(code, line, identifier.IsEmpty ? null : identifier.ToString(), value));

    private void Note(string code, string value, string element = "", long? at = null) => to.Note(new(code, (int)(at ?? xml.Line), identifier.ToString(), element, value));
}
