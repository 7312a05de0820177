using Mandate.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.TestSupport;

/// <summary>
/// Passwords are hashed as in production, but with a two-hundredth of the work: a suite signs in over and over.
/// That production does the whole work is tested by itself.
/// </summary>
public static class QuickPasswords
{
    public static IServiceCollection AddQuickPasswords(this IServiceCollection services) =>
        services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = AccountPasswordHasher.Iterations / 200);
}
