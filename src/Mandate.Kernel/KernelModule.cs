using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Mandate.Kernel;

/// <summary>What every module stands on: the database, the clock and the words.</summary>
public static class KernelModule
{
    /// <param name="services">The program's services.</param>
    /// <param name="source">The pool of connections; the caller disposes of it.</param>
    /// <param name="migrations">Name of the assembly that holds the migrations.</param>
    /// <param name="failOnMissingWords">True outside production: a string without words fails the page.</param>
    public static IServiceCollection AddKernel(
        this IServiceCollection services, NpgsqlDataSource source, string migrations, bool failOnMissingWords)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Texts.Module);
        services.AddSingleton(s => new Words(s.GetServices<ModuleWords>()) { FailOnMissing = failOnMissingWords });
        services.AddSingleton(source);
        services.AddDbContext<MandateDb>(o => o.UseNpgsql(source, n => n
            .MigrationsAssembly(migrations).MigrationsHistoryTable("migration", "kernel")));
        services.AddJob("kernel.forget_requests", TimeSpan.FromHours(1), (s, ct) => s.GetRequiredService<MandateDb>()
            .ForgetAsync(s.GetRequiredService<TimeProvider>().GetUtcNow() - OnceRequest.Kept, ct));
        services.AddJob("kernel.journal_head", TimeSpan.FromDays(1), JournalHeadLog.RunAsync);
        return services;
    }
}
