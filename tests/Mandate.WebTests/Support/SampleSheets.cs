using System.Text;
using Mandate.Results;
using Mandate.TestSupport;
using Mandate.WebTests.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests;

/// <summary>Sheets of the Dakar office, filled in, waiting for their preview or carried out.</summary>
internal static class SampleSheets
{
    private const string Indicator = "3.1.1";

    private static readonly Once<Guid> Uploaded = new(UploadAsync);

    /// <summary>The sheet of one country for 2023 with one figure typed into it, as CSV.</summary>
    public static async Task<byte[]> FilledAsync(WebFixture web, string country, string quantity = "1")
    {
        await SampleFramework.EnsureAsync(web);
        var dakar = await web.Database.AccessOfAsync(TestPeople.Dakar);
        var sheet = (await web.Database.InScopeAsync(s => s.GetRequiredService<DownloadSheet>().HandleAsync(dakar,
            new(SampleFramework.Code, "2023", Countries: [country], Format: SheetFormat.Csv), default))).Value;
        var lines = Encoding.UTF8.GetString(sheet.Bytes).Split('\n');
        var at = Array.FindIndex(lines, l => l.Split(',')[3] == Indicator);
        lines[at] = lines[at][..^5] + $",{quantity},,,A law was adopted.,";
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    /// <summary>A preview with a change in it and a refusal: its address.</summary>
    public static async Task<string> StagedAsync(WebFixture web)
    {
        var dakar = await web.Database.AccessOfAsync(TestPeople.Dakar);
        var file = await FilledAsync(web, "GM", "many");
        var text = Encoding.UTF8.GetString(file).Replace(",many,", ",2,", StringComparison.Ordinal);
        return SheetLinks.Staged((await web.Database.InScopeAsync(s => s.GetRequiredService<StageSheet>().HandleAsync(dakar, new("banjul.csv", Encoding.UTF8.GetBytes(text)), SheetMode.Add, default))).Value.Id);
    }

    /// <summary>An upload that was carried out: the address at which it is undone.</summary>
    public static async Task<string> UploadedAsync(WebFixture web) => SheetLinks.Undo(await Uploaded.GetAsync(web));

    private static async Task<Guid> UploadAsync(WebFixture web)
    {
        var file = await FilledAsync(web, "GW");
        var dakar = await web.Database.AccessOfAsync(TestPeople.Dakar);
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<UploadSheet>().HandleAsync(dakar, new(new("bissau.csv", file), SheetMode.Add), default))).Value.UploadId!.Value;
    }
}
