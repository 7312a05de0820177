using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Mandate.Organisation;

/// <summary>
/// PBKDF2 with HMAC-SHA-512. The same accents typed on two systems may come as different characters: both are
/// brought to one form (NFKC) before hashing.
/// </summary>
internal sealed class AccountPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    /// <summary>What OWASP's password storage cheat sheet asks for with SHA-512.</summary>
    public const int Iterations = 210_000;

    public override string HashPassword(Account user, string password) => base.HashPassword(user, OneForm(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, OneForm(providedPassword));

    private static string OneForm(string password) => TextForms.In(NormalizationForm.FormKC, password);
}
