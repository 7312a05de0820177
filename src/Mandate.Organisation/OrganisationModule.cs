using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Mandate.Organisation;

/// <summary>Units, places, people, roles and sign-in.</summary>
public static class OrganisationModule
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services)
    {
        services.AddSingleton(Texts.Module).AddSingleton<IModelPart, OrganisationModel>();
        return services.AddScoped<KeptUploads>().AddPlaces().AddAccounts().AddGrants().AddAccess();
    }

    /// <summary>What only the server needs: pages, the session cookie, and the policies that guard every endpoint.</summary>
    public static IServiceCollection AddOrganisationWeb(this IServiceCollection services)
    {
        services.AddPagesOf(typeof(OrganisationModule).Assembly);
        services.AddSingleton<MayUse>((context, function) => ValueTask.FromResult(
            context.RequestServices.GetRequiredService<CurrentAccess>().Value.MaySomewhere(new Function(function))));
        services.AddDataProtection().SetApplicationName("mandate");
        services.AddOptions<KeyManagementOptions>().Configure<NpgsqlDataSource>((o, source) => o.XmlRepository = new ProtectionKeys(source));
        services.AddSingleton(new NavigationItem("organisation.name", OrganisationLinks.Units, 80, OrganisationFunctions.ReadUnits));
        services.Configure<UiOptions>(ui => ui.AccountPartial = "/Shell/_Account.cshtml");
        return services.AddPolicies().AddSessions();
    }

    /// <summary>
    /// Finds the endpoint, then who asks, then whether they may: after <c>UseUi</c>, so that a refusal is answered in
    /// the reader's language by the failure pages.
    /// </summary>
    public static WebApplication MapOrganisation(this WebApplication app)
    {
        app.UseRouting();
        app.UseAuthentication();
        app.Use(app.Services.GetRequiredService<ApiLimiter>().InvokeAsync);
        app.Use(AnswerOutage);
        app.UseAuthorization();
        app.MapPlaces();
        app.MapDelegationsApi();
        return app;
    }

    // The failure page itself comes through here again and must be let through.
    private static Task AnswerOutage(HttpContext context, RequestDelegate next)
    {
        if (!context.Items.ContainsKey(SessionCookie.Unreachable) || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private static IServiceCollection AddPlaces(this IServiceCollection services) =>
        services.AddScoped<Places>().AddScoped<LoadReference>();

    private static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            // Operations ask PasswordRules, which names every rule in the reader's language; this is the floor below it.
            options.Password.RequiredLength = PasswordRules.Shortest;
            options.Password.RequireDigit = options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        }).AddUserStore<AccountStore>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = AccountPasswordHasher.Iterations);
        return services.AddSingleton<IPasswordHasher<Account>, AccountPasswordHasher>()
            .AddSingleton<AddressLimiter>().AddSingleton<DecoyPassword>()
            .AddScoped<Attempts>().AddScoped<SignIn>().AddScoped<EndSessions>()
            .AddScoped<People>().AddScoped<AccountMaker>().AddScoped<OpenLinks>()
            .AddScoped<FirstAdministrator>().AddScoped<CreateFirstAdministrator>()
            .AddScoped<AccountReach>().AddScoped<InvitePerson>().AddScoped<RenewLink>().AddScoped<EditPerson>().AddScoped<DisableAccount>()
            .AddScoped<SetPassword>().AddScoped<ChangePassword>().AddScoped<PeopleList>().AddScoped<OwnAccount>()
            .AddScoped<ForgetExpired>()
            .AddJob("organisation.forget_expired", TimeSpan.FromHours(6), (s, ct) => s.GetRequiredService<ForgetExpired>().HandleAsync(ct));
    }

    private static IServiceCollection AddGrants(this IServiceCollection services) =>
        services.AddScoped(s => new Holders(s.GetRequiredService<MandateDb>(), s.GetRequiredService<AccessLoader>(), s.GetRequiredService<RoleRegister>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped<Scopes>().AddScoped<DelegateRole>().AddScoped<RevokeDelegation>().AddScoped<StandIn>().AddScoped<DelegationList>().AddScoped<GrantRole>().AddScoped<RevokeRole>().AddScoped<DemoPeople>();

    private static IServiceCollection AddAccess(this IServiceCollection services)
    {
        foreach (var functions in OrganisationFunctions.ByRole) services.AddSingleton(functions);
        foreach (var functions in OrganisationFunctions.ByScope) services.AddSingleton(functions);
        return services.AddSingleton<RoleRegister>().AddSingleton<ScopeRegister>()
            .AddScoped<CreateToken>().AddScoped<RevokeToken>().AddScoped<OwnTokens>()
            .AddScoped<AccessLoader>()
            .AddScoped<CurrentAccess>()
            .AddScoped<ConsoleAccess>();
    }

    private static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddAuthorization();
        return services.AddSingleton<IAuthorizationPolicyProvider, FunctionPolicies>()
            .AddScoped<IAuthorizationHandler, FunctionAuthorisation>();
    }

    private static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme, options =>
        {
            options.Cookie.Name = SessionCookie.Name;
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = Session.Longest;
            options.SlidingExpiration = false;
            options.EventsType = typeof(SessionCookie);
            options.ForwardDefaultSelector = http => ApiRoutes.IsIn(http.Request) ? TokenSignIn.Name : null;
        }).AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.Name, null);
        return services.AddSingleton<ApiLimiter>().AddScoped<SessionCookie>();
    }
}
