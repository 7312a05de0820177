using System.Globalization;

namespace Mandate.Cooperation;

/// <summary>The elements of an activity that say money.</summary>
internal sealed partial class ActivityReader
{
    private readonly KeptText valueCurrency = new(), providerRef = new(), providerName = new(), receiverRef = new(), receiverName = new(), type = new(), element = new(), moneyStatus = new();

    private void Budget(ref XmlPullReader reader, ReadOnlySpan<byte> xml)
    {
        (DateOnly? start, DateOnly? end, decimal? amount, DateOnly? valued) = (null, null, null, null);
        element.Set(reader.Name);
        Code(ref reader, xml, "type"u8, type);
        Code(ref reader, xml, "status"u8, moneyStatus);
        valueCurrency.Clear();
        while (reader.ReadInside(2))
        {
            if (reader.Node != XmlNode.Start || reader.Depth != 3) continue;
            if (reader.Name.SequenceEqual("period-start"u8)) start = Date(ref reader, xml, "iso-date"u8);
            else if (reader.Name.SequenceEqual("period-end"u8)) end = Date(ref reader, xml, "iso-date"u8);
            else if (reader.Name.SequenceEqual("value"u8)) (amount, valued) = Value(ref reader, xml);
        }
        Row(ReceivedTable.Budget).Text(element.Span).Text(type.Span).Text(moneyStatus.Span).Date(start).Date(end).Number(amount).Text(valueCurrency.Span).Date(valued);
    }

    private void Transaction(ref XmlPullReader reader, ReadOnlySpan<byte> xml)
    {
        (DateOnly? on, decimal? amount, DateOnly? valued) = (null, null, null);
        foreach (var text in (ReadOnlySpan<KeptText>)[type, valueCurrency, providerRef, providerName, receiverRef, receiverName]) text.Clear();
        while (reader.ReadInside(2))
        {
            if (reader.Node != XmlNode.Start || reader.Depth != 3) continue;
            if (reader.Name.SequenceEqual("transaction-type"u8)) Code(ref reader, xml, "code"u8, type);
            else if (reader.Name.SequenceEqual("transaction-date"u8)) on = Happened(ref reader, xml);
            else if (reader.Name.SequenceEqual("value"u8)) (amount, valued) = Value(ref reader, xml);
            else if (reader.Name.SequenceEqual("provider-org"u8)) Partner(ref reader, xml, providerRef, providerName);
            else if (reader.Name.SequenceEqual("receiver-org"u8)) Partner(ref reader, xml, receiverRef, receiverName);
            else if (reader.Name.SequenceEqual("sector"u8)) Sector(ref reader, xml, positions[ReceivedTable.Transaction.Index]);
            else if (reader.Name.SequenceEqual("recipient-country"u8)) Place(ref reader, xml, positions[ReceivedTable.Transaction.Index], isRegion: false);
            else if (reader.Name.SequenceEqual("recipient-region"u8)) Place(ref reader, xml, positions[ReceivedTable.Transaction.Index], isRegion: true);
        }
        Row(ReceivedTable.Transaction).Text(type.Span).Date(on).Number(amount).Text(valueCurrency.Span).Date(valued)
            .Text(providerRef.Span).Text(providerName.Span).Text(receiverRef.Span).Text(receiverName.Span);
    }

    private void Partner(ref XmlPullReader reader, ReadOnlySpan<byte> xml, KeptText reference, KeptText name)
    {
        Code(ref reader, xml, "ref"u8, reference);
        Narrative(ref reader, name);
    }

    private DateOnly? Happened(ref XmlPullReader reader, ReadOnlySpan<byte> xml)
    {
        var on = Date(ref reader, xml, "iso-date"u8);
        if (on > DateOnly.FromDateTime(now.UtcDateTime)) Note("cooperation.iati.note.future", xml, reader.Offset, on.Value.ToString("O", CultureInfo.InvariantCulture), "transaction-date");
        return on;
    }

    private (decimal? Amount, DateOnly? Valued) Value(ref XmlPullReader reader, ReadOnlySpan<byte> xml)
    {
        Code(ref reader, xml, "currency"u8, valueCurrency);
        if (valueCurrency.IsEmpty) valueCurrency.Set(currency.Span);
        if (valueCurrency.IsEmpty) Note("cooperation.iati.note.currency", xml, reader.Offset, "", "value");
        var (valued, offset) = (Date(ref reader, xml, "value-date"u8), reader.Offset);
        var text = scratch.ReadText(ref reader);
        if (XmlValues.TryDecimal(text, out var amount)) return (amount, valued);
        Note("cooperation.iati.note.number", xml, offset, XmlScratch.Seen(text), "value");
        return (null, valued);
    }
}
