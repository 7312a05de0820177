using Mandate.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Ui;

/// <summary>A parameter of a query, for the reference: its name and the key of the words that say what it does.</summary>
public sealed record ApiParameter(string Name, string Key);

/// <summary>Where the API is, and what each of its endpoints says about itself.</summary>
public static class ApiRoutes
{
    public const string Root = "/api/v1";

    /// <summary>Set on a request that showed a token which opens nothing.</summary>
    public const string WrongToken = "api.wrong_token";

    public static bool IsIn(HttpRequest request) => request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    /// <summary>Endpoints below <see cref="Root"/> that answer every refusal in words for programs.</summary>
    /// <param name="app">The program.</param>
    /// <param name="tag">Key of the words that name the resource.</param>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder app, string tag) =>
        app.MapGroup(Root).WithTags(tag).AddEndpointFilter(Answer);

    /// <summary>Names the operation, and the key of the words that say what it does.</summary>
    public static RouteHandlerBuilder Is(this RouteHandlerBuilder endpoint, string name, string key) =>
        endpoint.WithName(name).WithSummary(key);

    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder endpoint, string name, string key) =>
        endpoint.WithMetadata(new ApiParameter(name, key));

    /// <summary>A list that is read page by page.</summary>
    public static RouteHandlerBuilder InPages(this RouteHandlerBuilder endpoint) => endpoint
        .Asks(PageRequest.LimitName, "ui.api.limit_what").Asks(PageRequest.CursorName, "ui.api.cursor_what");

    /// <summary>Takes this as JSON. Not by <c>Accepts</c>, which would choose another endpoint for other content, one that nobody may use.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new ApiContent(typeof(T)));

    /// <summary>Takes a file: its bytes are the content of the request.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new ApiTakesFile());

    /// <summary>Needs the version that was read (see <see cref="IfMatch"/>).</summary>
    public static RouteHandlerBuilder NeedsVersion(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new ApiNeedsVersion());

    private static async ValueTask<object?> Answer(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Items.ContainsKey(WrongToken)) return Unknown(http);
        if (UnknownIn(http) is { Count: > 0 } unknown) return http.Refuse(unknown);
        try
        {
            return await next(context);
        }
        catch (Exception e) when (DatabaseFailure.Of(e) is { } problem)
        {
            return http.Refuse([problem]);
        }
    }

    // What an endpoint does not ask for is refused: without its misspelt filter it would answer with everything. A list in
    // pages says it itself, with all else that is wrong with the page asked for.
    private static List<Problem> UnknownIn(HttpContext http)
    {
        var asked = http.GetEndpoint()!.Metadata.GetOrderedMetadata<ApiParameter>();
        return asked.Any(p => p.Name == PageRequest.LimitName) ? [] : PageRequest.UnknownIn(http.Request, [.. asked.Select(p => p.Name)]);
    }

    /// <summary>A token that opens nothing: the request is not taken for one of the public.</summary>
    public static IResult Unknown(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return http.Refuse([Problem.Rule("ui.api.token", "Authorization")], StatusCodes.Status401Unauthorized);
    }
}

/// <summary>What the request holds, as JSON.</summary>
public sealed record ApiContent(Type Type);

/// <summary>The content of the request is a file.</summary>
public sealed record ApiTakesFile;

/// <summary>The request names the version that it starts from.</summary>
public sealed record ApiNeedsVersion;
