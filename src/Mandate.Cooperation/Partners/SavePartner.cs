using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Adds a partner, or changes what it is called and what it is.</summary>
public sealed class SavePartner
{
    private readonly MandateDb db;
    private readonly Places places;
    private readonly TimeProvider clock;

    internal SavePartner(MandateDb db, Places places, TimeProvider clock) => (this.db, this.places, this.clock) = (db, places, clock);

    /// <param name="Existing">Code of the partner to change; null: a new one.</param>
    /// <param name="Version">The version that was looked at.</param>
    public sealed record Input(string? Existing, int Version, string? Code, TypedWords Name, string? Identifier, string? Type, string? Country, bool IsDonor, bool IsImplementer, bool IsUn, bool IsIfi);

    public async Task<Outcome<string>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        var kept = input.Existing is null ? null : await db.Set<Partner>().SingleOrDefaultAsync(p => p.Code == input.Existing, ct);
        if (input.Existing is not null && kept is null) return Problem.NotFound("cooperation.partner.unknown", input.Existing);
        var typed = new TypedPortfolio();
        var (code, name, type) = (kept?.Code ?? typed.Code(input.Code), typed.Words(input.Name, "name_", kept?.Name, isNeeded: true), typed.OneOf(input.Type, "type", AidCodes.OrganisationTypes));
        var (identifier, country) = (input.Identifier.Given(), input.Country.Given()?.ToUpperInvariant());
        if (type is null) typed.Refuse("cooperation.form.choose", "type");
        if (identifier is not null && !AidCodes.Identifier.IsMatch(identifier)) typed.Refuse("cooperation.import.shape", "identifier", identifier);
        if (country is not null && await places.FindCountryAsync(country, ct) is null) typed.Refuse("cooperation.import.country", "country", country);
        if (typed.Refuses(kept, input.Version)) return typed.Problems;
        var saved = kept ?? db.Add(new Partner { Id = Guid.CreateVersion7(clock.GetUtcNow()), Code = code, Name = name!, Type = type! }).Entity;
        if (kept is not null) db.EditFrom(kept, input.Version);
        (saved.Name, saved.Type, saved.Identifier, saved.Country) = (name ?? saved.Name, type ?? saved.Type, identifier, country);
        (saved.IsDonor, saved.IsImplementer, saved.IsUn, saved.IsIfi) = (input.IsDonor, input.IsImplementer, input.IsUn, input.IsIfi);
        db.Act = new Act(by.Actor, "cooperation.save_partner");
        var outcome = await db.SaveAsync(_ => Problem.Conflict("cooperation.form.code_taken", code).At(new Place(Field: "code")), ct);
        return outcome.IsOk ? saved.Code : outcome.Problems.ToList();
    }
}
