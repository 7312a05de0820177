using System.Text;

namespace Mandate.Cooperation;

/// <summary>The elements of an activity that have columns.</summary>
internal sealed partial class ActivityReader
{
    private void Child()
    {
        switch (ReceivedParts.Of(xml.NameId))
        {
            case ReceivedPart.Transaction: Transaction(); break;
            case ReceivedPart.Sector: Sector(null); break;
            case ReceivedPart.Country: Place(null, isRegion: false); break;
            case ReceivedPart.Region: Place(null, isRegion: true); break;
            case ReceivedPart.Party: Party(); break;
            case ReceivedPart.Budget: Budget(); break;
            case ReceivedPart.OrganisationMoney when root.IsOrganisations: Budget(); break;
            case ReceivedPart.Date: ActivityDate(); break;
            case ReceivedPart.Status: Code(Known.Code, status); break;
            case ReceivedPart.Related: Related(); break;
            case ReceivedPart.Reporting: Reporting(); break;
            case ReceivedPart.Identifier when identifier.IsEmpty: identifier.Set(ReadText()); break;
            case ReceivedPart.Title when title.WrittenCount == 0: Title(); break;
            case ReceivedPart.Name when root.IsOrganisations && title.WrittenCount == 0: Title(); break;
        }
    }

    private CopyBuffer Row(ReceivedTable table) => to.Buffers[table.Index].Row(table).Long(id).Int(positions[table.Index]++);

    /// <summary>A code, or nothing where it is too long for a column.</summary>
    private void Code(int attribute, KeptText into)
    {
        into.Set(xml.Attribute(attribute));
        if (into.Span.Length <= LongestCode) return;
        Note("cooperation.iati.note.long", XmlFault.Seen(into.Span), Element(attribute));
        into.Clear();
    }

    private decimal? Percent()
    {
        var text = XsdValues.Trim(xml.Attribute(Known.Percentage));
        if (text.Length == 0) return null;
        if (XmlValues.TryDecimal(text, out var value)) return value;
        Note("cooperation.iati.note.number", XmlFault.Seen(text), Element(Known.Percentage));
        return null;
    }

    private DateOnly? Date(int attribute)
    {
        var text = XsdValues.Trim(xml.Attribute(attribute));
        if (text.Length == 0) return null;
        if (XmlValues.TryDate(text, out var day)) return day;
        Note("cooperation.iati.note.date", XmlFault.Seen(text), Element(attribute));
        return null;
    }

    private string Element(int attribute) => $"{Encoding.UTF8.GetString(xml.Name)}/@{IatiStructure.Names[attribute]}";

    /// <summary>The first of the names of what the reader is at.</summary>
    private void Narrative(KeptText into)
    {
        into.Clear();
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
            if (xml.Token == XmlToken.Start && xml.Depth == depth + 1 && into.IsEmpty && ReceivedParts.Of(xml.NameId) == ReceivedPart.Narrative) into.Set(ReadText());
    }

    private void Reporting()
    {
        Code(Known.Ref, reportingRef);
        Narrative(reportingName);
        Theirs(reportingRef, reportingName);
    }

    private void Theirs(KeptText reference, KeptText name)
    {
        var theirs = reference.IsEmpty ? name : reference;
        if (!theirs.IsEmpty && !told.Has(MappedKind.Organisation, default, theirs.Span)) to.Theirs.Add(new(MappedKind.Organisation, "", theirs.ToString(), name.ToString()));
    }

    private void Party()
    {
        Code(Known.Role, one);
        Code(Known.Type, two);
        Code(Known.Ref, three);
        Narrative(four);
        Row(ReceivedTable.Party).Text(one.Span).Text(two.Span).Text(three.Span).Text(four.Span);
        Theirs(three, four);
    }

    private void Place(int? transaction, bool isRegion)
    {
        Code(Known.Code, one);
        if (one.IsEmpty) return;
        Code(Known.Vocabulary, two);
        Row(ReceivedTable.Place).Int(transaction).Bool(isRegion).Text(two.Span).Text(one.Span).Number(Percent());
        if (isRegion && two.Span.SequenceEqual("99"u8)) TheirOwn(MappedKind.Region);
    }

    private void Sector(int? transaction)
    {
        Code(Known.Code, one);
        if (one.IsEmpty) return;
        Code(Known.Vocabulary, two);
        if (two.IsEmpty) two.Set("1"u8);
        Row(ReceivedTable.Sector).Int(transaction).Text(two.Span).Text(one.Span).Number(Percent());
        if (two.Span.SequenceEqual("99"u8) || two.Span.SequenceEqual("98"u8)) TheirOwn(MappedKind.Sector);
    }

    // Codes of a list that the publisher made itself say nothing to anybody else until they are mapped.
    private void TheirOwn(MappedKind kind)
    {
        if (told.Has(kind, two.Span, one.Span)) return;
        Narrative(three);
        to.Theirs.Add(new(kind, two.ToString(), one.ToString(), three.ToString()));
    }

    private void ActivityDate()
    {
        if (XsdValues.Trim(xml.Attribute(Known.Type)) is not [>= (byte)'1' and <= (byte)'4' and var type]) return;
        dates[type - '1'] = Date(Known.IsoDate);
    }

    private void Related()
    {
        Code(Known.Ref, one);
        if (one.IsEmpty) return;
        Code(Known.Type, two);
        Row(ReceivedTable.Related).Text(two.Span).Text(one.Span);
    }
}
