using System.Reflection;
using System.Text.Encodings.Web;
using Mandate.Kernel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mandate.Ui;

/// <summary>The frame of every page, its look, its words, its cookies and its failures.</summary>
public static class UiModule
{
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddSingleton(Texts.Module);
        services.AddOptions<UiOptions>().Configure<IHostEnvironment>((o, host) => o.StyleGuide = host.IsDevelopment());
        services.AddScoped<Navigation>();
        services.AddRazorPages(o =>
        {
            o.RootDirectory = "/";
            o.Conventions.Add(new AddressDecides());
        });
        services.AddPagesOf(typeof(UiModule).Assembly);
        services.AddSingleton(HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        services.AddUiCompression();
        services.Configure<CookiePolicyOptions>(SafeCookies);
        services.Configure<AntiforgeryOptions>(AntiforgeryCookie);
        services.AddOptions<MvcOptions>().Configure<Words>(BindingMessages.Set);
        services.Configure<MvcOptions>(o => o.Filters.Add(new StaleForm()));
        services.Configure<CookieTempDataProviderOptions>(NoticeCookie);
        services.AddHsts(h => h.MaxAge = TimeSpan.FromDays(365));
        return services;
    }

    /// <summary>
    /// Names a module's Razor Pages (<c>/Capability/Pages/Name.cshtml</c>, each with its absolute route). Only a server
    /// looks at them, so a module may say this wherever it registers its operations.
    /// </summary>
    public static IServiceCollection AddPagesOf(this IServiceCollection services, Assembly assembly) =>
        services.AddSingleton(new PageAssembly(assembly));

    /// <summary>What comes before routing: failures in words, headers, compression, language, cookies.</summary>
    public static void UseUi(this WebApplication app)
    {
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseResponseCompression();
        app.UseCookiePolicy();
        app.UseMiddleware<LanguageMiddleware>();
        app.UseFailurePages();
        app.MapAssets();
        app.MapLanguage();
        app.MapApiReference();
        app.MapOpenDataCatalogue();
        AddParts(app.Services);
        app.MapRazorPages();
    }

    private static void AddParts(IServiceProvider services)
    {
        var manager = services.GetRequiredService<ApplicationPartManager>();
        foreach (var assembly in services.GetServices<PageAssembly>().Select(p => p.Assembly).Distinct())
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
                if (!manager.ApplicationParts.Any(p => p.Name == part.Name && p.GetType() == part.GetType()))
                    manager.ApplicationParts.Add(part);
    }

    private sealed record PageAssembly(Assembly Assembly);

    private static void NoticeCookie(CookieTempDataProviderOptions notice)
    {
        notice.Cookie.Name = "__Host-notice";
        notice.Cookie.IsEssential = true;
    }

    private static void SafeCookies(CookiePolicyOptions cookies)
    {
        cookies.Secure = CookieSecurePolicy.Always;
        cookies.HttpOnly = HttpOnlyPolicy.Always;
        cookies.MinimumSameSitePolicy = SameSiteMode.Lax;
    }

    /// <summary>
    /// The cookie is Secure by the policy above, not by its own option: with that, antiforgery refuses to work behind
    /// a proxy that ends TLS, and on http://localhost, where browsers do accept Secure cookies.
    /// </summary>
    private static void AntiforgeryCookie(AntiforgeryOptions antiforgery)
    {
        antiforgery.Cookie.Name = "__Host-antiforgery";
        antiforgery.Cookie.Path = "/";
        antiforgery.Cookie.SameSite = SameSiteMode.Lax;
        antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.None;
        antiforgery.FormFieldName = "antiforgery";
        antiforgery.SuppressXFrameOptionsHeader = true;
    }
}
