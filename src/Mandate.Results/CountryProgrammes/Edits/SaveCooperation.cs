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
        var country = await places.FindCountryAsync(found?.Country ?? TypedProgramme.Given(input.Country)?.ToUpperInvariant() ?? "", ct);
        if (input.Existing is { } code && (found is null || !by.MaySee(found, ProgrammeAccess.Target(country!)))) return ProgrammeAccess.CooperationNotFound(code);
        if (country is not null && by.RefuseEdit(ProgrammeAccess.Target(country)) is { } refusal) return refusal;
        var typed = new TypedProgramme();
        if (country is null) typed.Refuse("results.programme.choose", "country");
        var wanted = Read(input, found?.Code, typed);
        if (typed.Problems.Count > 0 && (found is null || found.Version == input.Version)) return typed.Problems;
        return await SaveAsync(by, input, found, country!.Code, wanted, ct);
    }

    // What was typed, as a framework of its own that is never saved.
    private CooperationFramework Read(Input input, string? code, TypedProgramme typed)
    {
        var read = new CooperationFramework
        {
            Code = code ?? typed.Code(input.Code), Country = "", Title = typed.Title(input.Title) ?? LocalizedText.In("en", "?"),
            From = typed.Day(input.From, "from"), To = typed.Day(input.To, "to"), Stage = typed.Chosen<CooperationStage>(input.Stage, "stage"), SignedOn = typed.OptionalDay(input.SignedOn, "signed_on"),
            Standards = typed.Chosen<Assessment>(input.Standards, "standards"), StandardsEvidence = typed.Text(input.StandardsEvidence, "standards_evidence"),
            StandardsLink = typed.Link(input.StandardsLink, "standards_link"), Trained = typed.Chosen<Assessment>(input.Trained, "trained"),
            TrainedEvidence = typed.Text(input.TrainedEvidence, "trained_evidence"), TrainedLink = typed.Link(input.TrainedLink, "trained_link"),
        };
        if (typed.Problems.Count == 0)
            typed.Check(ProgrammeRules.Dates(read.From, read.To, read.Stage != CooperationStage.Preparation, read.SignedOn, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        return read;
    }

    private async Task<Outcome<string>> SaveAsync(Access by, Input input, CooperationFramework? found, string country, CooperationFramework w, CancellationToken ct)
    {
        if (found is null) db.Add(found = new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), Code = w.Code, Country = country, Title = w.Title });
        else db.EditFrom(found, input.Version);
        (found.Title, found.From, found.To, found.Stage, found.SignedOn) = (w.Title, w.From, w.To, w.Stage, w.SignedOn);
        (found.Standards, found.StandardsEvidence, found.StandardsLink) = (w.Standards, w.StandardsEvidence, w.StandardsLink);
        (found.Trained, found.TrainedEvidence, found.TrainedLink) = (w.Trained, w.TrainedEvidence, w.TrainedLink);
        if (input.Existing is not null) db.Entry(found).Property(c => c.Version).IsModified = true;
        db.Act = new Act(by.Actor, "results.save_cooperation");
        var saved = await db.SaveAsync(_ => Problem.Conflict("results.programme.code_taken", w.Code).At(new Place(Field: "code")), ct);
        return saved.IsOk ? found.Code : saved.Problems.ToList();
    }
}
