namespace Mandate.Tests.Cooperation.Iati;

/// <summary>Ways to break one rule of the ruleset: replace a text of the small file by another.</summary>
internal sealed record RuleCase(string Rule, string Find, string Put, bool IsOrganisation = false)
{
    public string Text => IsOrganisation ? SampleIati.Organisations : SampleIati.Activities;

    public string Apply(string text)
    {
        var at = text.IndexOf(Find, StringComparison.Ordinal);
        return at < 0 ? text : text[..at] + Put + text[(at + Find.Length)..];
    }

    public override string ToString() => $"{Rule}: {Find} → {Put}";

    private const string Places = "<recipient-country code=\"NP\" percentage=\"60\"/>\n    <recipient-country code=\"BD\" percentage=\"20\"/>\n    <recipient-region code=\"679\" vocabulary=\"1\" percentage=\"20\"/>";
    private const string Sectors = "<sector vocabulary=\"1\" code=\"16020\" percentage=\"50\"/>\n    <sector code=\"11330\" percentage=\"50\"/>\n    <sector vocabulary=\"99\" code=\"O1\"><narrative>Outcome 1</narrative></sector>";
    private const string Transaction = "<value value-date=\"2025-03-01\">20.50</value>";

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new("1.1.3", ">XM-DAC-41302-P1<", ">XM-DAC-41302<"),
        new("1.1.21", ">XM-DAC-41302-P1<", ">XM-DAC-41303-P1<"),
        new("1.14.8", "<reporting-org ref=\"XM-DAC-41302\"", "<reporting-org ref=\"NONE-1-2\""),
        new("1.3.1", ">XM-DAC-41302-P1<", ">XM-DAC-41302-P1 <"),
        new("1.3.13", ">XM-DAC-41302-P1<", ">XM-DAC-99999-P/1<"),
        new("1.14.1", "<reporting-org ref=\"XM-DAC-41302\"", "<reporting-org ref=\" XM-DAC-41302\""),
        new("1.14.13", "<reporting-org ref=\"XM-DAC-41302\"", "<reporting-org ref=\"XM-DAC-41302/1\""),
        new("1.16.1", "ref=\"GB-1\"", "ref=\"GB-1 \""),
        new("1.6.1", "ref=\"OLD-1\"", "ref=\"&#10;OLD-1\""),
        new("1.7.1", "ref=\"XM-DAC-41302-P0\"", "ref=\"XM-DAC-41302-P0&#xA0;\""),
        new("1.11.1", "<owner-org ref=\"XM-DAC-7\"", "<owner-org ref=\"XM-DAC-7 \""),
        new("1.11.13", "<owner-org ref=\"XM-DAC-7\"", "<owner-org ref=\"XM|DAC-7\""),
        new("1.10.1", "<provider-org ref=\"XM-DAC-7\"", "<provider-org ref=\" XM-DAC-7\""),
        new("1.10.13", "<provider-org ref=\"XM-DAC-7\"", "<provider-org ref=\"XM-DAC-7?\""),
        new("1.4.1", "provider-activity-id=\"XM-DAC-7-1\"", "provider-activity-id=\" XM-DAC-7-1\""),
        new("1.15.1", "<receiver-org ref=\"XM-DAC-41302\"", "<receiver-org ref=\"XM-DAC-41302 \""),
        new("1.15.13", "<receiver-org ref=\"XM-DAC-41302\"", "<receiver-org ref=\"XM&amp;DAC\""),
        new("1.5.1", "receiver-activity-id=\"XM-DAC-41302-P1\"", "receiver-activity-id=\" X\""),
        new("1.8.1", "<participating-org ref=\"XM-DAC-7\"", "<participating-org ref=\"XM-DAC-7 \""),
        new("1.8.13", "<participating-org ref=\"XM-DAC-7\"", "<participating-org ref=\"A/B\""),
        new("1.9.1", " activity-id=\"XM-DAC-7-1\"", " activity-id=\"XM-DAC-7-1 \""),
        new("2.1.1", "code=\"11330\" percentage=\"50\"", "code=\"11330\""),
        new("2.1.1", "<sector vocabulary=\"99\" code=\"O1\">", "<sector vocabulary=\"99\" code=\"O2\"><narrative>x</narrative></sector><sector vocabulary=\"99\" code=\"O1\">"),
        new("2.1.2", "code=\"11330\" percentage=\"50\"", "code=\"11330\" percentage=\"49.99\""),
        new("2.1.4", "<sector code=\"11330\" percentage=\"50\"/>", ""),
        new("2.1.4", "<sector vocabulary=\"99\" code=\"O1\">", "<sector vocabulary=\"99\" code=\"O1\" percentage=\"99\">"),
        new("2.2.1", "<narrative>Outcome 1</narrative>", ""),
        new("3.1.1", Places, "<recipient-country code=\"NP\" percentage=\"100\"/><recipient-country code=\"BD\"/>"),
        new("3.1.2", Places, "<recipient-country code=\"NP\" percentage=\"33.33\"/><recipient-country code=\"BD\" percentage=\"33.33\"/><recipient-country code=\"IN\" percentage=\"33.33\"/>"),
        new("3.1.4", Places, "<recipient-country code=\"NP\" percentage=\"80\"/>"),
        new("3.4.1", Places, "<recipient-region code=\"679\" vocabulary=\"1\" percentage=\"100\"/><recipient-region code=\"298\" vocabulary=\"1\"/>"),
        new("3.4.2", "vocabulary=\"1\" percentage=\"20\"", "vocabulary=\"1\" percentage=\"21\""),
        new("3.4.4", Places, "<recipient-region code=\"679\" vocabulary=\"1\" percentage=\"20\"/>"),
        new("3.6.2", Transaction, Transaction + "<recipient-country code=\"NP\"/>"),
        new("3.7.1", Places, ""),
        new("3.7.2", Places, ""),
        new("4.1.1", "<iati-activity xml:lang=\"en\"", "<iati-activity"),
        new("4.3.1", "<narrative>Decent work in textiles</narrative>", "<narrative/>"),
        new("4.4.1", "<narrative>Inspection and dialogue.</narrative>", "<narrative></narrative>"),
        new("6.2.2", Sectors, ""),
        new("6.6.2", Transaction, Transaction + "<sector code=\"16020\"/>"),
        new("6.7.2", Sectors, ""),
        new("6.8.1", "<owner-org ref=\"XM-DAC-7\"/>", "<owner-org/>"),
        new("6.9.1", "<provider-org ref=\"XM-DAC-7\"", "<provider-org"),
        new("6.9.2", "<receiver-org ref=\"XM-DAC-41302\"", "<receiver-org"),
        new("6.10.1", "<participating-org ref=\"XM-DAC-7\"", "<participating-org"),
        new("6.11.1", "<activity-date type=\"1\" iso-date=\"2024-01-01\"/>\n    <activity-date type=\"2\" iso-date=\"2024-02-01\"/>", ""),
        new("6.13.1", "<narrative>Standards</narrative>", ""),
        new("6.14.1", " significance=\"2\"", ""),
        new("7.5.3", "<budget><period-start iso-date=\"2025-01-01\"/><period-end iso-date=\"2025-12-31\"/>", "<budget><period-start iso-date=\"2025-01-01\"/><period-end iso-date=\"2026-01-02\"/>"),
        new("7.8.1", " default-currency=\"USD\"", ""),
        new("7.9.1", "<budget-item code=\"1.1.1\" percentage=\"40\"/><budget-item code=\"1.2.1\" percentage=\"60\"/>", "<budget-item code=\"1.1.1\"/><budget-item code=\"1.2.1\"/>"),
        new("7.9.2", "<budget-item code=\"1.1.1\" percentage=\"40\"/>", "<budget-item code=\"1.1.1\" percentage=\"41\"/>"),
        new("7.9.4", "<budget-item code=\"1.1.1\" percentage=\"40\"/>", ""),
        new("8.6.1", "<period><period-start iso-date=\"2025-01-01\"/>", "<period><period-start iso-date=\"2026-01-01\"/>"),
        new("8.6.3", "<budget><period-start iso-date=\"2025-01-01\"/>", "<budget><period-start iso-date=\"2026-01-01\"/>"),
        new("8.6.3", "<planned-disbursement><period-start iso-date=\"2025-01-01\"/>", "<planned-disbursement><period-start iso-date=\"2026-01-01\"/>"),
        new("8.8.1", "year=\"2024\" value=\"0\"", "year=\"2024\""),
        new("8.8.2", "year=\"2024\" value=\"0\"", "year=\"2024\" value=\"none\""),
        new("8.8.3", "<baseline year=\"2024\"/>", "<baseline year=\"2024\" value=\"1\"/>"),
        new("8.9.1", "<target value=\"10\"/>", "<target/>"),
        new("8.9.2", "<target value=\"10\"/>", "<target value=\"10%\"/>"),
        new("8.9.3", "<target><comment>", "<target value=\"1\"><comment>"),
        new("8.10.1", "<actual value=\"8\"/>", "<actual/>"),
        new("8.10.2", "<actual value=\"8\"/>", "<actual value=\"1e2\"/>"),
        new("8.10.3", "</target><actual/>", "</target><actual value=\"\"/>"),
        new("8.11.1", "<indicator measure=\"1\">", "<reference vocabulary=\"99\" code=\"1\"/><indicator measure=\"1\">"),
        new("11.1.1", "last-updated-datetime=\"2026-05-01T10:00:00Z\"", "last-updated-datetime=\"2026-06-01T12:00:01Z\""),
        new("11.1.2", "type=\"3\" iso-date=\"2027-12-31\"", "type=\"3\" iso-date=\"2023-12-31\""),
        new("11.1.3", "type=\"4\" iso-date=\"2026-03-31\"", "type=\"4\" iso-date=\"2024-01-31\""),
        new("11.1.4", "type=\"2\" iso-date=\"2024-02-01\"", "type=\"2\" iso-date=\"2026-06-02\""),
        new("11.1.5", "type=\"4\" iso-date=\"2026-03-31\"", "type=\"4\" iso-date=\"2026-06-02\""),
        new("11.2.1", "<transaction-date iso-date=\"2025-04-01\"/>", "<transaction-date iso-date=\"2026-06-02\"/>"),
        new("11.2.2", Transaction, "<value value-date=\"2026-06-02\">20.50</value>"),
        new("12.1.1", "code=\"NP\" percentage=\"60\"", "code=\"NP\" percentage=\"160\""),
        new("12.2.1", "<capital-spend percentage=\"10\"/>", "<capital-spend percentage=\"100.1\"/>"),
        new("12.3.1", "code=\"16020\" percentage=\"50\"", "code=\"16020\" percentage=\"-1\""),
        new("102.1.1", Sectors, "<sector vocabulary=\"99\" code=\"O1\"><narrative>Outcome 1</narrative></sector>"),
        new("107.1.1", "<default-aid-type code=\"C01\"/>", ""),
        new("107.1.2", "<default-aid-type code=\"C01\"/>", "<default-aid-type code=\"C01\"/><default-aid-type code=\"D01\" vocabulary=\"1\"/>"),
        new("107.2.1", "<aid-type code=\"C01\"/>", "<aid-type code=\"1\" vocabulary=\"2\"/>"),
        new("107.2.2", "<aid-type code=\"C01\"/>", "<aid-type code=\"C01\"/><aid-type code=\"1\" vocabulary=\"2\"/><aid-type code=\"2\" vocabulary=\"2\"/>"),
        new("1.18.8", "<reporting-org ref=\"XM-DAC-41302\"", "<reporting-org ref=\"1\"", true),
        new("1.18.1", "<reporting-org ref=\"XM-DAC-41302\"", "<reporting-org ref=\"XM-DAC-41302 \"", true),
        new("1.18.13", "<reporting-org ref=\"XM-DAC-41302\"", "<reporting-org ref=\"XM-DAC-41302/\"", true),
        new("1.12.1", ">XM-DAC-41302<", ">\nXM-DAC-41302<", true),
        new("1.12.13", ">XM-DAC-41302<", ">XM-DAC-41302?<", true),
        new("1.17.1", "<recipient-org ref=\"XM-DAC-7\"", "<recipient-org ref=\" XM-DAC-7\"", true),
        new("11.4.1", "last-updated-datetime=\"2026-05-01T10:00:00Z\"", "last-updated-datetime=\"2026-06-01T12:00:01Z\"", true),
        new("4.5.1", "<iati-organisation xml:lang=\"en\"", "<iati-organisation", true),
        new("7.8.2", " default-currency=\"USD\"", "", true),
        new("8.6.3", "<total-budget status=\"2\"><period-start iso-date=\"2025-01-01\"/>", "<total-budget status=\"2\"><period-start iso-date=\"2026-01-01\"/>", true),
        new("7.5.3", "<total-expenditure><period-start iso-date=\"2024-01-01\"/>", "<total-expenditure><period-start iso-date=\"2023-12-30\"/>", true),
        new("11.3.1", "<budget-line><value value-date=\"2025-02-01\">", "<budget-line><value value-date=\"2026-02-01\">", true),
    ];
}
