using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>
/// The round trip of a sheet over the API: the file to fill in, its upload with a preview, the carrying out, and its undo.
/// The same steps as on the pages: nothing is done that was not looked at.
/// </summary>
internal static class SheetsApi
{
    private const string Path = "/sheets", Staged = Path + "/{id:guid}";

    /// <param name="Token">To be given back when it is carried out.</param>
    internal sealed record Preview(
        Guid Id, string Framework, string Period, SheetMode Mode, string Token, bool NeedsReason, int Unchanged, int Results, int Reopened, int Missing,
        IReadOnlyList<SheetChange> Changes, IReadOnlyList<Refusal> Refused);

    internal sealed record Refusal(string? Sheet, int? Row, string? Column, string Code, string Message);

    public static void MapSheetsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.api.sheets_tag");
        var file = Reports(api.MapGet("/frameworks/{framework}/periods/{period}/sheet", DownloadAsync)).Is("downloadSheet", "results.api.sheet");
        foreach (var filter in (string[])["unit", "region", "country"]) file.Asks(filter, "results.api.filter");
        file.Asks("format", "results.api.sheet_format");
        Reports(api.MapPost(Path, StageAsync)).Is("previewSheet", "results.api.sheet_preview").TakesFile().Asks("mode", "results.api.sheet_mode").Asks("name", "results.api.sheet_name")
            .Produces<Preview>(StatusCodes.Status201Created);
        Reports(api.MapGet(Staged, LookAsync)).Is("readSheetPreview", "results.api.sheet_look").Produces<Preview>();
        Reports(api.MapPost(Staged + "/apply", ApplyAsync)).Is("applySheet", "results.api.sheet_apply").Takes<ApplyBody>().Produces<UploadSheet.Result>();
        Reports(api.MapDelete(Staged, DiscardAsync)).Is("discardSheet", "results.api.sheet_discard").Produces(StatusCodes.Status204NoContent);
        Reports(api.MapPost("/sheet-uploads/{id:guid}/undo", UndoAsync)).Is("undoSheetUpload", "results.api.sheet_undo").Produces<UndoUpload.Result>();
    }

    private static RouteHandlerBuilder Reports(RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ReportCode));

    private static async Task<IResult> DownloadAsync(string framework, string period, string? unit, string? region, string? country, string? format,
        HttpContext http, DownloadSheet download, CurrentAccess current, CancellationToken ct)
    {
        var kind = SheetFormat.Xlsx;
        if (format is not null && !SnakeEnum<SheetFormat>.TryParse(format, out kind))
            return http.Refuse([Problem.Rule("results.api.status", "format", string.Join(", ", SnakeEnum<SheetFormat>.Names))]);
        var made = await download.HandleAsync(current.Value, new(framework, period, unit, region, country is null ? null : [country], kind), ct);
        return made.TryGet(out var sheet) ? TypedResults.File(sheet.Bytes, sheet.MediaType, sheet.FileName) : http.Refuse(made.Problems);
    }

    private static async Task<IResult> StageAsync(string? mode, string? name, HttpContext http, StageSheet stage, CurrentAccess current, Words words, CancellationToken ct)
    {
        if (!SnakeEnum<SheetMode>.TryParse(mode ?? "", out var declared)) return http.Refuse([Problem.Rule("results.api.status", "mode", string.Join(", ", SnakeEnum<SheetMode>.Names))]);
        var bytes = await ApiBytes.ReadAsync(http, SheetLimits.FileBytes, ct);
        var staged = await stage.HandleAsync(current.Value, new(name ?? "sheet.xlsx", bytes), declared, ct);
        return staged.TryGet(out var kept) ? ApiAnswer.Of(Shown(kept.Id, kept.Seen, words), null, $"{ApiRoutes.Root}{Path}/{kept.Id}") : http.Refuse(staged.Problems);
    }

    private static async Task<IResult> LookAsync(Guid id, HttpContext http, StageSheet stage, UploadSheet upload, CurrentAccess current, Words words, CancellationToken ct) =>
        await stage.OpenAsync(current.Value, id, ct) is { } input ? ApiAnswer.Of(http, await upload.PreviewAsync(current.Value, input, ct), p => Shown(id, p, words))
            : http.Refuse([Problem.NotFound("results.api.stage_gone", id)]);

    private static async Task<IResult> ApplyAsync(Guid id, HttpContext http, StageSheet stage, UploadSheet upload, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<ApplyBody>(http, ct);
        if (body is null) return refusal!;
        if (await stage.OpenAsync(current.Value, id, ct) is not { } input) return http.Refuse([Problem.NotFound("results.api.stage_gone", id)]);
        var done = await upload.HandleAsync(current.Value, input with { Token = body.Token, Reason = body.Reason }, ct);
        if (done.IsOk) await stage.DiscardAsync(current.Value, id, ct);
        return ApiAnswer.Of(http, done, d => d);
    }

    private static async Task<IResult> DiscardAsync(Guid id, StageSheet stage, CurrentAccess current, CancellationToken ct)
    {
        await stage.DiscardAsync(current.Value, id, ct);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> UndoAsync(Guid id, HttpContext http, UndoUpload undo, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await undo.HandleAsync(current.Value, new(id), ct), d => d);

    private static Preview Shown(Guid id, UploadSheet.Preview p, Words words) => new(id, p.Framework, p.Period, p.Mode, p.Token, p.NeedsReason,
        p.Plan.Unchanged, p.Plan.Results, p.Plan.Reopened, p.Plan.Missing, p.Plan.Changes,
        [.. p.Plan.Refused.Select(r => new Refusal(r.Place?.File, r.Place?.Row, r.Place?.Field, r.Code, words.For(r)))]);
}
