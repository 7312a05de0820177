using System.Globalization;
using System.Text;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>Files of activities as publishers write them, and as they should not.</summary>
internal static class SampleActivities
{
    public const string Water = "XM-DAC-99-0001", Rights = "XM-DAC-99-0002";

    public static byte[] File(params string[] activities) => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\" generated-datetime=\"2026-01-01T00:00:00Z\" xmlns:own=\"urn:own\" xml:lang=\"en\">\n{string.Join('\n', activities)}\n</iati-activities>\n");

    public static string Activity(string identifier = Water, string? updated = "2026-01-31T12:00:00Z", string currency = "default-currency=\"USD\"", string more = "", string title = "Water for schools") => $"""
        <iati-activity {(updated is null ? "" : $"last-updated-datetime=\"{updated}\"")} {currency} hierarchy="1" humanitarian="0" own:kept="yes">
          <iati-identifier> {identifier} </iati-identifier>
          <reporting-org ref="XM-DAC-99" type="40"><narrative>Sample Development Agency</narrative></reporting-org>
          <title><narrative>{title}</narrative><narrative xml:lang="fr">De l&#x2019;eau &amp; des écoles</narrative></title>
          <description type="1"><narrative><![CDATA[Wells & pumps]]></narrative></description><!-- kept -->
          <participating-org role="1" type="10" ref="XM-DAC-12"><narrative>Donor</narrative></participating-org>
          <participating-org role="4" type="22"><narrative>Local partner</narrative></participating-org>
          <activity-status code="2"/>
          <activity-date type="2" iso-date="2025-03-01"/>
          <activity-date type="3" iso-date="2027-12-31"/>
          <recipient-country code="SN" percentage="60"/><recipient-country code="ML" percentage="40"/>
          <sector vocabulary="1" code="14030" percentage="100"/><sector vocabulary="99" code="WAT-1"><narrative>Water, own list</narrative></sector>
          <budget type="1" status="2"><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">120000.50</value></budget>
          <transaction ref="t1"><transaction-type code="3"/><transaction-date iso-date="2025-06-30"/><value currency="EUR" value-date="2025-06-30">40000</value><provider-org ref="XM-DAC-12"><narrative>Donor</narrative></provider-org></transaction>
          {more}
          <related-activity ref="XM-DAC-99-0000" type="1"/>
          <own:field code="7">of our own</own:field>
        </iati-activity>
        """;

    /// <summary>Activities with all that may stand in them, from a seed.</summary>
    public static byte[] Random(int seed)
    {
        var random = new Random(seed);
        string[] pieces =
        [
            "<own:deep own:a='1' b=\"&quot;x&quot;\"><own:deeper xmlns:own=\"urn:other\">&#x4E2D;&lt;</own:deeper></own:deep>", "<!-- a comment, kept -->", "<?tool does this?>", "\r\n\t", "<![CDATA[<not> & markup]]>",
            "<tag vocabulary='99' vocabulary-uri=\"http://example.org/?a=1&amp;b=2\" code=' a  b '/>", "<x xmlns='urn:default' xml:space=\"preserve\">  <y xmlns=''/> </x>", "<description><narrative xml:lang='ar'>مياه</narrative></description>",
            "<result type=\"1\"><title><narrative>é\u2028𝒳</narrative></title></result>", "<contact-info  a = 'line&#10;feed'\n b='tab\tbed' />",
        ];
        var activities = Enumerable.Range(0, random.Next(1, 12)).Select(i => Activity("R-" + i.ToString(CultureInfo.InvariantCulture), more: string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]))));
        return File([.. activities]);
    }
}
