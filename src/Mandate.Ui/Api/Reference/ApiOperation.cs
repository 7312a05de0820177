using Mandate.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Mandate.Ui;

/// <summary>One operation of the API, as its endpoint describes itself.</summary>
/// <param name="Path">With its parameters: <c>/api/v1/frameworks/{framework}</c>.</param>
/// <param name="Query">What may be asked for in the query.</param>
internal sealed record ApiOperation(
    string Method, string Path, string Name, string Tag, string Summary, IReadOnlyList<RoutePatternParameterPart> PathParameters,
    IReadOnlyList<ApiParameter> Query, Type? Body, Type? Answer, int Status, bool IsOpen, bool NeedsVersion, bool TakesFile)
{
    /// <summary>Every endpoint below the API's root, by address.</summary>
    public static IReadOnlyList<ApiOperation> All(IEnumerable<EndpointDataSource> sources, Words words) =>
        [.. sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IEndpointSummaryMetadata>() is not null && IsOurs(e.RoutePattern)).Distinct()
            .Select(e => Of(e, words)).OrderBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Method, StringComparer.Ordinal)];

    private static bool IsOurs(RoutePattern pattern) => pattern.RawText?.StartsWith(ApiRoutes.Root, StringComparison.Ordinal) == true;

    private static ApiOperation Of(RouteEndpoint e, Words words)
    {
        var answer = e.Metadata.OfType<IProducesResponseTypeMetadata>().LastOrDefault(p => p.StatusCode is >= 200 and < 300);
        return new(
            e.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods[0], PathOf(e.RoutePattern),
            e.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName, words[e.Metadata.GetRequiredMetadata<ITagsMetadata>().Tags[0]],
            words[e.Metadata.GetRequiredMetadata<IEndpointSummaryMetadata>().Summary], e.RoutePattern.Parameters,
            e.Metadata.GetOrderedMetadata<ApiParameter>(), e.Metadata.GetMetadata<ApiContent>()?.Type,
            answer?.Type, answer?.StatusCode ?? StatusCodes.Status200OK, e.Metadata.GetMetadata<IAllowAnonymous>() is not null,
            e.Metadata.GetMetadata<ApiNeedsVersion>() is not null, e.Metadata.GetMetadata<ApiTakesFile>() is not null);
    }

    // Without the constraints: {id:guid} is {id}.
    private static string PathOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "",
    }))));
}
