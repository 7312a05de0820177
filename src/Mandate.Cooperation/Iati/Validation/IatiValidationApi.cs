using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Cooperation;

/// <summary>Validation over the API: the file is the content of the request, and is read as it comes.</summary>
internal static class IatiValidationApi
{
    /// <summary>Ten times what a publisher's largest file has had; the command takes any.</summary>
    private const long MostBytes = 1_000_000_000;

    public static void MapIatiValidationApi(this IEndpointRouteBuilder app) =>
        app.MapApi("cooperation.title").MapPost("/iati/validations", ValidateAsync).Is("validateIati", "cooperation.iati.api.validate").TakesFile()
            .Asks("most", "cooperation.iati.api.most").Produces<IatiReportJson.Report>().WithMetadata(new RequiresFunctionAttribute(CooperationFunctions.ReadCode));

    private static async Task<IResult> ValidateAsync(int? most, HttpContext http, ValidateIati validate, ReadFindingLinks read, CurrentAccess current, Words words, CancellationToken ct)
    {
        if (most is < 1 or > 1000) return http.Refuse([Problem.Rule("cooperation.iati.api.most", "most")]);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;
        await using var body = new AwaitingStream(http.Request.Body);
        var links = await read.HandleAsync(current.Value, ct);
        return ApiAnswer.Of(http, await validate.HandleAsync(current.Value, new("", body, most ?? ValidateIati.UsualMost), ct), r => IatiReportJson.Of(r, words, links));
    }
}
