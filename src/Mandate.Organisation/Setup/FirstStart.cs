using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Organisation;

/// <summary>What a database without an organisation gets when the server starts on it.</summary>
public static class FirstStart
{
    /// <summary>Puts regions and countries in where there are none.</summary>
    /// <returns>The path of the page that makes the first administrator; null when there is one.</returns>
    /// <exception cref="InvalidOperationException">The files that the program brings along do not agree.</exception>
    public static async Task<string?> PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MandateDb>();
        if (!await db.Set<Country>().AnyAsync(ct))
        {
            var load = scope.ServiceProvider.GetRequiredService<LoadReference>();
            _ = (await load.HandleAsync(Access.Console(Environment.UserName), new(ReferenceFiles.BuiltIn), ct)).Value;
        }
        return await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().EnsureLinkAsync(ct);
    }
}
