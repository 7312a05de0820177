using System.Globalization;
using Mandate.Cooperation;

namespace Mandate.Bench;

/// <summary>The activities that <c>bench/compare/iati_write.py</c> writes too, element by element.</summary>
internal sealed class SampleActivity(XmlByteWriter xml)
{
    private const int Transactions = 60;

    private static readonly XmlName Root = new("iati-activities"), Version = new("version"), Activity = new("iati-activity"), DefaultCurrency = new("default-currency"), LastUpdated = new("last-updated-datetime"), Hierarchy = new("hierarchy"),
        Identifier = new("iati-identifier"), Reporting = new("reporting-org"), Ref = new("ref"), Type = new("type"), Title = new("title"), Description = new("description"), Status = new("activity-status"), Code = new("code"),
        Day = new("activity-date"), On = new("iso-date"), Transaction = new("transaction"), TransactionType = new("transaction-type"), TransactionDate = new("transaction-date"), Value = new("value"), Currency = new("currency"),
        ValueDate = new("value-date"), Narrative = new("narrative"), Language = new("xml:lang");

    private static readonly DateOnly Date = new(2026, 1, 31);
    private static readonly DateTimeOffset Updated = new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero);

    public void Begin()
    {
        xml.Declaration();
        xml.Start(Root);
        xml.Attribute(Version, "2.03");
    }

    public void End() => xml.End();

    public void Write(int number)
    {
        xml.Start(Activity);
        xml.Attribute(DefaultCurrency, "USD");
        xml.Attribute(LastUpdated, Updated);
        xml.Attribute(Hierarchy, "1");
        xml.Element(Identifier, "XM-DAC-99-" + number.ToString("D6", CultureInfo.InvariantCulture));
        Narratives(Reporting, 0, (Ref, "XM-DAC-99"), (Type, "40"));
        Narratives(Title, number);
        foreach (var kind in (string[])["1", "2", "3", "4"]) Narratives(Description, number, (Type, kind));
        Leaf(Status, (Code, "2"));
        foreach (var kind in (string[])["1", "2", "3"])
        {
            xml.Start(Day);
            xml.Attribute(Type, kind);
            xml.Attribute(On, Date);
            xml.End();
        }
        for (var i = 0; i < Transactions; i++) Money(number * 100 + i, i);
        xml.End();
    }

    private void Money(int amount, int number)
    {
        xml.Start(Transaction);
        Leaf(TransactionType, (Code, "3"));
        xml.Start(TransactionDate);
        xml.Attribute(On, Date);
        xml.End();
        xml.Start(Value);
        xml.Attribute(Currency, "USD");
        xml.Attribute(ValueDate, Date);
        xml.Text(amount + 0.50m);
        xml.End();
        Narratives(Description, number);
        xml.End();
    }

    private void Narratives(XmlName name, int number, params ReadOnlySpan<(XmlName Name, string Value)> attributes)
    {
        xml.Start(name);
        foreach (var (attribute, value) in attributes) xml.Attribute(attribute, value);
        var text = number.ToString(CultureInfo.InvariantCulture);
        Said("en", "Decent work & protection " + text);
        Said("fr", "Travail décent et protection " + text);
        Said("zh", "体面劳动与保护 " + text);
        xml.End();
    }

    private void Said(string language, string text)
    {
        xml.Start(Narrative);
        xml.Attribute(Language, language);
        xml.Text(text);
        xml.End();
    }

    private void Leaf(XmlName name, params ReadOnlySpan<(XmlName Name, string Value)> attributes)
    {
        xml.Start(name);
        foreach (var (attribute, value) in attributes) xml.Attribute(attribute, value);
        xml.End();
    }
}
