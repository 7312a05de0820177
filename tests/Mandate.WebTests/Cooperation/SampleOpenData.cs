using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Cooperation;

/// <summary>The example portfolio, published once as open aid data with one thing left out.</summary>
internal static class SampleOpenData
{
    private static readonly Access Officer = Access.Console("cooperation");

    private static readonly Once<PublishIati.Result> Published = new(async web =>
    {
        await SamplePortfolio.EnsureAsync(web, "");
        _ = (await web.Database.InScopeAsync(s => s.GetRequiredService<SaveIatiPublisher>().HandleAsync(Officer,
            new("XM-DAC-99999", "40", LocalizedText.English("Example Organisation", "示例组织"), Website: "https://data.example.org", Split: FileSplit.Country, IsExample: true), default))).Value;
        _ = (await web.Database.InScopeAsync(s => s.GetRequiredService<SaveIatiExclusion>().HandleAsync(Officer, new(null, ExclusionKind.Locations, SamplePortfolio.Project, "Safety"), default))).Value;
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<PublishIati>().HandleAsync(Officer, new(), default))).Value;
    });

    public static Task<PublishIati.Result> EnsureAsync(WebFixture web) => Published.GetAsync(web);
}
