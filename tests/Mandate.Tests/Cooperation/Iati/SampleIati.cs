namespace Mandate.Tests.Cooperation.Iati;

/// <summary>A small activity file and a small organisation file against which there is nothing to say, to be broken by replacing a text in them.</summary>
internal static class SampleIati
{
    public const string Activities = """
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03" generated-datetime="2026-05-01T10:00:00Z">
          <iati-activity xml:lang="en" default-currency="USD" last-updated-datetime="2026-05-01T10:00:00Z">
            <iati-identifier>XM-DAC-41302-P1</iati-identifier>
            <reporting-org ref="XM-DAC-41302" type="40"><narrative>International Labour Organization</narrative></reporting-org>
            <title><narrative>Decent work in textiles</narrative></title>
            <description type="1"><narrative>Inspection and dialogue.</narrative></description>
            <participating-org ref="XM-DAC-7" role="1" type="10" activity-id="XM-DAC-7-1"/>
            <other-identifier ref="GB-1" type="B1"><owner-org ref="XM-DAC-7"/></other-identifier>
            <other-identifier ref="OLD-1" type="A3"/>
            <activity-status code="2"/>
            <activity-date type="1" iso-date="2024-01-01"/>
            <activity-date type="2" iso-date="2024-02-01"/>
            <activity-date type="3" iso-date="2027-12-31"/>
            <activity-date type="4" iso-date="2026-03-31"/>
            <recipient-country code="NP" percentage="60"/>
            <recipient-country code="BD" percentage="20"/>
            <recipient-region code="679" vocabulary="1" percentage="20"/>
            <sector vocabulary="1" code="16020" percentage="50"/>
            <sector code="11330" percentage="50"/>
            <sector vocabulary="99" code="O1"><narrative>Outcome 1</narrative></sector>
            <country-budget-items vocabulary="2"><budget-item code="1.1.1" percentage="40"/><budget-item code="1.2.1" percentage="60"/></country-budget-items>
            <policy-marker vocabulary="1" code="1" significance="2"/>
            <policy-marker vocabulary="99" code="N"><narrative>Standards</narrative></policy-marker>
            <default-aid-type code="C01"/>
            <default-aid-type code="1" vocabulary="2"/>
            <budget><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">100</value></budget>
            <planned-disbursement><period-start iso-date="2025-01-01"/><period-end iso-date="2025-06-30"/><value value-date="2025-01-01">50</value><provider-org ref="XM-DAC-7" provider-activity-id="XM-DAC-7-1"/><receiver-org ref="XM-DAC-41302" receiver-activity-id="XM-DAC-41302-P1"/></planned-disbursement>
            <capital-spend percentage="10"/>
            <transaction><transaction-type code="3"/><transaction-date iso-date="2025-03-01"/><value value-date="2025-03-01">20.50</value><aid-type code="C01"/></transaction>
            <transaction><transaction-type code="4"/><transaction-date iso-date="2025-04-01"/><value value-date="2025-04-01">30</value></transaction>
            <related-activity ref="XM-DAC-41302-P0" type="1"/>
            <result type="1">
              <title><narrative>Result</narrative></title>
              <indicator measure="1">
                <title><narrative>Indicator</narrative></title>
                <reference vocabulary="99" code="1.1"/>
                <baseline year="2024" value="0"/>
                <period><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><target value="10"/><actual value="8"/></period>
              </indicator>
              <indicator measure="5"><title><narrative>In words</narrative></title><baseline year="2024"/><period><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><target><comment><narrative>good</narrative></comment></target><actual/></period></indicator>
            </result>
          </iati-activity>
        </iati-activities>
        """;

    public const string Organisations = """
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-organisations version="2.03">
          <iati-organisation xml:lang="en" default-currency="USD" last-updated-datetime="2026-05-01T10:00:00Z">
            <organisation-identifier>XM-DAC-41302</organisation-identifier>
            <name><narrative>International Labour Organization</narrative></name>
            <reporting-org ref="XM-DAC-41302" type="40"><narrative>International Labour Organization</narrative></reporting-org>
            <total-budget status="2"><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">400</value><budget-line ref="1"><value value-date="2025-01-01">300</value><narrative>Staff</narrative></budget-line></total-budget>
            <recipient-org-budget><recipient-org ref="XM-DAC-7"><narrative>Partner</narrative></recipient-org><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">5</value></recipient-org-budget>
            <recipient-region-budget><recipient-region code="298"/><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">6</value></recipient-region-budget>
            <recipient-country-budget><recipient-country code="NP"/><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">7</value><budget-line><value value-date="2025-02-01">3</value><narrative>Line</narrative></budget-line></recipient-country-budget>
            <total-expenditure><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><value value-date="2024-01-01">390</value><expense-line ref="1"><value value-date="2024-01-01">290</value><narrative>Staff</narrative></expense-line></total-expenditure>
            <document-link url="https://example.org/p" format="application/pdf"><title><narrative>Programme</narrative></title><description><narrative>The programme and budget</narrative></description><category code="B01"/><language code="en"/><document-date iso-date="2025-01-01"/><recipient-country code="NP"/></document-link>
          </iati-organisation>
        </iati-organisations>
        """;
}
