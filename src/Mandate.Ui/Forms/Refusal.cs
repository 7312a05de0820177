using Mandate.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Ui;

/// <summary>The answer to a form that an operation refused.</summary>
public static class Refusal
{
    /// <summary>
    /// Not found, forbidden and unavailable answer with their own page (404, 403, 503); broken rules and conflicts show
    /// the form again with what was typed and every problem at its field (422, 409).
    /// </summary>
    /// <param name="page">The page that posted.</param>
    /// <param name="problems">At least one problem.</param>
    /// <param name="fields">See <see cref="ProblemsInForms.AddProblems"/>.</param>
    public static IActionResult Refuse(this PageModel page, IReadOnlyList<Problem> problems,
        IReadOnlyDictionary<string, string>? fields = null)
    {
        var status = StatusOf(problems);
        if (status is StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden or StatusCodes.Status503ServiceUnavailable)
        {
            page.HttpContext.Items[ReasonKey] = problems[0];
            return new StatusCodeResult(status);
        }
        page.ModelState.AddProblems(problems, page.HttpContext.RequestServices.GetRequiredService<Words>(), fields,
            FormFields.Of(page.PageContext.ActionDescriptor, page.MetadataProvider));
        return new PageResult { StatusCode = status, ViewData = page.ViewData };
    }

    /// <summary>
    /// Answers a form that is not read at all (413), on the failure page. While a form is still being sent, browsers
    /// show an answer of this kind alone: after a redirect they would say that the connection was reset.
    /// </summary>
    public static IActionResult TooLarge(HttpContext http, Problem why)
    {
        http.Items[ReasonKey] = why;
        return new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }

    /// <summary>The status of several problems: that of the most telling kind.</summary>
    public static int StatusOf(IReadOnlyList<Problem> problems) => Statuses[problems.Max(p => Rank(p.Kind))];

    /// <summary>The status of one kind of problem alone.</summary>
    public static int StatusOf(ProblemKind kind) => Statuses[Rank(kind)];

    /// <summary>Where the failure page finds the problem that led to it.</summary>
    internal const string ReasonKey = "mandate.reason";

    // From the least to the most telling: of several kinds the last decides the status.
    private static readonly int[] Statuses =
    [
        StatusCodes.Status422UnprocessableEntity, StatusCodes.Status409Conflict, StatusCodes.Status503ServiceUnavailable,
        StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound,
    ];

    private static int Rank(ProblemKind kind) => kind switch
    {
        ProblemKind.Conflict => 1,
        ProblemKind.Unavailable => 2,
        ProblemKind.Forbidden => 3,
        ProblemKind.NotFound => 4,
        _ => 0,
    };
}
