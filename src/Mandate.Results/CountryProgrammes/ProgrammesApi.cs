using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>Country programmes and UN cooperation frameworks over the API, as far as the asker may see them.</summary>
internal static class ProgrammesApi
{
    private const string Programmes = "/country-programmes", Cooperations = "/cooperation-frameworks";

    internal sealed record Output(string Framework, string Code, ApiText Title, string? Heading);

    internal sealed record Item(
        Guid Id, string Code, ApiText Title, string Country, string Region, DateOnly From, DateOnly To, ProgrammeStage Stage, DateOnly? SignedOn, string? Unit,
        string? CooperationFramework, bool IsExample, IReadOnlyList<Output> Outputs, IReadOnlyList<ProgrammeCriterion>? Missing);

    internal sealed record Heading(string Code, ApiText Title);

    internal sealed record Programme(Item Summary, int Version, IReadOnlyList<Heading> Headings, ShowProgramme.Inside? Inside);

    internal sealed record Cooperation(
        Guid Id, string Code, ApiText Title, string Country, string Region, DateOnly From, DateOnly To, CooperationStage Stage, DateOnly? SignedOn, bool IsExample,
        Assessment? Standards, Assessment? Trained);

    internal sealed record OneCooperation(Cooperation Summary, int Version, IReadOnlyList<string> Programmes, ShowCooperation.Inside? Evidence);

    public static void MapProgrammesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.programmes.title");
        api.MapGet(Programmes, ListAsync).Is("listCountryProgrammes", "results.api.programmes").InPages().Asks("country", "results.api.filter").Asks("region", "results.api.filter")
            .Asks("stage", "results.api.filter").Produces<ApiPage<Item>>().AllowAnonymous();
        api.MapGet(Programmes + "/{code}", OneAsync).Is("readCountryProgramme", "results.api.programme").Produces<Programme>().AllowAnonymous();
        api.MapGet(Cooperations, CooperationsAsync).Is("listCooperationFrameworks", "results.api.cooperations").InPages().Asks("country", "results.api.filter")
            .Produces<ApiPage<Cooperation>>().AllowAnonymous();
        api.MapGet(Cooperations + "/{code}", CooperationAsync).Is("readCooperationFramework", "results.api.cooperation").Produces<OneCooperation>().AllowAnonymous();
    }

    private static async Task<IResult> ListAsync(HttpContext http, ListProgrammes list, CurrentAccess current, CancellationToken ct)
    {
        var asked = PageRequest.Read(http.Request, Programmes, "country", "region", "stage");
        var (query, problems) = (http.Request.Query, asked.Problems.ToList());
        var named = ((string?)query["stage"]).Given();
        if (named is not null && !SnakeEnum<ProgrammeStage>.TryParse(named, out _)) problems.Add(Problem.Rule("results.api.status", "stage", string.Join(", ", SnakeEnum<ProgrammeStage>.Names)));
        if (problems.Count > 0) return http.Refuse(problems);
        var stage = named is not null && SnakeEnum<ProgrammeStage>.TryParse(named, out var known) ? known : (ProgrammeStage?)null;
        var found = await list.HandleAsync(current.Value, new(((string?)query["country"]).Given(), ((string?)query["region"]).Given(), stage), ct);
        return ApiAnswer.Of(http, found, f => Part(Programmes, asked.Value, f.Lines.Select(Shown), l => l.Id));
    }

    private static async Task<IResult> OneAsync(string code, HttpContext http, ShowProgramme show, CurrentAccess current, CancellationToken ct) => ApiAnswer.Of(http,
        await show.HandleAsync(current.Value, code, ct), s => new Programme(Shown(s.Line), s.Version, [.. s.Priorities.Select(p => new Heading(p.Code, ApiText.Of(p.Title)))], s.Inside), s => s.Version);

    private static async Task<IResult> CooperationsAsync(HttpContext http, ListCooperations list, CurrentAccess current, CancellationToken ct)
    {
        var asked = PageRequest.Read(http.Request, Cooperations, "country");
        if (!asked.TryGet(out var page)) return http.Refuse(asked.Problems);
        var lines = await list.HandleAsync(current.Value, new(((string?)http.Request.Query["country"]).Given()?.ToUpperInvariant()), ct);
        return ApiAnswer.Of(Part(Cooperations, page, lines.Select(Shown), l => l.Id));
    }

    private static async Task<IResult> CooperationAsync(string code, HttpContext http, ShowCooperation show, CurrentAccess current, CancellationToken ct) => ApiAnswer.Of(http,
        await show.HandleAsync(current.Value, code, ct), s => new OneCooperation(Shown(s.Line), s.Version, [.. s.Programmes.Select(p => p.Code)], s.Inside), s => s.Version);

    // By identifier, which never changes: rows that come or go meanwhile neither repeat nor hide others.
    private static ApiPage<T> Part<T>(string list, PageRequest page, IEnumerable<T> all, Func<T, Guid> id) =>
        ApiPage<T>.Of(list, page.Limit, [.. all.OrderBy(id).Where(l => page.After is not { } after || id(l).CompareTo(after) > 0).Take(page.Limit + 1)], id);

    private static Item Shown(ProgrammeLine l) => new(l.Id, l.Code, ApiText.Of(l.Title), l.Country, l.Region, l.From, l.To, l.Stage, l.SignedOn, l.Unit, l.Cooperation, l.IsExample,
        [.. l.Serves.Select(s => new Output(s.Framework, s.Code, ApiText.Of(s.Title), s.Priority))], l.Standing?.Missing);

    private static Cooperation Shown(CooperationLine l) => new(l.Id, l.Code, ApiText.Of(l.Title), l.Country, l.Region, l.From, l.To, l.Stage, l.SignedOn, l.IsExample, l.Standards, l.Trained);
}
