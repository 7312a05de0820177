using Mandate.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Ui;

/// <summary>The OpenAPI document, in the reader's language.</summary>
internal static class ApiReferenceEndpoint
{
    public const string Path = ApiRoutes.Root + "/openapi.json";

    public static void MapApiReference(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, (IEnumerable<EndpointDataSource> sources, Words words) => ApiAnswer.Of(new OpenApiDocument(ApiOperation.All(sources, words), words).Write()))
            .AllowAnonymous();
}
