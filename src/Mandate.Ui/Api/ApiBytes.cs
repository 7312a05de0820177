using Mandate.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mandate.Ui;

/// <summary>Reads a file that is the content of a request, with <see cref="BoundedRead"/>.</summary>
public static class ApiBytes
{
    public static Task<byte[]> ReadAsync(HttpContext http, long most, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most + 1;
        return BoundedRead.ToEndAsync(http.Request.Body, most, ct);
    }
}
