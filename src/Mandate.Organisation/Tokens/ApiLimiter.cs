using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mandate.Organisation;

/// <summary>How many requests of the API one token has, or one network address without a token.</summary>
internal sealed class ApiLimits
{
    /// <summary>At once, after a rest.</summary>
    public int Burst { get; set; } = 600;

    public int PerMinute { get; set; } = 300;
}

/// <summary>Keeps one program from taking the server from all others: 429 with the seconds to wait.</summary>
internal sealed class ApiLimiter(IOptions<ApiLimits> limits) : IDisposable
{
    private const int Seconds = 60;

    private readonly TokenBuckets buckets = new(limits.Value.Burst, limits.Value.PerMinute);

    /// <summary>Once it is known who asks.</summary>
    public Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (!ApiRoutes.IsIn(http.Request)) return next(http);
        if (buckets.Allows(Who(http))) return next(http);
        http.Response.Headers.RetryAfter = Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return http.Refuse([Problem.Unavailable("ui.api.too_many", Seconds)], StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
    }

    // A token by its own; whoever shows none, or one that opens nothing, by the address.
    private static string Who(HttpContext http) => http.RequestServices.GetRequiredService<CurrentAccess>().Value.Actor.OnBehalfOf
        ?? TokenBuckets.NetworkOf(http.Connection.RemoteIpAddress);

    public void Dispose() => buckets.Dispose();
}
