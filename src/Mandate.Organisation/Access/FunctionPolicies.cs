using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Mandate.Organisation;

/// <summary>Turns <c>function:CODE</c> into a policy, and refuses every endpoint that declares nothing.</summary>
internal sealed class FunctionPolicies : IAuthorizationPolicyProvider
{
    private const string Prefix = "function:";

    private static readonly AuthorizationPolicy Undeclared =
        new AuthorizationPolicyBuilder().AddRequirements(new DeclaresNothing()).Build();

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult(
        policyName.StartsWith(Prefix, StringComparison.Ordinal)
            ? new AuthorizationPolicyBuilder().AddRequirements(new HasFunction(new Function(policyName[Prefix.Length..]))).Build()
            : null);

    /// <summary>A bare <c>[Authorize]</c> says nothing about the function: it counts as undeclared.</summary>
    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(Undeclared);

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(Undeclared);

    public bool AllowsCachingPolicies => true;
}

internal sealed record HasFunction(Function Function) : IAuthorizationRequirement;

internal sealed record DeclaresNothing : IAuthorizationRequirement;

/// <summary>Asks the access of the current request; the operation behind the page asks again for the object.</summary>
internal sealed class FunctionAuthorisation(CurrentAccess current) : IAuthorizationHandler
{
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        foreach (var requirement in context.PendingRequirements.ToList())
            if (Met(requirement, context.Resource)) context.Succeed(requirement);
        return Task.CompletedTask;
    }

    // No endpoint: nothing is there to protect, and the answer is 404 rather than a sign-in page.
    private bool Met(IAuthorizationRequirement requirement, object? resource) => requirement switch
    {
        HasFunction has => current.Value.MaySomewhere(has.Function),
        DeclaresNothing => resource is HttpContext http && http.GetEndpoint() is null,
        _ => false,
    };
}
