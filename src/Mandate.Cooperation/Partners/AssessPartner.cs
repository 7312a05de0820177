using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Records what an assessment of an implementing partner found, and until when it holds.</summary>
public sealed class AssessPartner
{
    private readonly MandateDb db;
    private readonly TimeProvider clock;

    internal AssessPartner(MandateDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    public sealed record Input(string Partner, string? AssessedOn, string? Rating, string? ValidUntil, string? Note);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        var partner = await db.Set<Partner>().Include(p => p.Assessments).SingleOrDefaultAsync(p => p.Code == input.Partner, ct);
        if (partner is null) return Problem.NotFound("cooperation.partner.unknown", input.Partner);
        var typed = new TypedPortfolio();
        var (on, rating, until, note) = (typed.Day(input.AssessedOn, "assessed_on", null), typed.Chosen<AssessmentRating>(input.Rating, "rating", null), typed.Day(input.ValidUntil, "valid_until", null), typed.Text(input.Note, "note"));
        if (!partner.IsImplementer) typed.Refuse("cooperation.partner.not_implementer", "partner", partner.Code);
        if (on > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) typed.Refuse("cooperation.import.future", "assessed_on");
        if (until < on) typed.Refuse("cooperation.import.before", "valid_until", "assessed_on");
        if (typed.Problems.Count > 0) return typed.Problems;
        partner.Assessments.Add(new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), PartnerId = partner.Id, AssessedOn = on, Rating = rating, ValidUntil = until, Note = note });
        db.Act = new Act(by.Actor, "cooperation.assess_partner");
        return await db.SaveAsync(_ => Problem.Conflict("cooperation.partner.assessed_already").At(new Place(Field: "assessed_on")), ct);
    }
}
