using System.Text.Json;
using System.Text.Json.Nodes;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Cooperation;

/// <summary>Parts of the portfolio over the API: read, replaced as a whole, and new projects, partners, agreements and dialogues.</summary>
internal static class PartsApi
{
    /// <param name="Rows">By file of the portfolio without its ending, all its rows about this owner; columns as the files have them. What is not among them is taken away.</param>
    internal sealed record Body(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>> Rows);

    internal sealed record View(string? Code, string Part, int Version, IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> Rows);

    internal sealed record Made(string Code, int Version);

    public static void MapPartsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("cooperation.title");
        Map(api, "/projects", PartOwner.Project, "Project");
        Map(api, "/agreements", PartOwner.Agreement, "Agreement");
        Map(api, "/partners", PartOwner.Partner, "Partner");
        Map(api, "/funding-dialogues", PartOwner.Dialogue, "FundingDialogue");
    }

    private static void Map(RouteGroupBuilder api, string path, PartOwner owner, string name)
    {
        var key = "cooperation.api." + SnakeEnum<PartOwner>.Name(owner);
        api.MapPost(path, (HttpContext http, SavePart save, CurrentAccess current, CancellationToken ct) => MakeAsync(owner, path, http, save, current, ct))
            .Is("create" + name, key + "_new").Takes<Body>().Produces<Made>(StatusCodes.Status201Created).Manages();
        if (owner == PartOwner.Dialogue)
        {
            api.MapGet(path, ListAsync).Is("listFundingDialogues", "cooperation.api.dialogues").Produces<List<ListDialogues.Line>>().WithMetadata(new RequiresFunctionAttribute(CooperationFunctions.ReadCode));
            api.MapGet(path + "/{code}", (string code, HttpContext http, OpenPart open, CurrentAccess current, CancellationToken ct) => ReadAsync(new(owner, code, "entry"), http, open, current, ct))
                .Is("read" + name, key + "_read").Produces<View>().WithMetadata(new RequiresFunctionAttribute(CooperationFunctions.ReadCode));
            api.MapPut(path + "/{code}", (string code, HttpContext http, SavePart save, OpenPart open, CurrentAccess current, CancellationToken ct) => ReplaceAsync(new(owner, code, "entry"), http, save, open, current, ct))
                .Is("replace" + name, key + "_replace").Takes<Body>().NeedsVersion().Produces<View>().Manages();
            return;
        }
        var get = api.MapGet(path + "/{code}/parts/{part}", (string code, string part, string? result, string? indicator, HttpContext http, OpenPart open, CurrentAccess current, CancellationToken ct) =>
            ReadAsync(new(owner, code, part, result, indicator), http, open, current, ct)).Is($"read{name}Part", "cooperation.api.part_read").Produces<View>().WithMetadata(new RequiresFunctionAttribute(CooperationFunctions.ReadCode));
        var put = api.MapPut(path + "/{code}/parts/{part}", (string code, string part, string? result, string? indicator, HttpContext http, SavePart save, OpenPart open, CurrentAccess current, CancellationToken ct) =>
            ReplaceAsync(new(owner, code, part, result, indicator), http, save, open, current, ct)).Is($"replace{name}Part", "cooperation.api.part_replace").Takes<Body>().NeedsVersion().Produces<View>().Manages();
        if (owner == PartOwner.Project)
            foreach (var route in new[] { get, put }) route.Asks("result", "cooperation.api.part_result").Asks("indicator", "cooperation.api.part_indicator");
    }

    private static async Task<IResult> ListAsync(HttpContext http, ListDialogues list, CurrentAccess current, CancellationToken ct) => ApiAnswer.Of(http, await list.HandleAsync(current.Value, ct), l => l);

    private static async Task<IResult> ReadAsync(PartAddress address, HttpContext http, OpenPart open, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await open.HandleAsync(current.Value, address, ct), Shown, o => o.Version);

    private static async Task<IResult> MakeAsync(PartOwner owner, string path, HttpContext http, SavePart save, CurrentAccess current, CancellationToken ct)
    {
        var (rows, refusal) = await RowsAsync(http, ct);
        if (rows is null) return refusal!;
        var saved = await save.HandleAsync(current.Value, new(new(owner, null, "new"), 0, rows), ct);
        return saved.TryGet(out var made) ? ApiAnswer.Of(new Made(made.Code, made.Version), made.Version, $"{ApiRoutes.Root}{path}/{made.Code}") : http.Refuse(saved.Problems);
    }

    private static async Task<IResult> ReplaceAsync(PartAddress address, HttpContext http, SavePart save, OpenPart open, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (rows, refusal) = await RowsAsync(http, ct);
        if (rows is null) return refusal!;
        var saved = await save.HandleAsync(current.Value, new(address, version, rows), ct);
        return saved.IsOk ? await ReadAsync(address, http, open, current, ct) : http.Refuse(saved.Problems);
    }

    private static async Task<(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>? Rows, IResult? Refusal)> RowsAsync(HttpContext http, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<Body>(http, ct);
        if (body is null) return (null, refusal);
        var problems = new List<Problem>();
        var rows = body.Rows.ToDictionary(f => f.Key, f => (IReadOnlyList<IReadOnlyDictionary<string, string>>)[.. f.Value.Select((r, at) => r.ToDictionary(c => c.Key, c => Cell(c.Value, $"{f.Key}[{at}].{c.Key}", problems), StringComparer.Ordinal))], StringComparer.Ordinal);
        return problems.Count > 0 ? (null, http.Refuse(problems)) : (rows, null);
    }

    // As the files write it.
    private static string Cell(JsonElement value, string field, List<Problem> problems)
    {
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) problems.Add(Problem.Rule("cooperation.part.cell", field, field));
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.True => "1",
            JsonValueKind.False => "0",
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
    }

    private static View Shown(OpenedPart o) => new(o.Subject.Address.Code, o.Part.Name, o.Version, o.Part.Files.ToDictionary(f => f.Name, f => (IReadOnlyList<JsonObject>)[.. o.Rows[f.Name].Select(r => Row(f, r))], StringComparer.Ordinal));

    private static JsonObject Row(PartFile file, IReadOnlyDictionary<string, string> cells) => new(file.Columns.Select(c => KeyValuePair.Create(c.Name, Value(c, cells.GetValueOrDefault(c.Name)))));

    private static JsonNode? Value(PartColumn column, string? cell) => column.Kind switch
    {
        PartKind.Flag => JsonValue.Create(cell == "1"),
        PartKind.Number when cell is not null => JsonNode.Parse(cell),
        _ => cell is null ? null : JsonValue.Create(cell),
    };
}
