using System.Text;

namespace Mandate.Cooperation;

/// <summary>The elements of an activity that have columns.</summary>
internal sealed partial class ActivityReader
{
    private void Child(ref XmlPullReader reader, ReadOnlySpan<byte> xml)
    {
        var name = reader.Name;
        if (name.SequenceEqual("transaction"u8)) Transaction(ref reader, xml);
        else if (name.SequenceEqual("sector"u8)) Sector(ref reader, xml, null);
        else if (name.SequenceEqual("recipient-country"u8)) Place(ref reader, xml, null, isRegion: false);
        else if (name.SequenceEqual("recipient-region"u8)) Place(ref reader, xml, null, isRegion: true);
        else if (name.SequenceEqual("participating-org"u8)) Party(ref reader, xml);
        else if (name.SequenceEqual("budget"u8) || name.SequenceEqual("planned-disbursement"u8) || (root.IsOrganisations && IsOrganisationMoney(name))) Budget(ref reader, xml);
        else if (name.SequenceEqual("activity-date"u8)) ActivityDate(ref reader, xml);
        else if (name.SequenceEqual("activity-status"u8)) Code(ref reader, xml, "code"u8, status);
        else if (name.SequenceEqual("related-activity"u8)) Related(ref reader, xml);
        else if (name.SequenceEqual("reporting-org"u8)) Reporting(ref reader, xml);
        else if (name.SequenceEqual("iati-identifier"u8) || name.SequenceEqual("organisation-identifier"u8)) { if (identifier.IsEmpty) identifier.Set(scratch.ReadText(ref reader)); }
        else if ((name.SequenceEqual("title"u8) || (root.IsOrganisations && name.SequenceEqual("name"u8))) && title.WrittenCount == 0) Title(ref reader);
    }

    private static bool IsOrganisationMoney(ReadOnlySpan<byte> name) => name.SequenceEqual("total-budget"u8) || name.SequenceEqual("recipient-org-budget"u8)
        || name.SequenceEqual("recipient-region-budget"u8) || name.SequenceEqual("recipient-country-budget"u8) || name.SequenceEqual("total-expenditure"u8);

    private CopyBuffer Row(ReceivedTable table) => to.Buffers[table.Index].Row(table).Long(id).Int(positions[table.Index]++);

    /// <summary>A code, or nothing where it is too long for a column.</summary>
    private void Code(ref XmlPullReader reader, ReadOnlySpan<byte> xml, ReadOnlySpan<byte> attribute, KeptText into)
    {
        into.SetAttribute(reader.Attribute(attribute));
        if (into.Span.Length <= LongestCode) return;
        Note("cooperation.iati.note.long", xml, reader.Offset, XmlScratch.Seen(into.Span), Element(ref reader, attribute));
        into.Clear();
    }

    private decimal? Percent(ref XmlPullReader reader, ReadOnlySpan<byte> xml)
    {
        var text = XmlText.Trim(reader.Attribute("percentage"u8));
        if (text.Length == 0) return null;
        if (XmlValues.TryDecimal(text, out var value)) return value;
        Note("cooperation.iati.note.number", xml, reader.Offset, XmlScratch.Seen(text), Element(ref reader, "percentage"u8));
        return null;
    }

    private DateOnly? Date(ref XmlPullReader reader, ReadOnlySpan<byte> xml, ReadOnlySpan<byte> attribute)
    {
        var text = XmlText.Trim(reader.Attribute(attribute));
        if (text.Length == 0) return null;
        if (XmlValues.TryDate(text, out var day)) return day;
        Note("cooperation.iati.note.date", xml, reader.Offset, XmlScratch.Seen(text), Element(ref reader, attribute));
        return null;
    }

    private static string Element(ref XmlPullReader reader, ReadOnlySpan<byte> attribute) => $"{Encoding.UTF8.GetString(reader.Name)}/@{Encoding.UTF8.GetString(attribute)}";

    /// <summary>The first of the names of what the reader is at.</summary>
    private void Narrative(ref XmlPullReader reader, KeptText into)
    {
        into.Clear();
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
            if (reader.Node == XmlNode.Start && reader.Depth == depth + 1 && into.IsEmpty && reader.Name.SequenceEqual("narrative"u8)) into.Set(scratch.ReadText(ref reader));
    }

    private void Reporting(ref XmlPullReader reader, ReadOnlySpan<byte> xml)
    {
        Code(ref reader, xml, "ref"u8, reportingRef);
        Narrative(ref reader, reportingName);
        Theirs(reportingRef, reportingName);
    }

    private void Theirs(KeptText reference, KeptText name)
    {
        if (!reference.IsEmpty || !name.IsEmpty) to.Theirs.Add(new(MappedKind.Organisation, "", (reference.IsEmpty ? name : reference).ToString(), name.ToString()));
    }

    private void Party(ref XmlPullReader reader, ReadOnlySpan<byte> xml)
    {
        Code(ref reader, xml, "role"u8, one);
        Code(ref reader, xml, "type"u8, two);
        Code(ref reader, xml, "ref"u8, three);
        Narrative(ref reader, four);
        Row(ReceivedTable.Party).Text(one.Span).Text(two.Span).Text(three.Span).Text(four.Span);
        Theirs(three, four);
    }

    private void Place(ref XmlPullReader reader, ReadOnlySpan<byte> xml, int? transaction, bool isRegion)
    {
        Code(ref reader, xml, "code"u8, one);
        if (one.IsEmpty) return;
        Code(ref reader, xml, "vocabulary"u8, two);
        Row(ReceivedTable.Place).Int(transaction).Bool(isRegion).Text(two.Span).Text(one.Span).Number(Percent(ref reader, xml));
        if (isRegion && two.Span.SequenceEqual("99"u8)) TheirOwn(ref reader, MappedKind.Region);
    }

    private void Sector(ref XmlPullReader reader, ReadOnlySpan<byte> xml, int? transaction)
    {
        Code(ref reader, xml, "code"u8, one);
        if (one.IsEmpty) return;
        Code(ref reader, xml, "vocabulary"u8, two);
        if (two.IsEmpty) two.Set("1"u8);
        Row(ReceivedTable.Sector).Int(transaction).Text(two.Span).Text(one.Span).Number(Percent(ref reader, xml));
        if (two.Span.SequenceEqual("99"u8) || two.Span.SequenceEqual("98"u8)) TheirOwn(ref reader, MappedKind.Sector);
    }

    // Codes of a list that the publisher made itself say nothing to anybody else until they are mapped.
    private void TheirOwn(ref XmlPullReader reader, MappedKind kind)
    {
        var (vocabulary, code) = (two.ToString(), one.ToString());
        Narrative(ref reader, three);
        to.Theirs.Add(new(kind, vocabulary, code, three.ToString()));
    }

    private void ActivityDate(ref XmlPullReader reader, ReadOnlySpan<byte> xml)
    {
        if (XmlText.Trim(reader.Attribute("type"u8)) is not [>= (byte)'1' and <= (byte)'4' and var type]) return;
        dates[type - '1'] = Date(ref reader, xml, "iso-date"u8);
    }

    private void Related(ref XmlPullReader reader, ReadOnlySpan<byte> xml)
    {
        Code(ref reader, xml, "ref"u8, one);
        if (one.IsEmpty) return;
        Code(ref reader, xml, "type"u8, two);
        Row(ReceivedTable.Related).Text(two.Span).Text(one.Span);
    }
}
