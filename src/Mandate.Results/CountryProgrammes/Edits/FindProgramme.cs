using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>The country programme that somebody wants to change, whole and tracked, or why they may not.</summary>
internal static class FindProgramme
{
    public static async Task<Outcome<CountryProgramme>> ToEditAsync(MandateDb db, Places places, Access by, string code, CancellationToken ct)
    {
        var found = await KnownProgrammes.Whole(db).SingleOrDefaultAsync(p => p.Code == code, ct);
        if (found is null) return ProgrammeAccess.NotFound(code);
        var target = ProgrammeAccess.Target((await places.FindCountryAsync(found.Country, ct))!);
        if (!by.MaySee(found, target)) return ProgrammeAccess.NotFound(code);
        return by.RefuseEdit(target) is { } refusal ? refusal : found;
    }
}
