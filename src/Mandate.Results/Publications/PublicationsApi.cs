using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>Publications over the API: those of a framework, each byte for byte, what changed between two, and a new one.</summary>
internal static class PublicationsApi
{
    private const string Path = "/frameworks/{framework}/publications", One = Path + "/{number:int}";

    /// <param name="SubmittedTo">Name of the body or its session.</param>
    /// <param name="On">The day of its submission; left out: today.</param>
    /// <param name="Reason">Needed while results are under review.</param>
    internal sealed record Body(string? SubmittedTo = null, DateOnly? On = null, string? Reason = null);

    public static void MapPublicationsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.publication.title");
        api.MapGet(Path, ListAsync).Is("listPublications", "results.api.publications").Produces<List<ListPublications.Item>>().AllowAnonymous();
        api.MapGet(One, OneAsync).Is("readPublication", "results.api.publication").AllowAnonymous();
        api.MapGet(One + "/changes", ChangesAsync).Is("comparePublications", "results.api.publication_changes")
            .Asks("with", "results.api.publication_with").Produces<ComparePublications.Compared>().AllowAnonymous();
        api.MapPost(Path, CreateAsync).Is("createPublication", "results.api.publish").Takes<Body>()
            .Produces<ListPublications.Item>(StatusCodes.Status201Created).WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ApproveFrameworkCode));
    }

    private static async Task<IResult> ListAsync(string framework, HttpContext http, ListPublications list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, new(framework), ct), all => all);

    // As it was frozen and signed: not written anew.
    private static async Task<IResult> OneAsync(string framework, int number, HttpContext http, OpenPublication open, CurrentAccess current, CancellationToken ct)
    {
        var found = await open.HandleAsync(current.Value, new(framework, number), ct);
        return found.TryGet(out var opened)
            ? TypedResults.File(opened.File(), "application/json", entityTag: new($"\"{opened.Item.Sha256}\"")) : http.Refuse(found.Problems);
    }

    private static async Task<IResult> ChangesAsync(
        string framework, int number, string? with, HttpContext http, ComparePublications compare, CurrentAccess current, CancellationToken ct)
    {
        int? other = null;
        if (with is not null)
        {
            if (!int.TryParse(with, NumberStyles.None, CultureInfo.InvariantCulture, out var typed)) return http.Refuse([Problem.NotFound("results.publication.not_found", framework, with)]);
            other = typed;
        }
        return ApiAnswer.Of(http, await compare.HandleAsync(current.Value, new(framework, number, other), ct), c => c);
    }

    private static async Task<IResult> CreateAsync(string framework, HttpContext http, CreatePublication create, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<Body>(http, ct);
        if (body is null) return refusal!;
        var made = await create.HandleAsync(current.Value, new(framework, body.SubmittedTo, body.On, body.Reason), ct);
        return made.TryGet(out var item)
            ? ApiAnswer.Of(item, null, FormattableString.Invariant($"{ApiRoutes.Root}/frameworks/{item.Framework}/publications/{item.Number}")) : http.Refuse(made.Problems);
    }
}
