using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Mandate.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Mandate.Ui;

/// <summary>
/// The API as an OpenAPI 3.1 document, from what the endpoints say of themselves: an address that is there is in it, and its
/// schemas are those by which its JSON is written and read.
/// </summary>
internal sealed class OpenApiDocument(IReadOnlyList<ApiOperation> operations, Words words)
{
    private readonly SortedDictionary<string, JsonNode> schemas = new(StringComparer.Ordinal);

    public JsonObject Write()
    {
        var paths = new JsonObject();
        foreach (var path in operations.GroupBy(o => o.Path, StringComparer.Ordinal))
            paths[path.Key] = new JsonObject(path.Select(o => KeyValuePair.Create<string, JsonNode?>(o.Method.ToLowerInvariant(), Operation(o))));
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Mandate", ["version"] = "1", ["description"] = words["ui.api.lead"] },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject(schemas.Select(s => KeyValuePair.Create<string, JsonNode?>(s.Key, s.Value))),
                ["securitySchemes"] = new JsonObject { ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = words["ui.api.token_what"] } },
            },
        };
    }

    private JsonObject Operation(ApiOperation o)
    {
        var operation = new JsonObject
        {
            ["operationId"] = o.Name, ["summary"] = o.Summary, ["tags"] = new JsonArray(JsonValue.Create(o.Tag)),
            ["parameters"] = Parameters(o), ["responses"] = Responses(o),
            // A token is asked for, or only makes more to be seen.
            ["security"] = o.IsOpen ? new JsonArray(new JsonObject(), Token()) : new JsonArray(Token()),
        };
        if (o.Body is { } body) operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", body) };
        if (o.TakesFile) operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/octet-stream"] = new JsonObject() } };
        return operation;
    }

    private static JsonObject Token() => new() { ["token"] = new JsonArray() };

    private JsonArray Parameters(ApiOperation o)
    {
        var all = o.PathParameters.Select(p => Parameter(p.Name, "path", true, null, IsId(p)))
            .Concat(o.Query.Select(q => Parameter(q.Name, "query", false, words[q.Key], false)));
        if (o.NeedsVersion) all = all.Append(Parameter("If-Match", "header", true, words["ui.api.if_match_what"], false));
        return new([.. all]);
    }

    private static bool IsId(RoutePatternParameterPart part) => part.ParameterPolicies.Any(p => p.Content == "guid");

    private static JsonObject Parameter(string name, string where, bool required, string? says, bool isId)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (isId) schema["format"] = "uuid";
        var parameter = new JsonObject { ["name"] = name, ["in"] = where, ["required"] = required, ["schema"] = schema };
        if (says is not null) parameter["description"] = says;
        return parameter;
    }

    private JsonObject Responses(ApiOperation o)
    {
        var done = new JsonObject { ["description"] = words["ui.api.done"] };
        if (o.Answer is { } answer && answer != typeof(void)) done["content"] = Content("application/json", answer);
        var refused = new JsonObject { ["description"] = words["ui.api.refused"], ["content"] = Content(ApiRefusal.ContentType, typeof(ApiProblem)) };
        return new() { [o.Status.ToString(CultureInfo.InvariantCulture)] = done, ["default"] = refused };
    }

    private JsonObject Content(string mediaType, Type type)
    {
        var name = NameOf(type);
        if (!schemas.ContainsKey(name)) schemas[name] = ApiJson.Options.GetJsonSchemaAsNode(type, AsWritten);
        return new() { [mediaType] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/" + name } } };
    }

    private static readonly JsonSchemaExporterOptions AsWritten = new()
    {
        TreatNullObliviousAsNonNullable = true,
        // A converter hides its shape from the exporter.
        TransformSchemaNode = (node, schema) => node.TypeInfo.Type == typeof(LocalizedText) ? ApiJson.Options.GetJsonSchemaAsNode(typeof(ApiText)) : schema,
    };

    // A record within an operation goes by both names: many of them have an Item, a Result or a Body.
    internal static string NameOf(Type type) => type.IsGenericType ? string.Concat(type.GetGenericArguments().Select(NameOf)) + type.Name.Split('`')[0]
        : type.DeclaringType is { } outer ? NameOf(outer) + type.Name : type.Name;
}
