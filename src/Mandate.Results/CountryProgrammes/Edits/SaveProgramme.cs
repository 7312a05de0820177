using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Writes a new country programme, or changes what one is called, when it runs, how far it is and what it is derived from.</summary>
public sealed class SaveProgramme(MandateDb db, Places places, TimeProvider clock)
{
    /// <summary>As typed: dates like 2024-06-30, names of stages and answers as the files have them.</summary>
    /// <param name="Existing">Code of the programme to change; null: a new one.</param>
    /// <param name="Version">The version that was looked at.</param>
    public sealed record Input(
        string? Existing, int Version, string? Code, string? Country, TypedTitle Title, string? From, string? To, string? Stage, string? SignedOn,
        string? Unit, string? Cooperation, string? UnAlignment, string? UnNote);

    public async Task<Outcome<string>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.EditProgrammes)) return Problem.Forbidden("organisation.access.refused");
        CountryProgramme? found = null;
        if (input.Existing is { } code)
        {
            var there = await FindProgramme.ToEditAsync(db, places, by, code, ct);
            if (!there.TryGet(out found)) return there.Problems.ToList();
        }
        var read = await ReadAsync(by, input, found, ct);
        if (!read.TryGet(out var wanted)) return read.Problems.ToList();
        return wanted.Typed.Refuses(found, input.Version) ? wanted.Typed.Problems : await SaveAsync(by, input, found, wanted, ct);
    }

    private sealed record Wanted(
        TypedProgramme Typed, string Code, string Country, LocalizedText? Title, DateOnly From, DateOnly To, ProgrammeStage Stage, DateOnly? SignedOn,
        Guid? Unit, Guid? Cooperation, Assessment UnAlignment, string? UnNote);

    private async Task<Outcome<Wanted>> ReadAsync(Access by, Input input, CountryProgramme? found, CancellationToken ct)
    {
        var typed = new TypedProgramme();
        var country = found?.Country ?? input.Country.Given()?.ToUpperInvariant() ?? "";
        var place = await places.FindCountryAsync(country, ct);
        if (place is null) typed.Refuse("results.programme.choose", "country");
        else if (by.RefuseEdit(ProgrammeAccess.Target(place)) is { } refusal) return refusal;
        var wanted = new Wanted(typed, found?.Code ?? typed.Code(input.Code), country, typed.Title(input.Title), typed.Day(input.From, "from", found?.From), typed.Day(input.To, "to", found?.To),
            typed.Chosen(input.Stage, "stage", found?.Stage), typed.OptionalDay(input.SignedOn, "signed_on", found?.SignedOn), await UnitAsync(input, found, typed, ct),
            await CooperationAsync(by, input, found, country, typed, ct), typed.Chosen(input.UnAlignment, "un_alignment", found?.UnAlignment), typed.Text(input.UnNote, "un_note"));
        if (typed.Problems.Count == 0)
            typed.Check(ProgrammeRules.Dates(wanted.From, wanted.To, wanted.Stage != ProgrammeStage.Design, wanted.SignedOn, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        typed.Check(ProgrammeRules.Derived(wanted.UnAlignment, wanted.Cooperation is not null, "cooperation"));
        return wanted;
    }

    private async Task<Guid?> UnitAsync(Input input, CountryProgramme? kept, TypedProgramme typed, CancellationToken ct)
    {
        if (input.Unit.Given() is not { } code) return null;
        var unit = await places.FindUnitAsync(code, ct);
        if (unit is null) typed.Refuse("results.deliverable.unknown_unit", "unit", code);
        return unit?.Id ?? kept?.UnitId;
    }

    private async Task<Guid?> CooperationAsync(Access by, Input input, CountryProgramme? kept, string country, TypedProgramme typed, CancellationToken ct)
    {
        if (input.Cooperation.Given() is not { } code) return null;
        var found = await db.Set<CooperationFramework>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct);
        var isThere = found is not null && by.MaySee(found, ProgrammeAccess.Target((await places.FindCountryAsync(found.Country, ct))!));
        if (!isThere) typed.Refuse("results.cooperation.not_found", "cooperation", code);
        else if (found!.Country != country) typed.Refuse("results.programme.other_country", "cooperation", code, found.Country);
        else return found.Id;
        return kept?.CooperationFrameworkId;
    }

    private async Task<Outcome<string>> SaveAsync(Access by, Input input, CountryProgramme? found, Wanted w, CancellationToken ct)
    {
        var saved = db.Begin(found, input.Version, () => new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), Code = w.Code, Country = w.Country, Title = w.Title! });
        (saved.Title, saved.From, saved.To, saved.Stage, saved.SignedOn) = (w.Title ?? saved.Title, w.From, w.To, w.Stage, w.SignedOn);
        (saved.UnitId, saved.CooperationFrameworkId, saved.UnAlignment, saved.UnAlignmentNote) = (w.Unit, w.Cooperation, w.UnAlignment, w.UnNote);
        db.Act = new Act(by.Actor, "results.save_programme");
        var outcome = await db.SaveAsync(_ => Problem.Conflict("results.programme.code_taken", w.Code).At(new Place(Field: "code")), ct);
        return outcome.IsOk ? saved.Code : outcome.Problems.ToList();
    }
}
