using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mandate.TestSupport;

namespace Mandate.WebTests.EveryPage;

/// <summary>The pages that the program really has, asked from its endpoints.</summary>
internal static class PageList
{
    public static IReadOnlyList<RouteEndpoint> Of(WebFixture web) =>
    [
        .. web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .DistinctBy(e => e.RoutePattern.RawText).OrderBy(e => e.RoutePattern.RawText, StringComparer.Ordinal),
    ];

    public static string Route(RouteEndpoint page) => (page.RoutePattern.RawText ?? "").TrimStart('/');

    /// <summary>Where a page is opened: its sample, or its route as it is. Public pages are opened by nobody in particular.</summary>
    public static Task<SamplePage> SampleAsync(WebFixture web, RouteEndpoint page)
    {
        if (SamplePages.ByRoute.TryGetValue(Route(page), out var sample)) return sample(web);
        var visitor = page.Metadata.GetMetadata<IAllowAnonymous>() is null ? TestPeople.Planning : null;
        return Task.FromResult(new SamplePage("/" + Route(page), visitor));
    }
}
