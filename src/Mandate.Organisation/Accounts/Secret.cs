using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Mandate.Organisation;

/// <summary>What a link or a cookie proves itself by: shown once, kept only as a hash.</summary>
internal static class Secret
{
    /// <summary>256 random bits, in letters that fit an address.</summary>
    public static string NewToken() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    // The token is random and long: a plain hash cannot be guessed back.
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
