using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Ui;

/// <summary>The catalogue of open data for machines: DCAT 3 as JSON-LD, in the reader's language. For everybody.</summary>
internal static class CatalogueEndpoint
{
    public static void MapOpenDataCatalogue(this IEndpointRouteBuilder app) => app.MapGet(OpenDataCatalogue.File, async (HttpContext http, IEnumerable<IListOpenData> modules, CancellationToken ct) =>
    {
        var root = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
        return TypedResults.Text(Of(await OpenDatasets.AllAsync(modules, ct), root).ToJsonString(), "application/ld+json");
    }).AllowAnonymous();

    internal static JsonObject Of(IReadOnlyList<OpenDataset> all, string root) => new()
    {
        ["@context"] = new JsonObject { ["dcat"] = "http://www.w3.org/ns/dcat#", ["dct"] = "http://purl.org/dc/terms/" },
        ["@type"] = "dcat:Catalog",
        ["@id"] = root + OpenDataCatalogue.Page,
        ["dcat:dataset"] = new JsonArray([.. all.Select(d => Dataset(d, root))]),
    };

    private static JsonObject Dataset(OpenDataset d, string root) => new()
    {
        ["@type"] = "dcat:Dataset",
        ["@id"] = $"{root}{OpenDataCatalogue.Page}#{d.Id}",
        ["dct:identifier"] = d.Id,
        ["dct:title"] = Said(d.Title),
        ["dct:description"] = Said(d.About),
        ["dcat:landingPage"] = Link(root + d.Page),
        ["dcat:distribution"] = new JsonArray([.. d.Files.Select(f => new JsonObject { ["@type"] = "dcat:Distribution", ["dcat:downloadURL"] = Link(root + f.Href), ["dcat:mediaType"] = f.MediaType })]),
    };

    private static JsonObject Said(string text) => new() { ["@value"] = text, ["@language"] = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName };

    private static JsonObject Link(string address) => new() { ["@id"] = address };
}

/// <summary>The open data of all modules.</summary>
internal static class OpenDatasets
{
    public static async Task<IReadOnlyList<OpenDataset>> AllAsync(IEnumerable<IListOpenData> modules, CancellationToken ct)
    {
        var all = new List<OpenDataset>();
        foreach (var module in modules) all.AddRange(await module.ListAsync(ct));
        return all;
    }
}
