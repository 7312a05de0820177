using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mandate.Ui;

/// <summary>Reads a file that is the content of a request: never more of it than the limit and one byte, so that a larger one still shows.</summary>
public static class ApiBytes
{
    public static async Task<byte[]> ReadAsync(HttpContext http, long most, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most + 1;
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (kept.Length <= most && await http.Request.Body.ReadAsync(buffer, ct) is > 0 and var read) kept.Write(buffer, 0, read);
        return kept.ToArray();
    }
}
