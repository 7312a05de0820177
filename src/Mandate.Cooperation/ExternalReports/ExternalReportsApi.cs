using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Cooperation;

/// <summary>Reports to outside bodies over the API.</summary>
internal static class ExternalReportsApi
{
    public static void MapExternalReportsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("cooperation.external.title");
        api.MapGet("/external-reports/dac", DacAsync).Is("readDacReport", "cooperation.external.api.dac").Asks("year", "cooperation.external.api.year").Asks("funds", "cooperation.external.api.funds").Produces<ReadDac.Result>().Needs();
        api.MapGet("/external-reports/data-cube", CubeAsync).Is("readDataCube", "cooperation.external.api.cube").Asks("year", "cooperation.external.api.year").Produces<ReadDataCube.Result>().Needs();
        api.MapGet("/external-reports/joint-work-plan", PlanAsync).Is("readJointWorkPlan", "cooperation.external.api.plan").Asks("country", "cooperation.external.api.country").Asks("year", "cooperation.external.api.year").Produces<ReadWorkPlan.Result>().Needs();
    }

    private static RouteHandlerBuilder Needs(this RouteHandlerBuilder route) => route.WithMetadata(new RequiresFunctionAttribute(CooperationFunctions.ReadCode));

    private static async Task<IResult> DacAsync(string? year, string? funds, HttpContext http, ReadDac read, CurrentAccess by, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(by.Value, new(year, funds), ct), r => r);

    private static async Task<IResult> CubeAsync(string? year, HttpContext http, ReadDataCube read, CurrentAccess by, CancellationToken ct) => ApiAnswer.Of(http, await read.HandleAsync(by.Value, year, ct), r => r);

    private static async Task<IResult> PlanAsync(string? country, string? year, HttpContext http, ReadWorkPlan read, CurrentAccess by, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(by.Value, new(country.Given(), year), ct), r => r);
}
