using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Budget;

/// <summary>Versions of a budget over the API: brought in from a zip of its files after a preview, taken back, adopted.</summary>
internal static class BudgetImportsApi
{
    private const string Path = "/budgets/imports", Staged = Path + "/{id:guid}", Version = "/budgets/{cycle}/versions/{number:int}";

    /// <param name="Id">Of what was sent and waits.</param>
    /// <param name="Stands">Number of the version that stands; null: there is none.</param>
    /// <param name="Number">Of the version that would be made.</param>
    /// <param name="Token">To be given back when it is carried out.</param>
    /// <param name="NeedsReason">A version is adopted: to replace it asks for a reason.</param>
    /// <param name="NotShown">Rows that are counted and not listed.</param>
    internal sealed record Preview(
        Guid Id, string Cycle, int? Stands, int Number, string Token, bool NeedsReason, bool IsReordered, IReadOnlyList<FileTally> Files, IReadOnlyList<PlanChange> Changes, int NotShown,
        BudgetSums? Before, BudgetSums After, int Checks, IReadOnlyList<BudgetApi.Finding> Findings, IReadOnlyList<string> Ignored);

    internal sealed record AdoptBody(string Decision, string? Reason = null);

    internal sealed record WithdrawBody(string Reason);

    public static void MapBudgetImportsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("budget.title");
        api.MapPost(Path, StageAsync).Is("previewBudgetImport", "budget.api.import_preview").TakesFile().Asks("cycle", "budget.api.import_cycle").Produces<Preview>(StatusCodes.Status201Created).Needs(BudgetFunctions.PrepareCode);
        api.MapGet(Staged, LookAsync).Is("readBudgetImportPreview", "budget.api.import_look").Produces<Preview>().Needs(BudgetFunctions.PrepareCode);
        api.MapPost(Staged + "/apply", ApplyAsync).Is("applyBudgetImport", "budget.api.import_apply").Takes<ApplyBody>().Produces<ImportBudget.Result>().Needs(BudgetFunctions.PrepareCode);
        api.MapDelete(Staged, DiscardAsync).Is("discardBudgetImport", "budget.api.import_discard").Produces(StatusCodes.Status204NoContent).Needs(BudgetFunctions.PrepareCode);
        api.MapPost(Version + "/withdraw", WithdrawAsync).Is("withdrawBudgetVersion", "budget.api.withdraw").Takes<WithdrawBody>().Produces<WithdrawVersion.Withdrawn>().Needs(BudgetFunctions.PrepareCode);
        api.MapPost(Version + "/adopt", AdoptAsync).Is("adoptBudgetVersion", "budget.api.adopt").Takes<AdoptBody>().Produces<AdoptBudget.Adopted>().Needs(BudgetFunctions.AdoptCode);
    }

    internal static RouteHandlerBuilder Needs(this RouteHandlerBuilder route, string function) => route.WithMetadata(new RequiresFunctionAttribute(function));

    private static async Task<IResult> StageAsync(string? cycle, HttpContext http, StageBudget stage, CurrentAccess current, Words words, CancellationToken ct)
    {
        var bytes = await ApiBytes.ReadAsync(http, ImportLimits.TotalBytes, ct);
        var files = await ImportArchive.UnpackAsync(new("import.zip", bytes), ct);
        if (!files.TryGet(out var unpacked)) return http.Refuse(files.Problems);
        var staged = await stage.HandleAsync(current.Value, unpacked, cycle, ct);
        return staged.TryGet(out var kept) ? ApiAnswer.Of(Shown(kept.Id, kept.Seen, words), null, $"{ApiRoutes.Root}{Path}/{kept.Id}") : http.Refuse(staged.Problems);
    }

    private static async Task<IResult> LookAsync(Guid id, HttpContext http, StageBudget stage, ImportBudget import, CurrentAccess current, Words words, CancellationToken ct) =>
        await stage.OpenAsync(current.Value, id, ct) is { } input ? ApiAnswer.Of(http, await import.PreviewAsync(current.Value, input, ct), p => Shown(id, p, words)) : Gone(http, id);

    private static async Task<IResult> ApplyAsync(Guid id, HttpContext http, StageBudget stage, ImportBudget import, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<ApplyBody>(http, ct);
        if (body is null) return refusal!;
        if (await stage.OpenAsync(current.Value, id, ct) is not { } input) return Gone(http, id);
        var done = await import.HandleAsync(current.Value, input with { Token = body.Token, Reason = body.Reason }, ct);
        if (done.IsOk) await stage.DiscardAsync(current.Value, id, ct);
        return ApiAnswer.Of(http, done, d => d);
    }

    private static async Task<IResult> DiscardAsync(Guid id, StageBudget stage, CurrentAccess current, CancellationToken ct)
    {
        await stage.DiscardAsync(current.Value, id, ct);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> WithdrawAsync(string cycle, int number, HttpContext http, WithdrawVersion withdraw, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<WithdrawBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await withdraw.HandleAsync(current.Value, new(cycle, number, body.Reason), ct), d => d);
    }

    private static async Task<IResult> AdoptAsync(string cycle, int number, HttpContext http, AdoptBudget adopt, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<AdoptBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await adopt.HandleAsync(current.Value, new(cycle, number, body.Decision, body.Reason), ct), d => d);
    }

    private static IResult Gone(HttpContext http, Guid id) => http.Refuse([Problem.NotFound("budget.api.stage_gone", id)]);

    private static Preview Shown(Guid id, ImportBudget.Preview p, Words words) => new(id, p.Cycle, p.Stands, p.Number, p.Token, p.NeedsReason, p.Plan.IsReordered, p.Plan.Files, p.Plan.Changes, p.Plan.NotShown,
        p.Before, p.After, p.Checks.Checks, BudgetApi.Findings(p.Checks, words), p.Ignored);
}
