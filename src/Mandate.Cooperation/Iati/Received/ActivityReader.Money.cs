using System.Globalization;

namespace Mandate.Cooperation;

/// <summary>The elements of an activity that say money.</summary>
internal sealed partial class ActivityReader
{
    private readonly KeptText valueCurrency = new(), providerRef = new(), providerName = new(), receiverRef = new(), receiverName = new(), type = new(), element = new(), moneyStatus = new();

    private void Budget()
    {
        (DateOnly? start, DateOnly? end, decimal? amount, DateOnly? valued) = (null, null, null, null);
        element.Set(xml.Name);
        Code(Known.Type, type);
        Code(Known.Status, moneyStatus);
        valueCurrency.Clear();
        while (xml.ReadInside(2))
        {
            if (xml.Token != XmlToken.Start || xml.Depth != 3) continue;
            switch (ReceivedParts.Of(xml.NameId))
            {
                case ReceivedPart.PeriodStart: start = Date(Known.IsoDate); break;
                case ReceivedPart.PeriodEnd: end = Date(Known.IsoDate); break;
                case ReceivedPart.Value: (amount, valued) = Value(); break;
            }
        }
        Row(ReceivedTable.Budget).Text(element.Span).Text(type.Span).Text(moneyStatus.Span).Date(start).Date(end).Number(amount).Text(valueCurrency.Span).Date(valued);
    }

    private void Transaction()
    {
        (DateOnly? on, decimal? amount, DateOnly? valued) = (null, null, null);
        foreach (var text in (ReadOnlySpan<KeptText>)[type, valueCurrency, providerRef, providerName, receiverRef, receiverName]) text.Clear();
        while (xml.ReadInside(2))
        {
            if (xml.Token != XmlToken.Start || xml.Depth != 3) continue;
            switch (ReceivedParts.Of(xml.NameId))
            {
                case ReceivedPart.TransactionType: Code(Known.Code, type); break;
                case ReceivedPart.TransactionDate: on = Happened(); break;
                case ReceivedPart.Value: (amount, valued) = Value(); break;
                case ReceivedPart.Provider: Partner(providerRef, providerName); break;
                case ReceivedPart.Receiver: Partner(receiverRef, receiverName); break;
                case ReceivedPart.Sector: Sector(positions[ReceivedTable.Transaction.Index]); break;
                case ReceivedPart.Country: Place(positions[ReceivedTable.Transaction.Index], isRegion: false); break;
                case ReceivedPart.Region: Place(positions[ReceivedTable.Transaction.Index], isRegion: true); break;
            }
        }
        Row(ReceivedTable.Transaction).Text(type.Span).Date(on).Number(amount).Text(valueCurrency.Span).Date(valued)
            .Text(providerRef.Span).Text(providerName.Span).Text(receiverRef.Span).Text(receiverName.Span);
    }

    private void Partner(KeptText reference, KeptText name)
    {
        Code(Known.Ref, reference);
        Narrative(name);
    }

    private DateOnly? Happened()
    {
        var on = Date(Known.IsoDate);
        if (on > DateOnly.FromDateTime(now.UtcDateTime)) Note("cooperation.iati.note.future", on.Value.ToString("O", CultureInfo.InvariantCulture), "transaction-date");
        return on;
    }

    private (decimal? Amount, DateOnly? Valued) Value()
    {
        Code(Known.Currency, valueCurrency);
        if (valueCurrency.IsEmpty) valueCurrency.Set(currency.Span);
        if (valueCurrency.IsEmpty) Note("cooperation.iati.note.currency", "", "value");
        var (valued, at) = (Date(Known.ValueDate), xml.Line);
        var text = ReadText();
        if (XmlValues.TryDecimal(text, out var amount)) return (amount, valued);
        Note("cooperation.iati.note.number", XmlFault.Seen(text), "value", at);
        return (null, valued);
    }
}
