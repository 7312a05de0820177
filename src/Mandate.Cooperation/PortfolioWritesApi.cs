using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Cooperation;

/// <summary>What forms do besides rows, over the API: the project and the partner themselves, amendments, reports sent, assessments.</summary>
internal static class PortfolioWritesApi
{
    internal sealed record ProjectBody(
        TypedWords Title, TypedWords? Description, TypedWords? Objectives, string Status, string PlannedStart, string PlannedEnd, string? ActualStart, string? ActualEnd, string? Unit,
        bool IsDecentralised, bool IsHumanitarian, bool IsSouthSouth, bool IsPublicPrivate, bool IsPublic);

    internal sealed record PartnerBody(TypedWords Name, string Type, string? Identifier, string? Country, bool IsDonor, bool IsImplementer, bool IsUn, bool IsIfi);

    /// <param name="Version">Of the amendment that was read; left out for a new one.</param>
    internal sealed record AmendmentBody(string? Reason, string? Title, string? From, string? To, string? Amount, string? Currency, string? Earmarking, int Version = 0);

    /// <param name="SignedOn">The day on which both had signed; null: it is withdrawn.</param>
    /// <param name="Version">Of the amendment that was read.</param>
    internal sealed record DecisionBody(string? SignedOn, int Version);

    internal sealed record SentBody(string Kind, string DueOn, string SentOn, string? Link);

    internal sealed record AssessmentBody(string AssessedOn, string Rating, string ValidUntil, string? Note);

    private static readonly TypedWords Nothing = new(null, null, null, null);

    public static void MapPortfolioWritesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("cooperation.title");
        api.MapPut("/projects/{code}", ProjectAsync).Is("replaceProject", "cooperation.api.project_replace").Takes<ProjectBody>().NeedsVersion().Produces<ProjectSheet>().Manages();
        api.MapPut("/partners/{code}", PartnerAsync).Is("replacePartner", "cooperation.api.partner_replace").Takes<PartnerBody>().NeedsVersion().Produces<PartnerLine>().Manages();
        api.MapGet("/partners/{code}", OneAsync).Is("readPartner", "cooperation.api.partner_one").Produces<PartnerLine>().WithMetadata(new RequiresFunctionAttribute(CooperationFunctions.ReadCode));
        api.MapPost("/partners/{code}/assessments", AssessAsync).Is("assessPartner", "cooperation.api.assess").Takes<AssessmentBody>().Produces(StatusCodes.Status204NoContent).Manages();
        api.MapPost("/agreements/{code}/amendments", (string code, HttpContext http, DraftAmendment draft, CurrentAccess current, CancellationToken ct) => DraftAsync(code, null, http, draft, current, ct))
            .Is("draftAmendment", "cooperation.api.amendment_new").Takes<AmendmentBody>().Produces<DraftAmendment.Result>(StatusCodes.Status201Created).Manages();
        api.MapPut("/agreements/{code}/amendments/{number:int}", (string code, int number, HttpContext http, DraftAmendment draft, CurrentAccess current, CancellationToken ct) => DraftAsync(code, number, http, draft, current, ct))
            .Is("changeAmendment", "cooperation.api.amendment_change").Takes<AmendmentBody>().Produces<DraftAmendment.Result>().Manages();
        api.MapPost("/agreements/{code}/amendments/{number:int}/decision", DecideAsync).Is("decideAmendment", "cooperation.api.amendment_decide").Takes<DecisionBody>().Produces<DecideAmendment.Result>().Manages();
        api.MapPost("/agreements/{code}/reports/sent", SentAsync).Is("sendDonorReport", "cooperation.api.report_sent").Takes<SentBody>().Produces<ReportLine>().Manages();
    }

    internal static RouteHandlerBuilder Manages(this RouteHandlerBuilder route) => route.WithMetadata(new RequiresFunctionAttribute(CooperationFunctions.ManageCode));

    private static async Task<IResult> ProjectAsync(string code, HttpContext http, SaveProject save, ShowProject show, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<ProjectBody>(http, ct);
        if (body is null) return refusal!;
        var b = body;
        var saved = await save.HandleAsync(current.Value, new(code, version, b.Title, b.Description ?? Nothing, b.Objectives ?? Nothing, b.Status, b.PlannedStart, b.PlannedEnd, b.ActualStart, b.ActualEnd, b.Unit,
            b.IsDecentralised, b.IsHumanitarian, b.IsSouthSouth, b.IsPublicPrivate, b.IsPublic), ct);
        return saved.IsOk ? ApiAnswer.Of(http, await show.HandleAsync(current.Value, code, ct), s => s.Sheet, s => s.Sheet.Version) : http.Refuse(saved.Problems);
    }

    private static async Task<IResult> PartnerAsync(string code, HttpContext http, SavePartner save, ListPartners list, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<PartnerBody>(http, ct);
        if (body is null) return refusal!;
        var saved = await save.HandleAsync(current.Value, new(code, version, code, body.Name, body.Identifier, body.Type, body.Country, body.IsDonor, body.IsImplementer, body.IsUn, body.IsIfi), ct);
        return saved.IsOk ? await OneAsync(code, http, list, current, ct) : http.Refuse(saved.Problems);
    }

    private static async Task<IResult> OneAsync(string code, HttpContext http, ListPartners list, CurrentAccess current, CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, new(Code: code), ct);
        if (!found.TryGet(out var lines)) return http.Refuse(found.Problems);
        return lines is [var line] ? ApiAnswer.Of(line, line.Version) : http.Refuse([Problem.NotFound("cooperation.partner.unknown", code)]);
    }

    private static async Task<IResult> AssessAsync(string code, HttpContext http, AssessPartner assess, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<AssessmentBody>(http, ct);
        if (body is null) return refusal!;
        var done = await assess.HandleAsync(current.Value, new(code, body.AssessedOn, body.Rating, body.ValidUntil, body.Note), ct);
        return done.IsOk ? TypedResults.NoContent() : http.Refuse(done.Problems);
    }

    private static async Task<IResult> DraftAsync(string code, int? number, HttpContext http, DraftAmendment draft, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<AmendmentBody>(http, ct);
        if (body is null) return refusal!;
        var done = await draft.HandleAsync(current.Value, new(code, number, body.Version, body.Reason, body.Title, body.From, body.To, body.Amount, body.Currency, body.Earmarking), ct);
        return done.TryGet(out var made) ? ApiAnswer.Of(made, null, number is null ? $"{ApiRoutes.Root}/agreements/{Uri.EscapeDataString(code)}" : null) : http.Refuse(done.Problems);
    }

    private static async Task<IResult> DecideAsync(string code, int number, HttpContext http, DecideAmendment decide, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<DecisionBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await decide.HandleAsync(current.Value, new(code, number, body.SignedOn, body.SignedOn is null, body.Version), ct), d => d);
    }

    private static async Task<IResult> SentAsync(string code, HttpContext http, SendDonorReport send, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<SentBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await send.HandleAsync(current.Value, new(code, body.Kind, body.DueOn, body.SentOn, body.Link), ct), r => r);
    }
}
