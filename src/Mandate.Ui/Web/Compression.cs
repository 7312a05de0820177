using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Ui;

internal static class Compression
{
    /// <summary>
    /// Pages are compressed as they are made. Length of a page can give away a secret in it only where an attacker's
    /// text is repeated beside that secret; antiforgery tokens differ in every answer, and nothing else is secret there.
    /// </summary>
    public static void AddUiCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/csv", "application/problem+json"];
        });
        // Optimal is quality 4, which looks back over the whole page. Fastest is quality 1: it forgets at every write,
        // and a page is written in many, so it came to twice the size in the same time; 5 and more cost several times that.
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }
}
