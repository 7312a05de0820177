using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Api;

/// <summary>The OpenAPI document says what is there, in a shape that tools read.</summary>
public partial class OpenApiTests(WebFixture web)
{
    private async Task<JsonElement> DocumentAsync(string language = "en")
    {
        using var anybody = new ApiClient(web, null);
        var answer = await anybody.GetAsync("/openapi.json", language);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json;
    }

    [Fact]
    public async Task Every_endpoint_of_the_API_is_in_the_document_and_says_what_it_asks()
    {
        var document = await DocumentAsync();
        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(o => $"{o.Name.ToUpperInvariant()} {p.Name}")).ToHashSet();
        var endpoints = web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/v1/", StringComparison.Ordinal) && !e.RoutePattern.RawText.EndsWith("openapi.json", StringComparison.Ordinal));
        var there = endpoints.Select(e => $"{e.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods[0]} /{Constraint().Replace(e.RoutePattern.RawText!.TrimStart('/'), "}")}").ToHashSet();
        Assert.True(there.Count > 20, $"Only {there.Count} endpoints were found.");
        Assert.Equal(there.Order(), described.Order());
    }

    [Fact]
    public async Task The_document_has_the_shape_of_OpenAPI_3_1()
    {
        var document = await DocumentAsync();
        Assert.Equal("3.1.0", document.GetProperty("openapi").GetString());
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => (Path: p.Name, o.Value))).ToList();
        Assert.Equal(operations.Count, operations.Select(o => o.Value.GetProperty("operationId").GetString()).Distinct().Count());
        foreach (var (path, operation) in operations)
        {
            var inPath = operation.GetProperty("parameters").EnumerateArray().Where(p => p.GetProperty("in").GetString() == "path").ToList();
            Assert.All(inPath, p => Assert.True(p.GetProperty("required").GetBoolean()));
            Assert.Equal(Named().Matches(path).Select(m => m.Groups[1].Value), inPath.Select(p => p.GetProperty("name").GetString()));
            Assert.All(operation.GetProperty("responses").EnumerateObject(), r => Assert.NotEqual("", r.Value.GetProperty("description").GetString()));
        }
    }

    // FrameworksApi.Item, CountryResultsApi.Item: two shapes under one name would describe one of them wrongly.
    [Fact]
    public void No_two_shapes_of_the_document_share_a_name()
    {
        var operations = ApiOperation.All([web.Services.GetRequiredService<EndpointDataSource>()], web.Services.GetRequiredService<Words>());
        var shapes = operations.SelectMany(o => new[] { o.Body, o.Answer }).OfType<Type>().Where(t => t != typeof(void)).Distinct().ToList();
        Assert.True(shapes.Count > 40, $"Only {shapes.Count} shapes were found.");
        Assert.Empty(shapes.GroupBy(OpenApiDocument.NameOf, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public async Task A_file_that_is_the_content_of_a_request_is_in_the_document()
    {
        var sheets = (await DocumentAsync()).GetProperty("paths").GetProperty("/api/v1/sheets").GetProperty("post");
        Assert.True(sheets.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/octet-stream", out _));
    }

    [Fact]
    public async Task Every_reference_of_the_document_leads_to_a_schema()
    {
        var text = (await DocumentAsync()).GetRawText();
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");
        var references = Reference().Matches(text).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(references);
        Assert.All(references, name => Assert.True(schemas.TryGetProperty(name, out var schema) && schema.ValueKind == JsonValueKind.Object, name));
    }

    [Theory]
    [InlineData("en"), InlineData("fr"), InlineData("es"), InlineData("zh")]
    public async Task The_document_speaks_the_language_of_the_reader(string language) =>
        Assert.DoesNotMatch(@"\b(ui|organisation|results)\.(api|field)\.[a-z_]+", (await DocumentAsync(language)).GetRawText());

    [GeneratedRegex(":[a-z]+}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Named();

    [GeneratedRegex("\"\\$ref\":\"#/components/schemas/([^\"]+)\"")]
    private static partial Regex Reference();
}
