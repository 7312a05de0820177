using Microsoft.AspNetCore.Http;
using System.Diagnostics;
using System.Globalization;
using Mandate.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Ui.Failures.Pages;

/// <summary>
/// Shown in place of any answer that failed and said nothing itself: what happened, what became of what was typed, what
/// to do. Programs (which do not accept HTML) get the same as problem+json.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class FailureModel(Words words) : PageModel
{
    private static readonly int[] Told = [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503];

    public string Key { get; private set; } = "500";

    /// <summary>The problem that an operation named, if one did.</summary>
    public Problem? Reason { get; private set; }

    /// <summary>What was typed, to be copied.</summary>
    public IReadOnlyList<string> Typed { get; private set; } = [];

    /// <summary>What an administrator finds the failure by in the log.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    // Not a handler method: a failed PUT or DELETE has no handler here and must be answered all the same.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var status = Status();
        Key = HttpContext.Items.ContainsKey(StaleForm.Key) ? "stale" : IsDiskFull() ? "full" : Named(status);
        Typed = Key == "stale" || status >= 500 ? await Ui.Typed.InAsync(Request) : [];
        Reason = HttpContext.Items[Refusal.ReasonKey] as Problem;
        Response.StatusCode = status;
        if (AcceptsHtml()) await next();
        else context.Result = Json(status);
    }

    public void OnGet() { }

    public void OnPost() { }

    /// <summary>The failed answer's own status; somebody who just opens this address has found nothing.</summary>
    private int Status()
    {
        if (Thrown is { } thrown)
            return thrown is BadHttpRequestException bad ? bad.StatusCode : DatabaseFailure.Of(thrown) is null ? 500 : 503;
        return HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? 404;
    }

    private Exception? Thrown => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;

    private bool IsDiskFull() => Thrown is { } thrown && DatabaseFailure.IsDiskFull(thrown);

    private static string Named(int status) =>
        (Told.Contains(status) ? status : status < 500 ? 400 : 500).ToString(CultureInfo.InvariantCulture);

    private bool AcceptsHtml() => Request.Headers.Accept.ToString() is var accept
        && (accept.Contains("text/html", StringComparison.OrdinalIgnoreCase) || accept.Contains("application/xhtml", StringComparison.OrdinalIgnoreCase));

    private ObjectResult Json(int status) => new(new ProblemDetails
    {
        Status = status,
        Type = Reason is null ? "about:blank" : "urn:mandate:" + Reason.Code,
        Title = words[$"ui.failure.{Key}.title"],
        Detail = Reason is null ? words[$"ui.failure.{Key}.do"] : words.For(Reason),
        Extensions = { ["reference"] = Reference },
    })
    { StatusCode = status, ContentTypes = { "application/problem+json" } };
}
