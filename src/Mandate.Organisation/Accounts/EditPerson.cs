using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Changes a person's name or unit. Who moves somebody to another unit must manage accounts there too.</summary>
internal sealed class EditPerson(MandateDb db, AccountReach reach, AccountMaker maker)
{
    /// <param name="Unit">Code of the unit; none: the person belongs to no unit.</param>
    /// <param name="Version">The version that the form showed.</param>
    public sealed record Input(Guid Account, string? Name, string? Unit, int Version);

    /// <returns>
    /// Every problem with name and unit, <c>organisation.account.gone</c>, or an <see cref="EditConflict"/> when
    /// somebody else saved meanwhile.
    /// </returns>
    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await reach.FindAsync(by, input.Account, ct);
        if (!found.TryGet(out var account)) return found.Problems.ToList();
        var unit = await maker.FindUnitAsync(input.Unit, ct);
        var problems = AccountMaker.CheckName(input.Name).Concat(unit.Problems).ToList();
        if (problems.Count > 0) return problems;
        if (by.Refuse(new Function(OrganisationFunctions.ManageAccounts), new Target(Unit: unit.Value)) is { } refusal) return refusal;

        var person = await db.Set<Person>().SingleAsync(p => p.Id == account.PersonId, ct);
        db.EditFrom(person, input.Version);
        (person.Name, person.UnitId) = (input.Name!.Trim(), unit.Value);
        db.Act = new Act(by.Actor, "organisation.edit_person");
        return await db.SaveAsync(ct: ct);
    }
}
