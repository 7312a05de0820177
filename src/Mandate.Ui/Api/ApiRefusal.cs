using System.Diagnostics;
using Mandate.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Ui;

/// <summary>Answers a request of the API that was refused.</summary>
public static class ApiRefusal
{
    public const string ContentType = "application/problem+json";

    /// <param name="http">The request.</param>
    /// <param name="problems">At least one.</param>
    /// <param name="status">Null: what their kinds say; a version that is not the current one is 412.</param>
    public static IResult Refuse(this HttpContext http, IReadOnlyList<Problem> problems, int? status = null)
    {
        var words = http.RequestServices.GetRequiredService<Words>();
        var code = status ?? StatusOf(problems);
        var body = new ApiProblem("urn:mandate:" + problems[0].Code, words[$"ui.failure.{code}.title"], code, words.For(problems[0]),
            [.. problems.Select(p => new ApiFault(p.Code, words.For(p), p.Place?.Field, p.Place?.File, p.Place?.Row))],
            Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier);
        return TypedResults.Json(body, ApiJson.Options, ContentType, code);
    }

    private static int StatusOf(IReadOnlyList<Problem> problems) =>
        problems.Any(IsStale) ? StatusCodes.Status412PreconditionFailed : Refusal.StatusOf(problems);

    private static bool IsStale(Problem problem) =>
        problem is EditConflict || problem.Code.EndsWith(".changed_meanwhile", StringComparison.Ordinal);
}
