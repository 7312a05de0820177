using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Npgsql;

namespace Mandate.Organisation;

/// <summary>The organisation's regions, countries and units, and where its journal ends, over the API.</summary>
internal static class PlacesApi
{
    private sealed record Region(string Code, ApiText Name);

    private sealed record Country(string Code, string Alpha3, string M49, ApiText Name, string Region, bool MemberState);

    private sealed record Unit(
        Guid Id, string Code, ApiText Name, UnitKind Kind, Guid? ParentId, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyList<string> Countries, bool Invented);

    public static void MapPlaces(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("organisation.name");
        api.MapGet("/regions", async (Places places, CancellationToken ct) =>
                ApiAnswer.Of((await places.RegionsAsync(ct)).ConvertAll(r => new Region(r.Code, ApiText.Of(r.Name)))))
            .Is("listRegions", "organisation.api.regions").Produces<List<Region>>().AllowAnonymous();
        api.MapGet("/countries", async (Places places, CancellationToken ct) => ApiAnswer.Of((await places.CountriesAsync(ct))
                .ConvertAll(c => new Country(c.Code, c.Alpha3, c.M49, ApiText.Of(c.Name), c.Region, c.MemberState))))
            .Is("listCountries", "organisation.api.countries").Produces<List<Country>>().AllowAnonymous();
        api.MapGet("/units", async (Places places, CancellationToken ct) => ApiAnswer.Of((await places.UnitsAsync(ct))
                .ConvertAll(u => new Unit(u.Id, u.Code, ApiText.Of(u.Name), u.Kind, u.ParentId, u.ValidFrom, u.ValidTo, u.Countries, u.Invented))))
            .Is("listUnits", "organisation.api.units").Produces<List<Unit>>().WithMetadata(new RequiresFunctionAttribute(OrganisationFunctions.ReadUnits));
        api.MapGet("/journal/head", async (NpgsqlDataSource source, CancellationToken ct) => ApiAnswer.Of(await JournalHead.ReadAsync(source, ct)))
            .Is("readJournalHead", "organisation.api.journal").Produces<JournalHead>().WithMetadata(new RequiresFunctionAttribute(OrganisationFunctions.ReadJournal));
    }
}
