using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Registers a UN cooperation framework, or changes what is known of it.</summary>
public sealed class SaveCooperation(MandateDb db, Places places, TimeProvider clock)
{
    /// <summary>As typed, see <see cref="SaveProgramme.Input"/>.</summary>
    /// <param name="Existing">Code of the one to change; null: a new one.</param>
    public sealed record Input(
        string? Existing, int Version, string? Code, string? Country, TypedTitle Title, string? From, string? To, string? Stage, string? SignedOn,
        string? Standards, string? StandardsEvidence, string? StandardsLink, string? Trained, string? TrainedEvidence, string? TrainedLink);

    public async Task<Outcome<string>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.EditProgrammes)) return Problem.Forbidden("organisation.access.refused");
        var found = input.Existing is null ? null : await db.Set<CooperationFramework>().SingleOrDefaultAsync(c => c.Code == input.Existing, ct);
        var country = await places.FindCountryAsync(found?.Country ?? input.Country.Given()?.ToUpperInvariant() ?? "", ct);
        if (input.Existing is { } code && (found is null || !by.MaySee(found, ProgrammeAccess.Target(country!)))) return ProgrammeAccess.CooperationNotFound(code);
        if (country is not null && by.RefuseEdit(ProgrammeAccess.Target(country)) is { } refusal) return refusal;
        var typed = new TypedProgramme();
        if (country is null) typed.Refuse("results.programme.choose", "country");
        var wanted = Read(input, found, typed);
        if (typed.Refuses(found, input.Version)) return typed.Problems;
        return await SaveAsync(by, input, found, country!.Code, wanted, ct);
    }

    // What was typed, as a framework of its own that is never saved.
    private CooperationFramework Read(Input input, CooperationFramework? kept, TypedProgramme typed)
    {
        var read = new CooperationFramework
        {
            Code = kept?.Code ?? typed.Code(input.Code), Country = "", Title = typed.Title(input.Title) ?? kept?.Title ?? LocalizedText.In("en", "?"),
            From = typed.Day(input.From, "from", kept?.From), To = typed.Day(input.To, "to", kept?.To), Stage = typed.Chosen(input.Stage, "stage", kept?.Stage),
            SignedOn = typed.OptionalDay(input.SignedOn, "signed_on", kept?.SignedOn),
            Standards = typed.Chosen(input.Standards, "standards", kept?.Standards), StandardsEvidence = typed.Text(input.StandardsEvidence, "standards_evidence"),
            StandardsLink = typed.Link(input.StandardsLink, "standards_link"), Trained = typed.Chosen(input.Trained, "trained", kept?.Trained),
            TrainedEvidence = typed.Text(input.TrainedEvidence, "trained_evidence"), TrainedLink = typed.Link(input.TrainedLink, "trained_link"),
        };
        if (typed.Problems.Count == 0)
            typed.Check(ProgrammeRules.Dates(read.From, read.To, read.Stage != CooperationStage.Preparation, read.SignedOn, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        return read;
    }

    private async Task<Outcome<string>> SaveAsync(Access by, Input input, CooperationFramework? found, string country, CooperationFramework w, CancellationToken ct)
    {
        var saved = db.Begin(found, input.Version, () => new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), Code = w.Code, Country = country, Title = w.Title });
        (saved.Title, saved.From, saved.To, saved.Stage, saved.SignedOn) = (w.Title, w.From, w.To, w.Stage, w.SignedOn);
        (saved.Standards, saved.StandardsEvidence, saved.StandardsLink) = (w.Standards, w.StandardsEvidence, w.StandardsLink);
        (saved.Trained, saved.TrainedEvidence, saved.TrainedLink) = (w.Trained, w.TrainedEvidence, w.TrainedLink);
        db.Act = new Act(by.Actor, "results.save_cooperation");
        var outcome = await db.SaveAsync(_ => Problem.Conflict("results.programme.code_taken", w.Code).At(new Place(Field: "code")), ct);
        return outcome.IsOk ? saved.Code : outcome.Problems.ToList();
    }
}
