using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Frameworks, their results and their periods over the API. As open as each framework.</summary>
internal static class FrameworksApi
{
    internal sealed record Item(
        Guid Id, string Code, ApiText Title, DateOnly From, DateOnly To, FrameworkStatus Status, bool IsPublic, bool HasInventedResults, int Version);

    internal sealed record Node(Guid Id, Guid? ParentId, string Level, string Class, string Code, ApiText Title);

    internal sealed record Period(Guid Id, string Code, DateOnly From, DateOnly To, bool IsOpen);

    internal sealed record Check(string Name, Severity Severity, string File, string Key, string Column, string Message);

    public static void MapFrameworksApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.frameworks.nav");
        api.MapGet("/frameworks", ListAsync).Is("listFrameworks", "results.api.frameworks").Produces<List<Item>>().AllowAnonymous();
        api.MapGet("/frameworks/{framework}", OneAsync).Is("readFramework", "results.api.framework").Produces<Item>().AllowAnonymous();
        api.MapGet("/frameworks/{framework}/results", ResultsAsync).Is("listResults", "results.api.nodes").Produces<List<Node>>().AllowAnonymous();
        api.MapGet("/frameworks/{framework}/periods", PeriodsAsync).Is("listPeriods", "results.api.periods").Produces<List<Period>>().AllowAnonymous();
        api.MapGet("/frameworks/{framework}/checks", ChecksAsync).Is("listChecks", "results.api.checks").Produces<List<Check>>().AllowAnonymous();
    }

    private static async Task<IResult> ListAsync(MandateDb db, CurrentAccess current, CancellationToken ct) => ApiAnswer.Of(
        (await db.Set<Framework>().AsNoTracking().OrderBy(f => f.Code).ToListAsync(ct)).Where(current.Value.MayRead).Select(Shown).ToList());

    private static async Task<IResult> OneAsync(string framework, HttpContext http, MandateDb db, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await FindFramework.OneAsync(db, current.Value, framework, ct), Shown, f => f.Version);

    private static async Task<IResult> ResultsAsync(string framework, HttpContext http, ReadFrameworkTable read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(framework), ct),
            t => t.Nodes.Select(n => new Node(n.Id, n.ParentId, n.Level, n.Class, n.Code, ApiText.Of(n.Title))).ToList());

    private static async Task<IResult> PeriodsAsync(string framework, HttpContext http, MandateDb db, CurrentAccess current, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, current.Value, framework, ct);
        if (!found.TryGet(out var f)) return http.Refuse(found.Problems);
        return ApiAnswer.Of(await db.Set<ReportingPeriod>().Where(p => p.FrameworkId == f.Id).OrderBy(p => p.From).ThenBy(p => p.To)
            .Select(p => new Period(p.Id, p.Code, p.From, p.To, p.IsOpen)).ToListAsync(ct));
    }

    private static async Task<IResult> ChecksAsync(
        string framework, HttpContext http, CheckFramework check, CurrentAccess current, Words words, CancellationToken ct) =>
        ApiAnswer.Of(http, await check.HandleAsync(current.Value, new(framework), ct), r => r.Findings
            .Select(f => new Check(f.Check, f.Severity, f.File, f.Key, f.Column, FindingWords.Found(words, f))).ToList());

    private static Item Shown(Framework f) =>
        new(f.Id, f.Code, ApiText.Of(f.Title), f.From, f.To, f.Status, f.IsPublic, f.HasInventedResults, f.Version);
}
