using System.Net;
using Mandate.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Program;

/// <summary>Who asked, when a proxy that ends TLS stands between.</summary>
public class ProxyTests
{
    [Fact]
    public async Task A_proxy_on_this_machine_says_who_asked_and_how() =>
        Assert.Equal("https 203.0.113.9", await SeenAsync(IPAddress.Loopback));

    [Fact]
    public async Task A_proxy_of_the_setting_says_who_asked_and_how() =>
        Assert.Equal("https 203.0.113.9", await SeenAsync(IPAddress.Parse("198.51.100.4")));

    [Fact]
    public async Task Nobody_else_chooses_the_address_that_we_see() =>
        Assert.Equal("http 192.0.2.66", await SeenAsync(IPAddress.Parse("192.0.2.66")));

    [Fact]
    public async Task The_last_proxy_is_believed_and_not_what_the_reader_wrote_before_it() =>
        Assert.Equal("https 203.0.113.9", await SeenAsync(IPAddress.Loopback, "203.0.113.77, 203.0.113.9"));

    private static async Task<string> SeenAsync(IPAddress neighbour, string claimed = "203.0.113.9")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<ForwardedHeadersOptions>(f => Proxies.Trust(f, Proxies.Read("198.51.100.0/24")!));
        await using var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = neighbour;
            return next(context);
        });
        app.UseForwardedHeaders();
        app.MapGet("/", (HttpContext context) => $"{context.Request.Scheme} {context.Connection.RemoteIpAddress}");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Forwarded-For", claimed);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return await http.GetStringAsync(new Uri(app.Urls.First()), TestContext.Current.CancellationToken);
    }
}
