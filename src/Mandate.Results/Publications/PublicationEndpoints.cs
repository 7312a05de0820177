using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>A publication byte for byte, its parts for other tools, and the keys that verify it. As open as its framework.</summary>
internal static class PublicationEndpoints
{
    public const string KeysPath = "/publications/key.pem";

    public static void MapPublications(this IEndpointRouteBuilder app)
    {
        const string one = "/frameworks/{framework}/publications/{number:int}/";
        app.MapGet(one + "publication.json", (string framework, int number, CurrentAccess by, OpenPublication open, CancellationToken ct) =>
            FileAsync(by, open, new(framework, number), p => p.File(), "application/json", "json", ct)).AllowAnonymous();
        app.MapGet(one + "content.json", (string framework, int number, CurrentAccess by, OpenPublication open, CancellationToken ct) =>
            FileAsync(by, open, new(framework, number), p => p.Content, "application/json", "content.json", ct)).AllowAnonymous();
        app.MapGet(one + "signature.der", (string framework, int number, CurrentAccess by, OpenPublication open, CancellationToken ct) =>
            FileAsync(by, open, new(framework, number), p => p.Signature, "application/octet-stream", "signature.der", ct)).AllowAnonymous();
        app.MapGet(one + "changes.csv", ChangesAsync).AllowAnonymous();
        app.MapGet(KeysPath, KeysAsync).AllowAnonymous();
    }

    private static async Task<IResult> FileAsync(CurrentAccess by, OpenPublication open, OpenPublication.Input input,
        Func<OpenPublication.Opened, byte[]> bytes, string type, string extension, CancellationToken ct)
    {
        var outcome = await open.HandleAsync(by.Value, input, ct);
        return outcome.TryGet(out var opened)
            ? TypedResults.File(bytes(opened), type, FormattableString.Invariant($"{opened.Item.Framework}-publication-{opened.Item.Number}.{extension}"))
            : TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
    }

    private static async Task<IResult> ChangesAsync(
        string framework, int number, int? with, CurrentAccess by, ComparePublications compare, CancellationToken ct)
    {
        var outcome = await compare.HandleAsync(by.Value, new(framework, number, with), ct);
        if (!outcome.TryGet(out var c)) return TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
        return TypedResults.Text(ChangesCsv(c.Changes), Csv.ContentType);
    }

    private static string ChangesCsv(IEnumerable<FrozenChange> changes) => Csv.Of(["change", "part", "key", "field", "before", "after"],
        changes.Select(x => (IEnumerable<object?>)[SnakeEnum<FrozenChangeKind>.Name(x.Kind), x.Part, x.Key, x.Field, x.Before, x.After]));

    private static async Task<IResult> KeysAsync(ListPublicKeys keys, CancellationToken ct)
    {
        var all = await keys.ReadAsync(ct);
        return all.Count == 0 ? TypedResults.NotFound() : TypedResults.Text(string.Join('\n', all.Select(k => k.Pem)) + "\n", "application/x-pem-file");
    }
}
