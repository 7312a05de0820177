using System.Text.Json;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Cooperation;

/// <summary>Published activities as CSV and JSON. For everybody; whoever has the newest publication's table already is told so.</summary>
internal static class OpenTableEndpoints
{
    public static void MapOpenTables(this IEndpointRouteBuilder app) => app.MapGet(OpenDataLinks.All + "/tables/{name}.{format}", FileAsync).AllowAnonymous();

    private static async Task<IResult> FileAsync(string name, string format, HttpContext http, ReadPublishedTable read, CurrentAccess by, CancellationToken ct)
    {
        if (format is not ("csv" or "json") || !PublishedTables.Names.Contains(name) || await read.NewestAsync(ct) is not { } newest) return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var tag = $"\"{newest}.{name}.{format}\"";
        http.Response.Headers.ETag = tag;
        if (http.Request.Headers.IfNoneMatch == tag) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var outcome = await read.HandleAsync(by.Value, name, ct);
        if (!outcome.TryGet(out var found)) return TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
        return format == "csv" ? TypedResults.File(found.Table.ToCsv(), Csv.ContentType, found.Table.FileName) : TypedResults.File(Json(found.Table), "application/json", name + ".json");
    }

    /// <summary>An array of records with the columns' names; what is not said is null.</summary>
    internal static byte[] Json(ReportedTable table)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Count; i++) json.WriteString(table.Columns[i], row[i]?.ToString());
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return bytes.ToArray();
    }
}
