using System.Security.Cryptography;
using System.Text;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>
/// Counts attempts to sign in per e-mail address. An attempt is counted before the password is looked at, so that
/// many sent at once cannot slip through, and forgotten when it succeeds.
/// </summary>
internal sealed class Attempts(MandateDb db, TimeProvider clock)
{
    /// <summary>So many attempts without success, and the address waits for <see cref="Pause"/> after the last.</summary>
    public const int Allowed = 10;

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Counts one more. False: the address has to wait, and nothing was counted.</summary>
    public async Task<bool> TryCountAsync(string email, CancellationToken ct)
    {
        var (hash, now) = (Hash(email), clock.GetUtcNow());
        var since = now - Pause;
        var counted = await db.Database.ExecuteSqlAsync(
            $"""
            insert into organisation.sign_in_failure as f (email_hash, count, last_at) values ({hash}, 1, {now})
            on conflict (email_hash) do update
            set count = case when f.last_at < {since} then 1 else f.count + 1 end, last_at = {now}
            where f.last_at < {since} or f.count < {Allowed}
            """, ct);
        return counted == 1;
    }

    /// <summary>The address signed in: it starts anew. What is long past goes with it.</summary>
    public async Task ForgetAsync(string email, CancellationToken ct)
    {
        var (hash, old) = (Hash(email), clock.GetUtcNow() - Pause);
        await db.Set<SignInFailure>().Where(x => x.EmailHash == hash || x.LastAt < old).ExecuteDeleteAsync(ct);
    }

    private static byte[] Hash(string email) => SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant()));
}
