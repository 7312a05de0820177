using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>Country results over the API: lists, one of them, and what their office writes.</summary>
internal static class CountryResultsApi
{
    internal const string Path = "/country-results";

    internal sealed record Item(
        Guid Id, int Version, CountryResultStatus Status, string Framework, string Indicator, string Country, string Region, string Period,
        ObservationStatus Observation, decimal? Quantity, decimal? Denominator, bool IsInvented, DateTimeOffset? SubmittedAt, DateTimeOffset? DecidedAt);

    public static void MapCountryResultsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.api.country_results_tag");
        var list = api.MapGet(Path, ListAsync).Is("listCountryResults", "results.api.country_results").InPages();
        foreach (var filter in Filters) list.Asks(filter, "results.api.filter");
        list.Produces<ApiPage<Item>>().AllowAnonymous();
        api.MapGet(Path + "/{id:guid}", OneAsync).Is("readCountryResult", "results.api.country_result").Produces<ShownResult>().AllowAnonymous();
        api.MapPost(Path, CreateAsync).Is("reportResult", "results.api.report").Takes<NewResultBody>()
            .Produces<SavedResult>(StatusCodes.Status201Created).WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ReportCode));
        api.MapPatch(Path + "/{id:guid}", EditAsync).Is("editResult", "results.api.edit").Takes<EntryBody>().NeedsVersion()
            .Produces<SavedResult>().WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ReportCode));
        api.MapDelete(Path + "/{id:guid}", DiscardAsync).Is("discardDraft", "results.api.discard").NeedsVersion()
            .Produces(StatusCodes.Status204NoContent).WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ReportCode));
    }

    private static readonly string[] Filters = ["framework", "indicator", "country", "region", "period", "status"];

    private static async Task<IResult> ListAsync(HttpContext http, ListCountryResults list, CurrentAccess current, CancellationToken ct)
    {
        var asked = PageRequest.Read(http.Request, Path, Filters);
        var (query, problems) = (http.Request.Query, asked.Problems.ToList());
        var status = Status(query["status"], problems);
        if (problems.Count > 0) return http.Refuse(problems);
        var page = asked.Value;
        string? Asked(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
        var found = await list.HandleAsync(current.Value, new(Asked("framework"), Asked("indicator"), Asked("country"), Asked("region"),
            Asked("period"), status, page.After, page.Limit + 1), ct);
        return ApiAnswer.Of(http, found, rows => ApiPage<Item>.Of(Path, page.Limit, rows.ConvertAll(Shown), i => i.Id));
    }

    private static CountryResultStatus? Status(string? text, List<Problem> problems)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var known = Enum.GetValues<CountryResultStatus>().ToDictionary(s => SnakeEnum<CountryResultStatus>.Name(s), StringComparer.Ordinal);
        if (known.TryGetValue(text, out var status)) return status;
        problems.Add(Problem.Rule("results.api.status", "status", string.Join(", ", known.Keys)));
        return null;
    }

    private static Item Shown(ListCountryResults.Row r) => new(
        r.Result.Id, r.Result.Version, r.Result.Status, r.Framework.Code, r.Indicator, r.Result.Country, r.Result.Region, r.Period,
        r.Result.Observation, r.Result.Quantity, r.Result.Denominator, r.Result.IsInvented, r.Result.SubmittedAt, r.Result.DecidedAt);

    private static async Task<IResult> OneAsync(Guid id, HttpContext http, ShowResult show, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await show.HandleAsync(current.Value, id, ct), r => r, r => r.Version);

    private static async Task<IResult> CreateAsync(HttpContext http, ReportWithEvidence report, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<NewResultBody>(http, ct);
        if (body is null) return refusal!;
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        var saved = await report.HandleAsync(current.Value, new(body.Framework, body.Indicator, body.Country, body.Period, body.Typed(), [], false,
            IdempotencyKey: key.Length == 0 ? null : key), ct);
        return saved.TryGet(out var made) ? ApiAnswer.Of(made, made.Version, $"{ApiRoutes.Root}{Path}/{made.Id}") : http.Refuse(saved.Problems);
    }

    private static async Task<IResult> EditAsync(Guid id, HttpContext http, EditWithEvidence edit, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<EntryBody>(http, ct);
        return body is null ? refusal! : Saved(http, await edit.HandleAsync(current.Value, new(id, body.Typed(), [], false, version), ct));
    }

    private static async Task<IResult> DiscardAsync(Guid id, HttpContext http, DiscardDraft discard, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var gone = await discard.HandleAsync(current.Value, new(id, version), ct);
        return gone.IsOk ? TypedResults.NoContent() : http.Refuse(gone.Problems);
    }

    /// <summary>Where the result stands now, with the ETag that the next change starts from.</summary>
    internal static IResult Saved(HttpContext http, Outcome<SavedResult> saved) => ApiAnswer.Of(http, saved, s => s, s => s.Version);
}
