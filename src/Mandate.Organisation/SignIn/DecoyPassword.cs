using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Mandate.Organisation;

/// <summary>A password that nobody has: checking it takes as long as checking somebody's.</summary>
internal sealed class DecoyPassword(IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = new();

    private readonly string hash = hasher.HashPassword(Nobody, RandomNumberGenerator.GetHexString(32));

    public void Check(string password) => hasher.VerifyHashedPassword(Nobody, hash, password);
}
