using System.Text;
using Mandate.Cooperation;
using Mandate.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Cooperation;

/// <summary>An activity of another publisher in the web tests' database.</summary>
internal static class SampleReceived
{
    public const string Identifier = "XM-DAC-99-0001";

    public static byte[] File(string identifier = Identifier, string updated = "2026-01-31T12:00:00Z", string title = "Water for schools") => Encoding.UTF8.GetBytes($"""
        <iati-activities version="2.03"><iati-activity last-updated-datetime="{updated}" default-currency="USD" xml:lang="en"><iati-identifier>{identifier}</iati-identifier>
        <reporting-org ref="XM-DAC-99" type="40"><narrative>Sample Development Agency</narrative></reporting-org><title><narrative>{title}</narrative><narrative xml:lang="zh">学校供水</narrative></title>
        <participating-org role="1" type="10" ref="XM-DAC-12"><narrative>Donor</narrative></participating-org><activity-status code="2"/><activity-date type="2" iso-date="2025-03-01"/>
        <recipient-country code="SN" percentage="60"/><recipient-country code="ML" percentage="40"/><sector vocabulary="1" code="14030"/><sector vocabulary="99" code="WAT-1"/>
        <budget><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">120000.50</value></budget>
        <transaction><transaction-type code="3"/><transaction-date iso-date="2025-06-30"/><value value-date="2025-06-30">40000</value><provider-org><narrative>Donor</narrative></provider-org></transaction>
        <transaction><transaction-type code="3"/><transaction-date iso-date="2025-09-30"/><value value-date="2025-09-30">NaN</value></transaction>
        <related-activity ref="XM-DAC-99-0000" type="1"/></iati-activity></iati-activities>
        """);

    private static readonly Once<ImportReceived.Result> Import = new(async web => (await web.Database.InScopeAsync(s =>
        s.GetRequiredService<ImportReceived>().HandleAsync(Access.Console("cooperation"), new("partner.xml", new MemoryStream(File())), default))).Value);

    public static async Task<string> ListAsync(WebFixture web)
    {
        await Import.GetAsync(web);
        return IatiLinks.Received;
    }

    public static async Task<string> ActivityAsync(WebFixture web)
    {
        await Import.GetAsync(web);
        return IatiLinks.Activity(await web.Database.AskAsync<long>($"select id from cooperation.received_activity where identifier = '{Identifier}'"));
    }

    /// <summary>A preview, for the one whose account it is.</summary>
    public static async Task<string> PreviewAsync(WebFixture web, string email, byte[]? file = null)
    {
        var access = Access.Console("cooperation") with { Actor = Mandate.Kernel.Actor.Account(await web.Database.AskAsync<Guid>($"select id from organisation.account where email = '{email}'")) };
        var kept = await web.Database.InScopeAsync(s => s.GetRequiredService<KeepUpload>().HandleAsync(access, "partner.xml", new MemoryStream(file ?? File("XM-DAC-99-0002")), default));
        return IatiLinks.Preview(kept.Value);
    }
}
