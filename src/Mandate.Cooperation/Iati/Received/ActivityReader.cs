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
internal sealed partial class ActivityReader(ReceivedChunk to, IatiRoot root, Guid import, DateTimeOffset now)
{
    /// <summary>Bytes of an identifier or code: PostgreSQL's indexes hold no more than 2,700.</summary>
    private const int LongestCode = 500;

    // Of 0 to 11: packs about as fast as it is read.
    private const int BrotliQuality = 1, BrotliWindow = 18;

    private readonly XmlScratch scratch = new();
    private readonly ArrayBufferWriter<byte> title = new(1024);
    private readonly KeptText identifier = new(), reportingRef = new(), reportingName = new(), status = new(), currency = new(), language = new(), one = new(), two = new(), three = new(), four = new();
    private readonly int[] positions = new int[ReceivedTable.All.Count];
    private readonly DateOnly?[] dates = new DateOnly?[4];
    private int line;
    private long id;

    public void Read(ReadOnlySpan<byte> xml, int line, long id)
    {
        (this.line, this.id) = (line, id);
        if (XmlCharacters.FindForbidden(xml) is >= 0 and var wrong)
        {
            Refuse(xml, XmlFault.Character, wrong, Convert.ToHexString(xml.Slice(wrong, 1)));
            return;
        }
        if (root.Inherited.Count > 0) xml = root.WithInherited(xml);
        var reader = new XmlPullReader(xml, scratch.Clear());
        var marks = Array.ConvertAll(to.Buffers, b => b.Length);
        if (reader.Read() && !reader.Name.SequenceEqual(root.Element))
        {
            Other(xml, reader.Name);
            return;
        }
        if (reader.Fault is null) Whole(ref reader, xml, marks);
        if (reader.Fault is { } fault) Refuse(xml, fault.Code, fault.Offset, fault.Detail);
    }

    // Elements of other vocabularies may stand beside activities.
    private void Other(ReadOnlySpan<byte> xml, ReadOnlySpan<byte> name)
    {
        if (name.IndexOf((byte)':') > 0) Note("cooperation.iati.note.beside", xml, 0, XmlScratch.Seen(name));
        else Refuse(xml, "cooperation.iati.file.other_element", 0, XmlScratch.Seen(name));
    }

    private void Whole(ref XmlPullReader reader, ReadOnlySpan<byte> xml, int[] marks)
    {
        Begin();
        var updated = LastUpdated(ref reader, xml);
        var (hierarchy, humanitarian) = (XmlValues.Whole(XmlText.Trim(reader.Attribute("hierarchy"u8))), XmlValues.Boolean(XmlText.Trim(reader.Attribute("humanitarian"u8))));
        currency.SetAttribute(reader.Attribute("default-currency"u8));
        language.SetAttribute(reader.Attribute("xml:lang"u8));
        while (reader.ReadInside(1))
            if (reader.Node == XmlNode.Start && reader.Depth == 2) Child(ref reader, xml);
        // Behind its end nothing follows: the splitter cut it there; an end of another element is a fault.
        if (reader.Fault is null && !reader.Read() && reader.Fault is null) Keep(xml, marks, updated, hierarchy, humanitarian);
    }

    private void Begin()
    {
        Array.Clear(positions);
        Array.Clear(dates);
        title.ResetWrittenCount();
        foreach (var text in (KeptText[])[identifier, reportingRef, reportingName, status]) text.Clear();
    }

    private DateTimeOffset? LastUpdated(ref XmlPullReader reader, ReadOnlySpan<byte> xml)
    {
        one.SetAttribute(reader.Attribute("last-updated-datetime"u8));
        if (one.IsEmpty) return null;
        if (!XmlValues.TryMoment(one.Span, out var moment)) Note("cooperation.iati.note.last_updated", xml, 0, one.ToString(), "last-updated-datetime");
        // A date that is yet to come would keep every true update out.
        else if (moment > now.AddDays(1)) Note("cooperation.iati.note.last_updated_future", xml, 0, one.ToString(), "last-updated-datetime");
        else return moment;
        return null;
    }

    private void Keep(ReadOnlySpan<byte> xml, int[] marks, DateTimeOffset? updated, int? hierarchy, bool? humanitarian)
    {
        if (identifier.IsEmpty) Refuse(xml, "cooperation.iati.file.no_identifier", 0, "");
        else if (identifier.Span.Length > LongestCode) Refuse(xml, "cooperation.iati.file.long_identifier", 0, LongestCode.ToString(CultureInfo.InvariantCulture));
        var hash = SHA256.HashData(xml);
        to.Buffers[ReceivedTable.Activity.Index].Row(ReceivedTable.Activity).Long(id).Id(import).Bool(root.IsOrganisations).Text(identifier.Span).Text(reportingRef.Span).Text(reportingName.Span)
            .Json(title.WrittenSpan).Text(status.Span).Int(hierarchy).Bool(humanitarian).Text(currency.Span).Moment(updated)
            .Date(dates[0]).Date(dates[1]).Date(dates[2]).Date(dates[3]).Bytes(hash).Int(xml.Length);
        Pack(xml);
        to.Items.Add(new(identifier.ToString(), line, id, updated, hash, [.. to.Buffers.Select((b, i) => (marks[i], b.Length))]));
    }

    private void Pack(ReadOnlySpan<byte> xml)
    {
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(xml.Length));
        BrotliEncoder.TryCompress(xml, packed, out var length, BrotliQuality, BrotliWindow);
        to.Buffers[ReceivedTable.Activity.Index].Bytes(packed.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(packed);
    }

    private void Title(ref XmlPullReader reader)
    {
        using var json = new Utf8JsonWriter(title);
        json.WriteStartObject();
        while (reader.ReadInside(2))
        {
            if (reader.Node != XmlNode.Start || reader.Depth != 3 || !reader.Name.SequenceEqual("narrative"u8)) continue;
            one.SetAttribute(reader.Attribute("xml:lang"u8));
            var text = scratch.ReadText(ref reader);
            if (text.Length > 0) json.WriteString(one.IsEmpty ? language.Span : one.Span, text);
        }
        json.WriteEndObject();
    }

    private void Refuse(ReadOnlySpan<byte> xml, string code, int offset, string value) =>
        to.Faults.Add(new(code, line + xml[..offset].Count((byte)'\n'), identifier.IsEmpty ? null : identifier.ToString(), value));

    private void Note(string code, ReadOnlySpan<byte> xml, int offset, string value, string element = "") =>
        to.Note(new(code, line + xml[..offset].Count((byte)'\n'), identifier.ToString(), element, value));
}
