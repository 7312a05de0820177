using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>Levels of review, deadlines, locks and unlocks of a framework over the API.</summary>
internal static class ReviewRulesApi
{
    private const string Path = "/frameworks/{framework}/review-rules";

    /// <param name="Levels">The first first: <c>office</c>, <c>region</c>, <c>result</c> or <c>any</c>.</param>
    internal sealed record LevelsBody(IReadOnlyList<ReviewReach> Levels, string? Reason = null);

    /// <summary>All dates of a period at once: what is not named is none.</summary>
    /// <param name="Report">The last day on which reports are in time.</param>
    /// <param name="Review">For each level the last day on which it decides in time.</param>
    /// <param name="LocksOn">From the beginning of this day (UTC) the period takes no more.</param>
    internal sealed record DatesBody(DateOnly? Report = null, IReadOnlyList<DateOnly?>? Review = null, DateOnly? LocksOn = null, string? Reason = null);

    /// <summary>One of unit, region and country.</summary>
    internal sealed record UnlockBody(string? Unit = null, string? Region = null, string? Country = null, DateOnly? Until = null, string? Reason = null);

    public static void MapReviewRulesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.api.review_tag");
        api.MapGet(Path, ReadAsync).Is("readReviewRules", "results.api.review_rules").Produces<ReadReviewRules.Rules>()
            .WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ReadCode));
        Managed(api.MapPut(Path + "/levels", LevelsAsync)).Is("setReviewLevels", "results.api.levels").Takes<LevelsBody>().Produces<SetReviewLevels.Set>();
        Managed(api.MapPut(Path + "/periods/{period}", DatesAsync)).Is("setPeriodDates", "results.api.dates").Takes<DatesBody>().Produces<SetPeriodDates.Dates>();
        Managed(api.MapPost(Path + "/periods/{period}/unlocks", UnlockAsync)).Is("unlockPeriod", "results.api.unlock").Takes<UnlockBody>()
            .Produces<UnlockPeriod.Unlocked>(StatusCodes.Status201Created);
        Managed(api.MapDelete("/period-unlocks/{id:guid}", RelockAsync)).Is("relockPeriod", "results.api.relock").Produces(StatusCodes.Status204NoContent);
    }

    private static RouteHandlerBuilder Managed(RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ApproveFrameworkCode));

    private static async Task<IResult> ReadAsync(string framework, HttpContext http, ReadReviewRules read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, framework, ct), r => r);

    private static async Task<IResult> LevelsAsync(string framework, HttpContext http, SetReviewLevels set, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<LevelsBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await set.HandleAsync(current.Value, new(framework, body.Levels, body.Reason), ct), s => s);
    }

    private static async Task<IResult> DatesAsync(string framework, string period, HttpContext http, SetPeriodDates set, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<DatesBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await set.HandleAsync(current.Value,
            new(framework, period, body.Report, body.Review ?? [], body.LocksOn, Reason: body.Reason), ct), s => s);
    }

    private static async Task<IResult> UnlockAsync(string framework, string period, HttpContext http, UnlockPeriod unlock, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<UnlockBody>(http, ct);
        if (body is null) return refusal!;
        var made = await unlock.HandleAsync(current.Value, new(framework, period, body.Unit, body.Region, body.Country, body.Until, body.Reason), ct);
        return made.TryGet(out var unlocked) ? ApiAnswer.Of(unlocked, null, $"{ApiRoutes.Root}/period-unlocks/{unlocked.Id}") : http.Refuse(made.Problems);
    }

    private static async Task<IResult> RelockAsync(Guid id, HttpContext http, RelockPeriod relock, CurrentAccess current, CancellationToken ct)
    {
        var done = await relock.HandleAsync(current.Value, new(id), ct);
        return done.IsOk ? TypedResults.NoContent() : http.Refuse(done.Problems);
    }
}
