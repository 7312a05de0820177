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
        var isStale = found is not null && found.Version != input.Version;
        var read = await ReadAsync(by, input, found, ct);
        // Whoever started from an older version sees first what somebody else made of it.
        if (!read.TryGet(out var wanted)) return read.Problems.ToList();
        if (!isStale && wanted.Typed.Problems.Count > 0) return wanted.Typed.Problems;
        return await SaveAsync(by, input, found, wanted, ct);
    }

    private sealed record Wanted(
        TypedProgramme Typed, string Code, string Country, LocalizedText? Title, DateOnly From, DateOnly To, ProgrammeStage Stage, DateOnly? SignedOn,
        Guid? Unit, Guid? Cooperation, Assessment UnAlignment, string? UnNote);

    private async Task<Outcome<Wanted>> ReadAsync(Access by, Input input, CountryProgramme? found, CancellationToken ct)
    {
        var typed = new TypedProgramme();
        var country = found?.Country ?? TypedProgramme.Given(input.Country)?.ToUpperInvariant() ?? "";
        var place = await places.FindCountryAsync(country, ct);
        if (place is null) typed.Refuse("results.programme.choose", "country");
        else if (by.RefuseEdit(ProgrammeAccess.Target(place)) is { } refusal) return refusal;
        var wanted = new Wanted(typed, found?.Code ?? typed.Code(input.Code), country, typed.Title(input.Title), typed.Day(input.From, "from"), typed.Day(input.To, "to"),
            typed.Chosen<ProgrammeStage>(input.Stage, "stage"), typed.OptionalDay(input.SignedOn, "signed_on"), await UnitAsync(input, typed, ct), await CooperationAsync(input, country, typed, ct),
            typed.Chosen<Assessment>(input.UnAlignment, "un_alignment"), typed.Text(input.UnNote, "un_note"));
        if (typed.Problems.Count == 0)
            typed.Check(ProgrammeRules.Dates(wanted.From, wanted.To, wanted.Stage != ProgrammeStage.Design, wanted.SignedOn, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        if (wanted is { UnAlignment: Assessment.Yes, Cooperation: null }) typed.Refuse("results.programme.un_missing", "cooperation");
        return wanted;
    }

    private async Task<Guid?> UnitAsync(Input input, TypedProgramme typed, CancellationToken ct)
    {
        if (TypedProgramme.Given(input.Unit) is not { } code) return null;
        var unit = await places.FindUnitAsync(code, ct);
        if (unit is null) typed.Refuse("results.deliverable.unknown_unit", "unit", code);
        return unit?.Id;
    }

    private async Task<Guid?> CooperationAsync(Input input, string country, TypedProgramme typed, CancellationToken ct)
    {
        if (TypedProgramme.Given(input.Cooperation) is not { } code) return null;
        var found = await db.Set<CooperationFramework>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct);
        if (found is null) typed.Refuse("results.cooperation.not_found", "cooperation", code);
        else if (found.Country != country) typed.Refuse("results.programme.other_country", "cooperation", code, found.Country);
        return found?.Id;
    }

    private async Task<Outcome<string>> SaveAsync(Access by, Input input, CountryProgramme? found, Wanted w, CancellationToken ct)
    {
        if (found is null) db.Add(found = new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), Code = w.Code, Country = w.Country, Title = w.Title! });
        else db.EditFrom(found, input.Version);
        (found.Title, found.From, found.To, found.Stage, found.SignedOn) = (w.Title ?? found.Title, w.From, w.To, w.Stage, w.SignedOn);
        (found.UnitId, found.CooperationFrameworkId, found.UnAlignment, found.UnAlignmentNote) = (w.Unit, w.Cooperation, w.UnAlignment, w.UnNote);
        if (input.Existing is not null) db.Entry(found).Property(p => p.Version).IsModified = true;
        db.Act = new Act(by.Actor, "results.save_programme");
        var saved = await db.SaveAsync(_ => Problem.Conflict("results.programme.code_taken", w.Code).At(new Place(Field: "code")), ct);
        return saved.IsOk ? found.Code : saved.Problems.ToList();
    }
}
