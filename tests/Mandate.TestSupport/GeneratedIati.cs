using System.Globalization;
using System.Text;

namespace Mandate.TestSupport;

/// <summary>
/// IATI activity files of any size with every element of 2.03 in them, against which there is nothing to say: for one
/// seed always the same bytes. Every third activity has its sectors and places at its transactions.
/// </summary>
public sealed class GeneratedIati
{
    private const string Publisher = "XM-DAC-41302";

    private static readonly string[] Languages = ["en", "fr", "es", "zh"];
    private static readonly string[] Countries = ["NP", "KE", "PE", "JO", "VN", "SN", "HT", "UA"];
    private static readonly string[] Sectors = ["16020", "11330", "15150", "16010", "13010", "32130"];
    private static readonly string[] Words =
    [
        "decent work", "social protection", "inspection du travail", "formation professionnelle", "diálogo social", "empleo juvenil", "就业促进", "安全生产",
        "skills & training", "wages", "occupational safety", "coopératives", "migración laboral", "青年",
    ];

    private readonly TextWriter xml;
    private uint state;

    private GeneratedIati(TextWriter xml, int seed) => (this.xml, state) = (xml, (uint)seed * 2_654_435_761 + 1);

    /// <summary>The usual activity has about 17 kB: 20,000 of them make a file of 350 MB.</summary>
    public static void Write(Stream to, int activities, int seed = 1)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        var made = new GeneratedIati(writer, seed);
        made.Line(0, """<?xml version="1.0" encoding="UTF-8"?>""");
        made.Line(0, """<iati-activities version="2.03" generated-datetime="2025-01-15T08:30:00Z" xmlns:plan="https://example.org/ns/plan">""");
        for (var number = 1; number <= activities; number++) made.Activity(number);
        made.Line(0, "</iati-activities>");
    }

    public static string Text(int activities, int seed = 1)
    {
        using var kept = new MemoryStream();
        Write(kept, activities, seed);
        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }

    private void Activity(int number)
    {
        var atTransactions = number % 3 == 0;
        Line(1, $"""<iati-activity xml:lang="en" default-currency="USD" last-updated-datetime="2025-01-10T09:00:00Z" hierarchy="1" humanitarian="{(number % 5 == 0 ? "1" : "0")}" linked-data-uri="https://example.org/activities/{number}">""");
        Line(2, $"<iati-identifier>{Publisher}-GEN-{number:D6}</iati-identifier>");
        Line(2, $"""<reporting-org ref="{Publisher}" type="40" secondary-reporter="0">{Narrative("International Labour Organization")}</reporting-org>""");
        Words4(2, "title", 3);
        foreach (var type in (string[])["1", "2", "3"]) Words4(2, "description", 6, $" type=\"{type}\"");
        Line(2, $"""<participating-org ref="XM-DAC-7" type="10" role="1" activity-id="XM-DAC-7-{number}" crs-channel-code="41302">{Narrative("Funding partner")}</participating-org>""");
        Line(2, $"""<participating-org ref="{Publisher}" type="40" role="4"/>""");
        Line(2, $"""<other-identifier ref="GEN/{number}" type="A1"><owner-org ref="{Publisher}">{Narrative("Owner")}</owner-org></other-identifier>""");
        Line(2, """<activity-status code="2"/>""");
        Line(2, $"""<activity-date type="1" iso-date="{Day(2021)}"/>""");
        Line(2, $"""<activity-date type="2" iso-date="{Day(2022)}">{Narrative("After the agreement was signed")}</activity-date>""");
        Line(2, $"""<activity-date type="3" iso-date="{Day(2026)}"/>""");
        Contact(number);
        Line(2, """<activity-scope code="4"/>""");
        if (!atTransactions) Places();
        Location(number);
        if (!atTransactions) SectorShares();
        Line(2, $"""<tag code="8" vocabulary="2">{Narrative("Decent work and economic growth")}</tag>""");
        Line(2, """<tag code="8.5" vocabulary="3"/>""");
        Line(2, """<country-budget-items vocabulary="2"><budget-item code="1.1.1" percentage="40"><description><narrative>Executive</narrative></description></budget-item><budget-item code="1.2.1" percentage="60"/></country-budget-items>""");
        if (number % 5 == 0) Line(2, """<humanitarian-scope type="1" vocabulary="1-2" code="EQ-2015-000048-NPL"><narrative>Earthquake</narrative></humanitarian-scope>""");
        Line(2, """<policy-marker vocabulary="1" code="1" significance="2"/>""");
        Line(2, $"""<policy-marker vocabulary="99" vocabulary-uri="https://example.org/markers" code="NORMS">{Narrative("International labour standards")}</policy-marker>""");
        foreach (var (name, code) in (ReadOnlySpan<(string, string)>)[("collaboration-type", "4"), ("default-flow-type", "10"), ("default-finance-type", "110"), ("default-aid-type", "C01"), ("default-tied-status", "5")]) Line(2, $"""<{name} code="{code}"/>""");
        for (var year = 2023; year < 2026; year++) Budget(year);
        for (var year = 2023; year < 2025; year++) Planned(year, number);
        Line(2, $"""<capital-spend percentage="{Next(90)}.{Next(10)}"/>""");
        for (var i = 0; i < 5; i++) Transaction(i, number, atTransactions);
        for (var i = 0; i < 2; i++) Document(2, $"activities/{number}/{i}");
        Line(2, $"""<related-activity ref="{Publisher}-GEN-{Math.Max(1, number - 1):D6}" type="3"/>""");
        Line(2, $"""<legacy-data name="Project Code" value="{number}" iati-equivalent="iati-identifier"/>""");
        Line(2, $"""<conditions attached="1"><condition type="2">{Narrative(Phrase(6))}</condition></conditions>""");
        for (var i = 0; i < 2; i++) Result(number, i);
        Crs();
        if (number % 7 == 0) Line(2, $"<plan:outcome plan:code=\"{Next(8) + 1}\"><plan:label>{Phrase(3)}</plan:label></plan:outcome>");
        Line(1, "</iati-activity>");
    }

    private void Contact(int number)
    {
        Line(2, """<contact-info type="1">""");
        foreach (var name in (string[])["organisation", "department", "person-name", "job-title"]) Line(3, $"<{name}>{Narrative(Phrase(2))}</{name}>");
        Line(3, "<telephone>0041227996111</telephone>");
        Line(3, "<email>projects@example.org</email>");
        Line(3, $"<website>https://example.org/projects/{number}</website>");
        Line(3, $"<mailing-address>{Narrative("Route des Morillons 4, Genève")}</mailing-address>");
        Line(2, "</contact-info>");
    }

    private void Places()
    {
        var first = Next(Countries.Length - 1);
        Line(2, $"""<recipient-country code="{Countries[first]}" percentage="45.5"/>""");
        Line(2, $"""<recipient-country code="{Countries[first + 1]}" percentage="34.5">{Narrative("Second country")}</recipient-country>""");
        Line(2, """<recipient-region code="298" vocabulary="1" percentage="20"/>""");
    }

    private void SectorShares()
    {
        var first = Next(Sectors.Length - 1);
        Line(2, $"""<sector vocabulary="1" code="{Sectors[first]}" percentage="62.5"/>""");
        Line(2, $"""<sector vocabulary="1" code="{Sectors[first + 1]}" percentage="37.5">{Narrative("Second sector")}</sector>""");
        Line(2, $"""<sector vocabulary="99" vocabulary-uri="https://example.org/outcomes" code="O{Next(8)}" percentage="100">{Narrative("Policy outcome")}</sector>""");
    }

    private void Location(int number)
    {
        Line(2, $"""<location ref="L-{number}">""");
        Line(3, """<location-reach code="1"/><location-id vocabulary="G1" code="1283240"/>""");
        foreach (var name in (string[])["name", "description", "activity-description"]) Line(3, $"<{name}>{Narrative(Phrase(3))}</{name}>");
        Line(3, """<administrative vocabulary="G1" level="1" code="1282988"/>""");
        Line(3, $"""<point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>{Next(80)}.{Next(9999):D4} {Next(170)}.{Next(9999):D4}</pos></point>""");
        Line(3, """<exactness code="1"/><location-class code="2"/><feature-designation code="PPLC"/>""");
        Line(2, "</location>");
    }

    private void Budget(int year) =>
        Line(2, $"""<budget type="1" status="2"><period-start iso-date="{year}-01-01"/><period-end iso-date="{year}-12-31"/><value currency="USD" value-date="{year}-01-01">{Amount()}</value></budget>""");

    private void Planned(int year, int number) =>
        Line(2, $"""<planned-disbursement type="1"><period-start iso-date="{year}-01-01"/><period-end iso-date="{year}-06-30"/><value currency="EUR" value-date="{year}-01-01">{Amount()}</value><provider-org ref="XM-DAC-7" provider-activity-id="XM-DAC-7-{number}" type="10">{Narrative("Funding partner")}</provider-org><receiver-org ref="{Publisher}" receiver-activity-id="{Publisher}-GEN-{number:D6}" type="40"/></planned-disbursement>""");

    private void Transaction(int i, int number, bool withSector)
    {
        var day = Day(2022 + (i % 3));
        Line(2, $"""<transaction ref="T-{number}-{i}" humanitarian="0">""");
        Line(3, $"""<transaction-type code="{(i == 0 ? "11" : "4")}"/>""");
        Line(3, $"""<transaction-date iso-date="{day}"/>""");
        Line(3, $"""<value currency="{(i % 4 == 0 ? "CHF" : "USD")}" value-date="{day}">{Amount()}</value>""");
        Line(3, $"<description>{Narrative(Phrase(5))}</description>");
        if (i % 2 == 0) Line(3, $"""<provider-org ref="XM-DAC-7" provider-activity-id="XM-DAC-7-{number}" type="10">{Narrative("Funding partner")}</provider-org>""");
        if (i % 2 == 1) Line(3, $"""<receiver-org ref="{Publisher}" receiver-activity-id="{Publisher}-GEN-{number:D6}" type="40">{Narrative("Receiver")}</receiver-org>""");
        Line(3, """<disbursement-channel code="1"/>""");
        if (withSector) Line(3, $"""<sector vocabulary="1" code="{Sectors[Next(Sectors.Length)]}"/>""");
        if (withSector) Line(3, i % 2 == 0 ? $"""<recipient-country code="{Countries[Next(Countries.Length)]}"/>""" : """<recipient-region code="298" vocabulary="1"/>""");
        Line(3, """<flow-type code="10"/><finance-type code="110"/><aid-type code="C01"/><tied-status code="5"/>""");
        Line(2, "</transaction>");
    }

    private void Document(int level, string path)
    {
        Line(level, $"""<document-link format="application/pdf" url="https://example.org/documents/{path}.pdf">""");
        Line(level + 1, $"<title>{Narrative(Phrase(3))}</title><description>{Narrative(Phrase(6))}</description>");
        Line(level + 1, $"""<category code="A02"/><language code="{Languages[Next(4)]}"/><document-date iso-date="{Day(2023)}"/>""");
        Line(level, "</document-link>");
    }

    private void Result(int number, int result)
    {
        Line(2, """<result type="2" aggregation-status="1">""");
        Line(3, $"<title>{Narrative(Phrase(4))}</title><description>{Narrative(Phrase(5))}</description>");
        Document(3, $"results/{number}/{result}");
        if (result == 0) Line(3, """<reference vocabulary="99" vocabulary-uri="https://example.org/outputs" code="3.1"/>""");
        for (var j = 0; j < 2 - result; j++) Indicator(number, result, j);
        Line(2, "</result>");
    }

    private void Indicator(int number, int result, int j)
    {
        Line(3, """<indicator measure="1" ascending="1" aggregation-status="0">""");
        Line(4, $"<title>{Narrative(Phrase(4))}</title><description>{Narrative(Phrase(4))}</description>");
        if (j == 0) Document(4, $"indicators/{number}/{result}");
        if (result > 0) Line(4, """<reference vocabulary="99" code="3.1.1" indicator-uri="https://example.org/indicators/3.1.1"/>""");
        Line(4, $"""<baseline year="2021" iso-date="2021-12-31" value="{Next(900)}"><location ref="L-{number}"/><dimension name="sex" value="female"/><comment>{Narrative(Phrase(3))}</comment></baseline>""");
        for (var year = 2022; year < 2024; year++)
        {
            Line(4, $"""<period><period-start iso-date="{year}-01-01"/><period-end iso-date="{year}-12-31"/>""");
            foreach (var name in (string[])["target", "actual"])
                Line(5, $"""<{name} value="{Next(5000)}"><location ref="L-{number}"/><dimension name="sex" value="female"/><dimension name="age" value="15-24"/><comment>{Narrative(Phrase(2))}</comment></{name}>""");
            Line(4, "</period>");
        }
        Line(3, "</indicator>");
    }

    private void Crs()
    {
        Line(2, """<crs-add><other-flags code="1" significance="1"/><loan-terms rate-1="4.5" rate-2="3"><repayment-type code="1"/><repayment-plan code="4"/><commitment-date iso-date="2022-09-01"/><repayment-first-date iso-date="2023-01-01"/><repayment-final-date iso-date="2030-12-31"/></loan-terms>""");
        Line(3, """<loan-status year="2023" currency="USD" value-date="2023-05-24"><interest-received>200000</interest-received><principal-outstanding>1500000</principal-outstanding><principal-arrears>0</principal-arrears><interest-arrears>0.5</interest-arrears></loan-status><channel-code>41302</channel-code></crs-add>""");
        Line(2, $"""<fss extraction-date="2024-05-06" priority="1" phaseout-year="2027"><forecast year="2025" currency="USD" value-date="2024-01-01">{Amount()}</forecast></fss>""");
    }

    private void Words4(int level, string name, int words, string attributes = "")
    {
        Line(level, $"<{name}{attributes}>");
        foreach (var language in Languages) Line(level + 1, $"""<narrative xml:lang="{language}">{Phrase(words)}</narrative>""");
        Line(level, $"</{name}>");
    }

    private static string Narrative(string text) => $"<narrative>{text}</narrative>";

    private string Phrase(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[Next(Words.Length)])).Replace("&", "&amp;", StringComparison.Ordinal);

    private string Amount() => string.Create(CultureInfo.InvariantCulture, $"{Next(9_000_000)}.{Next(100):D2}");

    private string Day(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}-{Next(12) + 1:D2}-{Next(28) + 1:D2}");

    private void Line(int level, string text)
    {
        for (var i = 0; i < level; i++) xml.Write("  ");
        xml.WriteLine(text);
    }

    // The generator of Lehmer: the same numbers on every machine and with every version of .NET.
    private int Next(int below)
    {
        state = (state * 1_664_525) + 1_013_904_223;
        return (int)((state >> 8) % (uint)below);
    }
}
