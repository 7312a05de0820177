using Mandate.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>
/// ASP.NET Core Identity's accounts in our database. The operation saves, not the store: one transaction, one act in
/// the journal.
/// </summary>
internal sealed class AccountStore : UserOnlyStore<Account, MandateDb, Guid>
{
    public AccountStore(MandateDb context, IdentityErrorDescriber describer) : base(context, describer) =>
        AutoSaveChanges = false;

    /// <summary>The context sees what changed; the base class would mark, and journal, every column.</summary>
    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }
}
