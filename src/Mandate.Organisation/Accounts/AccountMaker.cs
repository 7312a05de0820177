using System.Net.Mail;
using Mandate.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>A person with an account, made the same way by the first start, by an invitation and for the demonstration.</summary>
internal sealed class AccountMaker(MandateDb db, UserManager<Account> accounts)
{
    public sealed record Draft(string? Name, string? Email, Guid? Unit = null, bool Invented = false);

    private const int LongestName = 200;
    private const int LongestEmail = 254;

    public async Task<List<Problem>> CheckAsync(Draft draft)
    {
        var problems = CheckName(draft.Name).ToList();
        if (!IsAddress(draft.Email)) problems.Add(Problem.Rule("organisation.account.email_shape", "Email"));
        else if (await accounts.FindByEmailAsync(draft.Email!.Trim()) is not null)
            problems.Add(new("organisation.account.email_taken", ProblemKind.Conflict, new Place(Field: "Email")));
        return problems;
    }

    public static IEnumerable<Problem> CheckName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) yield return Problem.Rule("organisation.person.name_missing", "Name");
        else if (name.Trim().Length > LongestName) yield return Problem.Rule("organisation.person.name_too_long", "Name", LongestName);
        else if (name.Any(char.IsControl)) yield return Problem.Rule("organisation.person.name_one_line", "Name");
    }

    /// <summary>The unit of a code; no code is no unit.</summary>
    public async Task<Outcome<Guid?>> FindUnitAsync(string? code, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code)) return (Guid?)null;
        var found = await db.Set<Unit>().Where(u => u.Code == code.Trim()).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(ct);
        return found is null ? Problem.Rule("organisation.import.unit", "Unit", code) : found;
    }

    /// <summary>Adds both to the database; the operation saves. The draft and the password were checked.</summary>
    public async Task<Account> AddAsync(Draft draft, string? password)
    {
        var person = new Person { Name = draft.Name!.Trim(), UnitId = draft.Unit, Invented = draft.Invented };
        var account = Account.For(person, draft.Email!.Trim());
        db.Add(person);
        var made = password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password);
        return made.Succeeded ? account
            : throw new InvalidOperationException($"The account was checked and still refused: {made}");
    }

    /// <summary>What to say when two invitations of one address were saved at once.</summary>
    public static Problem? Taken(string index) => index == "ix_account_normalized_email"
        ? new("organisation.account.email_taken", ProblemKind.Conflict, new Place(Field: "Email")) : null;

    private static bool IsAddress(string? email) =>
        email?.Trim() is { Length: > 0 and <= LongestEmail } trimmed
        && MailAddress.TryCreate(trimmed, out var address) && address.Address == trimmed
        && !trimmed.Any(char.IsControl);
}
