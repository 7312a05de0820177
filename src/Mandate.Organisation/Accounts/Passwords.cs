using Microsoft.AspNetCore.Identity;

namespace Mandate.Organisation;

internal static class Passwords
{
    /// <summary>Gives the account another password, which was checked by <see cref="PasswordRules"/>; the operation saves.</summary>
    public static async Task ReplacePasswordAsync(this UserManager<Account> accounts, Account account, string password)
    {
        if (account.PasswordHash is not null) Demand(await accounts.RemovePasswordAsync(account));
        Demand(await accounts.AddPasswordAsync(account, password));
    }

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException($"The password was checked and still refused: {result}");
    }
}
