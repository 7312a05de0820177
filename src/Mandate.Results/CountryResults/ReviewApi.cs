using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>The way of a result through its review over the API, and what waits for whoever asks.</summary>
internal static class ReviewApi
{
    private const string One = CountryResultsApi.Path + "/{id:guid}";

    public static void MapReviewApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.api.review_tag");
        Step(api, "submit", SubmitAsync, ResultsFunctions.ReportCode).Is("submitResult", "results.api.submit");
        Step(api, "withdraw", WithdrawAsync, ResultsFunctions.ReportCode).Is("withdrawResult", "results.api.withdraw").Takes<ReasonBody>();
        Step(api, "return", ReturnAsync, ResultsFunctions.ReviewCode).Is("returnResult", "results.api.return").Takes<ReasonBody>();
        Step(api, "approve", ApproveAsync, ResultsFunctions.ReviewCode).Is("approveResult", "results.api.approve").Takes<ApprovalBody>();
        api.MapGet("/my-work", WorkAsync).Is("readMyWork", "results.api.work").Produces<Work>()
            .WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ReadCode));
    }

    private static RouteHandlerBuilder Step(RouteGroupBuilder api, string verb, Delegate run, string function) => api.MapPost($"{One}/{verb}", run)
        .NeedsVersion().Produces<SavedResult>().WithMetadata(new RequiresFunctionAttribute(function));

    private static async Task<IResult> SubmitAsync(Guid id, HttpContext http, SubmitResult submit, CurrentAccess current, CancellationToken ct) =>
        IfMatch.Read(http, out var version) ?? CountryResultsApi.Saved(http, await submit.HandleAsync(current.Value, new(id, version), ct));

    private static async Task<IResult> WithdrawAsync(Guid id, HttpContext http, WithdrawResult withdraw, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<ReasonBody>(http, ct);
        return refusal ?? CountryResultsApi.Saved(http, await withdraw.HandleAsync(current.Value, new(id, version, body!.Reason), ct));
    }

    private static async Task<IResult> ReturnAsync(Guid id, HttpContext http, ReturnResult back, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<ReasonBody>(http, ct);
        return refusal ?? CountryResultsApi.Saved(http, await back.HandleAsync(current.Value, new(id, version, body!.Reason), ct));
    }

    private static async Task<IResult> ApproveAsync(Guid id, HttpContext http, ApproveResult approve, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<ApprovalBody>(http, ct);
        return refusal ?? CountryResultsApi.Saved(http, await approve.HandleAsync(current.Value, new(id, version, body!.ContentHash), ct));
    }

    private static async Task<IResult> WorkAsync(ReadWork read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(WorkShown.Of(await read.HandleAsync(current.Value, ct)));

    private sealed record Work(IReadOnlyList<WorkShown> Returned, IReadOnlyList<WorkShown> Drafts, IReadOnlyList<WorkShown> Sent, IReadOnlyList<WorkShown> ToDecide);

    private sealed record WorkShown(
        Guid Id, string Framework, string Indicator, ApiText Title, string Country, string Region, string Period, CountryResultStatus Status,
        DateTimeOffset Since, string? Reason, int Level, int Levels)
    {
        public static Work Of(Results.Work w) => new([.. w.Returned.Select(One)], [.. w.Drafts.Select(One)], [.. w.Sent.Select(One)], [.. w.ToDecide.Select(One)]);

        private static WorkShown One(WorkItem i) => new(
            i.Id, i.Framework, i.Indicator, ApiText.Of(i.Title), i.Country, i.Region, i.Period, i.Status, i.Since, i.Reason, i.Level, i.Levels);
    }
}
