using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Cooperation;

/// <summary>Publications of open aid data over the API, what is left out of them, and as whom the organisation publishes.</summary>
internal static class PublishingApi
{
    private const string Publications = "/iati/publications", Exclusions = "/iati/exclusions";

    /// <param name="Project">Code; null: every project.</param>
    internal sealed record ExclusionBody(ExclusionKind? Kind, string? Project, string? Reason, DateOnly? Until);

    /// <param name="Until">Last day on which it holds; null: yesterday.</param>
    internal sealed record EndBody(DateOnly? Until);

    /// <param name="Name">By language; the first is the original. So is <paramref name="Department"/>.</param>
    internal sealed record PublisherBody(
        string? Identifier, string? OrganisationType, IReadOnlyDictionary<string, string>? Name, IReadOnlyDictionary<string, string>? Department = null, string? Email = null, string? Website = null,
        int? Day = null, FileSplit Split = FileSplit.None, int? FileSize = null, bool IsExample = false);

    public static void MapPublishingApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("cooperation.iati.title");
        api.MapGet(Publications, ListAsync).Is("listIatiPublications", "cooperation.api.iati.publications").Produces<List<ListIatiPublications.Item>>().AllowAnonymous();
        api.MapGet(Publications + "/{number:int}", OneAsync).Is("readIatiPublication", "cooperation.api.iati.publication").Produces<ListIatiPublications.Item>().AllowAnonymous();
        api.MapGet(Publications + "/{number:int}/changes", ChangesAsync).Is("compareIatiPublications", "cooperation.api.iati.changes").Asks("with", "cooperation.api.iati.with").Produces<CompareIatiPublications.Compared>().AllowAnonymous();
        api.MapPost(Publications, PublishAsync).Is("publishIati", "cooperation.api.iati.publish").Asks("dry_run", "cooperation.api.dry_run").Produces<PublishIati.Result>().Needs(CooperationFunctions.PublishCode);
        api.MapGet(Exclusions, ExclusionsAsync).Is("listIatiExclusions", "cooperation.api.iati.exclusions").Produces<List<ListIatiExclusions.Item>>().Needs(CooperationFunctions.ReadCode);
        api.MapPost(Exclusions, ExcludeAsync).Is("addIatiExclusion", "cooperation.api.iati.exclude").Takes<ExclusionBody>().Produces<SaveIatiExclusion.Result>().Needs(CooperationFunctions.PublishCode);
        api.MapPost(Exclusions + "/{id:guid}/end", EndAsync).Is("endIatiExclusion", "cooperation.api.iati.end").Takes<EndBody>().Produces<SaveIatiExclusion.Result>().Needs(CooperationFunctions.PublishCode);
        api.MapPut("/iati/publisher", PublisherAsync).Is("setIatiPublisher", "cooperation.api.iati.publisher").Takes<PublisherBody>().Produces<SaveIatiPublisher.Result>().Needs(CooperationFunctions.PublishCode);
    }

    private static RouteHandlerBuilder Needs(this RouteHandlerBuilder route, string function) => route.WithMetadata(new RequiresFunctionAttribute(function));

    private static async Task<IResult> ListAsync(HttpContext http, ListIatiPublications list, CurrentAccess by, CancellationToken ct) => ApiAnswer.Of(http, await list.HandleAsync(by.Value, null, ct), l => l);

    private static async Task<IResult> OneAsync(int number, HttpContext http, ListIatiPublications list, CurrentAccess by, CancellationToken ct)
    {
        var found = await list.HandleAsync(by.Value, null, ct, number);
        return found.TryGet(out var all) && all is [var one] ? ApiAnswer.Of(one) : http.Refuse([Problem.NotFound("cooperation.iati.publication_unknown", number)]);
    }

    private static async Task<IResult> ChangesAsync(int number, int? with, HttpContext http, CompareIatiPublications compare, CurrentAccess by, CancellationToken ct) =>
        ApiAnswer.Of(http, await compare.HandleAsync(by.Value, new(number, with), ct), c => c);

    private static async Task<IResult> PublishAsync([FromQuery(Name = "dry_run")] bool? dryRun, HttpContext http, PublishIati publish, CurrentAccess by, CancellationToken ct) =>
        ApiAnswer.Of(http, await publish.HandleAsync(by.Value, new(dryRun ?? false), ct), r => r);

    private static async Task<IResult> ExclusionsAsync(HttpContext http, ListIatiExclusions list, CurrentAccess by, CancellationToken ct) => ApiAnswer.Of(http, await list.HandleAsync(by.Value, ct), l => l);

    private static async Task<IResult> ExcludeAsync(HttpContext http, SaveIatiExclusion save, CurrentAccess by, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<ExclusionBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await save.HandleAsync(by.Value, new(null, body.Kind, body.Project, body.Reason, body.Until), ct), r => r);
    }

    private static async Task<IResult> EndAsync(Guid id, HttpContext http, SaveIatiExclusion save, CurrentAccess by, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<EndBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await save.HandleAsync(by.Value, new(id, null, null, null, body.Until), ct), r => r);
    }

    private static async Task<IResult> PublisherAsync(HttpContext http, SaveIatiPublisher save, CurrentAccess by, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<PublisherBody>(http, ct);
        if (body is null) return refusal!;
        var (name, department) = (Text(body.Name, "name"), Text(body.Department, "department"));
        List<Problem> problems = [.. name.Problems, .. department.Problems];
        return problems.Count > 0 ? http.Refuse(problems) : ApiAnswer.Of(http, await save.HandleAsync(by.Value,
            new(body.Identifier, body.OrganisationType, name.Value, department.Value, body.Email, body.Website, body.Day, body.Split, body.FileSize, body.IsExample), ct), r => r);
    }

    private static Outcome<LocalizedText?> Text(IReadOnlyDictionary<string, string>? texts, string field) => texts is null || texts.Count == 0 ? (LocalizedText?)null
        : texts.All(t => LanguageList.Codes.Contains(t.Key) && !string.IsNullOrWhiteSpace(t.Value)) ? new LocalizedText(texts.Keys.First(), texts)
        : Problem.Rule("cooperation.api.iati.languages", field, string.Join(", ", LanguageList.Codes));
}
