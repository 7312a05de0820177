using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>
/// The import of a framework over the API, from a zip of its CSV files: the preview, the carrying out, and its undo, as on
/// the pages.
/// </summary>
internal static class ImportsApi
{
    private const string Path = "/imports", Staged = Path + "/{id:guid}";

    /// <param name="Id">Of what was sent and waits.</param>
    /// <param name="Token">To be given back when it is carried out.</param>
    /// <param name="NeedsReason">The framework is approved: a change to it asks for a reason.</param>
    /// <param name="Ignored">Files that are no part of a framework.</param>
    internal sealed record Preview(
        Guid Id, string Code, string Token, bool IsNew, bool NeedsReason, int Unchanged, IReadOnlyList<PlanChange> Changes, IReadOnlyList<string> Ignored);

    public static void MapImportsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.api.imports_tag");
        Imports(api.MapPost(Path, StageAsync)).Is("previewImport", "results.api.import_preview").TakesFile().Asks("code", "results.api.import_code").Produces<Preview>(StatusCodes.Status201Created);
        Imports(api.MapGet(Staged, LookAsync)).Is("readImportPreview", "results.api.import_look").Produces<Preview>();
        Imports(api.MapPost(Staged + "/apply", ApplyAsync)).Is("applyImport", "results.api.import_apply").Takes<ApplyBody>().Produces<ImportFramework.Result>();
        Imports(api.MapDelete(Staged, DiscardAsync)).Is("discardImport", "results.api.import_discard").Produces(StatusCodes.Status204NoContent);
        Imports(api.MapPost("/framework-imports/{id:guid}/undo", UndoAsync)).Is("undoImport", "results.api.import_undo").Produces<UndoImport.Result>();
    }

    private static RouteHandlerBuilder Imports(RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ImportCode));

    private static async Task<IResult> StageAsync(string? code, HttpContext http, StageImport stage, CurrentAccess current, CancellationToken ct)
    {
        var bytes = await ApiBytes.ReadAsync(http, ImportLimits.TotalBytes, ct);
        var files = await ImportArchive.UnpackAsync(new("import.zip", bytes), ct);
        if (!files.TryGet(out var unpacked)) return http.Refuse(files.Problems);
        var staged = await stage.HandleAsync(current.Value, unpacked, string.IsNullOrWhiteSpace(code) ? null : code.Trim(), ct);
        return staged.TryGet(out var kept) ? ApiAnswer.Of(Shown(kept.Id, kept.Seen), null, $"{ApiRoutes.Root}{Path}/{kept.Id}") : http.Refuse(staged.Problems);
    }

    private static async Task<IResult> LookAsync(Guid id, HttpContext http, StageImport stage, ImportFramework import, CurrentAccess current, CancellationToken ct) =>
        await stage.OpenAsync(current.Value, id, ct) is { } input ? ApiAnswer.Of(http, await import.PreviewAsync(current.Value, input, ct), p => Shown(id, p))
            : http.Refuse([Problem.NotFound("results.api.stage_gone", id)]);

    private static async Task<IResult> ApplyAsync(Guid id, HttpContext http, StageImport stage, ImportFramework import, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<ApplyBody>(http, ct);
        if (body is null) return refusal!;
        if (await stage.OpenAsync(current.Value, id, ct) is not { } input) return http.Refuse([Problem.NotFound("results.api.stage_gone", id)]);
        var done = await import.HandleAsync(current.Value, input with { Token = body.Token, Reason = body.Reason }, ct);
        if (done.IsOk) await stage.DiscardAsync(current.Value, id, ct);
        return ApiAnswer.Of(http, done, d => d);
    }

    private static async Task<IResult> DiscardAsync(Guid id, StageImport stage, CurrentAccess current, CancellationToken ct)
    {
        await stage.DiscardAsync(current.Value, id, ct);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> UndoAsync(Guid id, HttpContext http, UndoImport undo, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await undo.HandleAsync(current.Value, new(id), ct), d => d);

    private static Preview Shown(Guid id, ImportFramework.Preview p) =>
        new(id, p.Code, p.Token, p.IsNew, p.NeedsReason, p.Plan.Unchanged, [.. p.Plan.ChangesFirst()], p.Ignored);
}
