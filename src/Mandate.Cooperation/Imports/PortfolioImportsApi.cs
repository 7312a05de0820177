using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Cooperation;

/// <summary>A portfolio over the API: brought in from a zip of its files after a preview.</summary>
internal static class PortfolioImportsApi
{
    private const string Path = "/cooperation/imports", Staged = Path + "/{id:guid}";

    /// <param name="Id">Of what was sent and waits.</param>
    /// <param name="Token">To be given back when it is carried out.</param>
    internal sealed record Preview(Guid Id, string Token, IReadOnlyList<FileTally> Files, IReadOnlyList<PlanChange> Changes);

    internal sealed record Applied(int Added, int Changed, int Removed, int Unchanged, bool IsSaved);

    public static void MapPortfolioImportsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("cooperation.title");
        api.MapPost(Path, StageAsync).Is("previewPortfolioImport", "cooperation.api.import_preview").TakesFile().Produces<Preview>(StatusCodes.Status201Created).Manages();
        api.MapGet(Staged, LookAsync).Is("readPortfolioImportPreview", "cooperation.api.import_look").Produces<Preview>().Manages();
        api.MapPost(Staged + "/apply", ApplyAsync).Is("applyPortfolioImport", "cooperation.api.import_apply").Takes<ApplyBody>().Produces<Applied>().Manages();
        api.MapDelete(Staged, DiscardAsync).Is("discardPortfolioImport", "cooperation.api.import_discard").Produces(StatusCodes.Status204NoContent).Manages();
    }

    private static async Task<IResult> StageAsync(HttpContext http, StagePortfolio stage, CurrentAccess current, CancellationToken ct)
    {
        var bytes = await ApiBytes.ReadAsync(http, ImportLimits.TotalBytes, ct);
        var files = await ImportArchive.UnpackAsync(new("import.zip", bytes), ct);
        if (!files.TryGet(out var unpacked)) return http.Refuse(files.Problems);
        var staged = await stage.HandleAsync(current.Value, unpacked, ct);
        return staged.TryGet(out var kept) ? ApiAnswer.Of(Shown(kept.Id, kept.Seen), null, $"{ApiRoutes.Root}{Path}/{kept.Id}") : http.Refuse(staged.Problems);
    }

    private static async Task<IResult> LookAsync(Guid id, HttpContext http, StagePortfolio stage, ImportPortfolio import, CurrentAccess current, CancellationToken ct) =>
        await stage.OpenAsync(current.Value, id, ct) is { } input ? ApiAnswer.Of(http, await import.HandleAsync(current.Value, input with { DryRun = true }, ct), r => Shown(id, r)) : Gone(http, id);

    private static async Task<IResult> ApplyAsync(Guid id, HttpContext http, StagePortfolio stage, ImportPortfolio import, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<ApplyBody>(http, ct);
        if (body is null) return refusal!;
        if (await stage.OpenAsync(current.Value, id, ct) is not { } input) return Gone(http, id);
        var done = await import.HandleAsync(current.Value, input with { Token = body.Token }, ct);
        if (done.IsOk) await stage.DiscardAsync(current.Value, id, ct);
        return ApiAnswer.Of(http, done, d => new Applied(d.Added, d.Changed, d.Removed, d.Unchanged, d.IsSaved));
    }

    private static async Task<IResult> DiscardAsync(Guid id, StagePortfolio stage, CurrentAccess current, CancellationToken ct)
    {
        await stage.DiscardAsync(current.Value, id, ct);
        return TypedResults.NoContent();
    }

    private static IResult Gone(HttpContext http, Guid id) => http.Refuse([Problem.NotFound("cooperation.api.import_gone", id)]);

    private static Preview Shown(Guid id, ImportPortfolio.Result r) => new(id, r.Token, r.Files, r.Changes);
}
