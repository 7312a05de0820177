using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>Deliverables over the API: what is late, what comes next, who holds it, and how far each is.</summary>
internal static class DeliverablesApi
{
    private const string Path = "/deliverables", One = Path + "/{plan}/{code}";

    private static readonly string[] Filters = ["plan", "owner", "standing"];

    /// <summary>What is not named stays as it is; an empty text takes it away.</summary>
    /// <param name="OwnerUnit">Code of the unit that holds it.</param>
    /// <param name="Due">A day, a month, a year or two years: 2023-12-31, 2023-12, 2023, 2022-23.</param>
    /// <param name="Reason">Needed where the date moves.</param>
    internal sealed record Body(
        string? OwnerUnit = null, string? Owner = null, string? Due = null, DeliverableStatus? Status = null, string? DoneOn = null, string? Reason = null,
        string? Link = null, string? LinkTitle = null);

    public static void MapDeliverablesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.deliverables.title");
        var list = api.MapGet(Path, ListAsync).Is("listDeliverables", "results.api.deliverables");
        foreach (var filter in Filters) list.Asks(filter, "results.api.filter");
        list.Produces<List<DeliverableLine>>().AllowAnonymous();
        api.MapGet(One, OneAsync).Is("readDeliverable", "results.api.deliverable").Produces<ShowDeliverable.Shown>().AllowAnonymous();
        api.MapPatch(One, UpdateAsync).Is("updateDeliverable", "results.api.deliverable_update").Takes<Body>().NeedsVersion()
            .Produces<UpdateDeliverable.Updated>().WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.UpdateDeliverablesCode));
    }

    private static async Task<IResult> ListAsync(HttpContext http, ListDeliverables list, CurrentAccess current, CancellationToken ct)
    {
        string? Asked(string name) => http.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;
        Standing? standing = null;
        if (Asked("standing") is { } named)
        {
            if (!SnakeEnum<Standing>.TryParse(named, out var known)) return http.Refuse([Problem.Rule("results.api.status", "standing", string.Join(", ", SnakeEnum<Standing>.Names))]);
            standing = known;
        }
        return ApiAnswer.Of(http, await list.HandleAsync(current.Value, new(Asked("plan"), Asked("owner"), standing), ct), l => l.Lines);
    }

    private static async Task<IResult> OneAsync(string plan, string code, HttpContext http, ShowDeliverable show, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await show.HandleAsync(current.Value, new(plan, code), ct), d => d, d => d.Version);

    private static async Task<IResult> UpdateAsync(string plan, string code, HttpContext http, UpdateDeliverable update, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<Body>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await update.HandleAsync(current.Value, new(plan, code, version, body.OwnerUnit, body.Owner, body.Due,
            body.Status, body.DoneOn, body.Reason, body.Link, body.LinkTitle), ct), d => d, d => d.Version);
    }
}
