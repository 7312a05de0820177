using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>Revisions of baselines and targets over the API: what was stated before, what is stated now, who and why.</summary>
internal static class RevisionsApi
{
    private const string Path = "/frameworks/{framework}/revisions";

    /// <param name="Seq">Which of the indicator's targets or baselines; the first is 1.</param>
    /// <param name="Regions">A target's parts by region, which add up to it.</param>
    /// <param name="IsProvisional">Of a baseline: it is still to be confirmed.</param>
    internal sealed record Body(
        string Indicator, RevisedThing Thing, int Seq, decimal Value, IReadOnlyDictionary<string, decimal>? Regions = null, bool IsProvisional = false, string? Reason = null);

    /// <param name="Reason">Needed to decline.</param>
    internal sealed record Decision(bool Approve, string? Reason = null);

    public static void MapRevisionsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.api.revisions_tag");
        api.MapGet(Path, ListAsync).Is("listRevisions", "results.api.revisions").Asks("indicator", "results.api.filter")
            .Produces<List<ListRevisions.Item>>().AllowAnonymous();
        api.MapPost(Path, ReviseAsync).Is("reviseFigure", "results.api.revise").Takes<Body>().Produces<ListRevisions.Item>(StatusCodes.Status201Created)
            .WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ApproveFrameworkCode));
        api.MapPost("/revisions/{id:guid}/decision", DecideAsync).Is("decideRevision", "results.api.decide_revision").Takes<Decision>()
            .Produces<DecideRevision.Decided>().WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ApproveFrameworkCode));
    }

    private static async Task<IResult> ListAsync(string framework, string? indicator, HttpContext http, ListRevisions list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, new(framework, indicator), ct), all => all);

    private static async Task<IResult> ReviseAsync(string framework, HttpContext http, ReviseFigure revise, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<Body>(http, ct);
        if (body is null) return refusal!;
        var made = await revise.HandleAsync(current.Value,
            new(framework, body.Indicator, body.Thing, body.Seq, body.Value, body.Regions, body.IsProvisional, body.Reason), ct);
        return made.TryGet(out var item) ? ApiAnswer.Of(item, null, $"{ApiRoutes.Root}/frameworks/{framework}/revisions") : http.Refuse(made.Problems);
    }

    private static async Task<IResult> DecideAsync(Guid id, HttpContext http, DecideRevision decide, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<Decision>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await decide.HandleAsync(current.Value, new(id, body.Approve, body.Reason), ct), d => d);
    }
}
