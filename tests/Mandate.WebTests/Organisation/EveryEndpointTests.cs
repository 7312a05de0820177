using Mandate.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Organisation;

public class EveryEndpointTests(WebFixture web)
{
    [Fact]
    public async Task Every_page_and_endpoint_says_who_may_use_it()
    {
        var endpoints = web.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).ToList();
        var silent = new List<string>();
        foreach (var endpoint in endpoints)
        {
            var metadata = await MetadataOfAsync(endpoint);
            if (metadata.GetMetadata<IAllowAnonymous>() is null && metadata.GetMetadata<RequiresFunctionAttribute>() is null)
                silent.Add(endpoint.DisplayName ?? endpoint.ToString()!);
        }
        Assert.True(endpoints.Count > 15, $"Only {endpoints.Count} endpoints were found: the search looks in the wrong place.");
        Assert.Empty(silent);
    }

    [Fact]
    public async Task Every_function_that_a_page_asks_for_belongs_to_some_role()
    {
        var known = web.Services.GetRequiredService<RoleRegister>().All.Select(f => f.Code).ToHashSet();
        var asked = new HashSet<string>();
        foreach (var endpoint in web.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints))
            asked.UnionWith((await MetadataOfAsync(endpoint)).OfType<RequiresFunctionAttribute>().Select(a => a.Function));
        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(known));
    }

    // A page's attributes are read when it is first asked for.
    private async Task<EndpointMetadataCollection> MetadataOfAsync(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) return endpoint.Metadata;
        var loaded = await web.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        return new EndpointMetadataCollection(loaded.EndpointMetadata ?? []);
    }
}
