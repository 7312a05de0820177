using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>One UN cooperation framework, as much of it as the asker may see, with the country programmes derived from it.</summary>
public sealed class ShowCooperation
{
    private readonly MandateDb db;
    private readonly Places places;
    private readonly ReadProgrammes read;

    internal ShowCooperation(MandateDb db, Places places, ReadProgrammes read) => (this.db, this.places, this.read) = (db, places, read);

    /// <param name="Inside">Null for a reader of what is public alone.</param>
    public sealed record Shown(CooperationLine Line, int Version, bool MayEdit, IReadOnlyList<ProgrammeLine> Programmes, Inside? Inside);

    /// <summary>What shows that standards are reflected, and that trained constituents took part.</summary>
    public sealed record Inside(string? StandardsEvidence, string? StandardsLink, string? TrainedEvidence, string? TrainedLink);

    public async Task<Outcome<Shown>> HandleAsync(Access by, string code, CancellationToken ct)
    {
        if (await read.CooperationsAsync(by, db.Set<CooperationFramework>().Where(c => c.Code == code), ct) is not [var line]) return ProgrammeAccess.CooperationNotFound(code);
        var c = await db.Set<CooperationFramework>().AsNoTracking().SingleAsync(x => x.Id == line.Id, ct);
        var target = ProgrammeAccess.Target((await places.FindCountryAsync(c.Country, ct))!);
        return new Shown(line, c.Version, by.May(ResultsFunctions.EditProgrammes, target),
            await read.LinesAsync(by, db.Set<CountryProgramme>().Where(p => p.CooperationFrameworkId == c.Id), ct),
            by.MayReadProgrammes() ? new(c.StandardsEvidence, c.StandardsLink, c.TrainedEvidence, c.TrainedLink) : null);
    }
}
