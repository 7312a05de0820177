using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Mandate.Ui;

/// <summary>
/// A form that was opened in one session and sent in another (signed out meanwhile, or too old) fails the antiforgery
/// check. That is nobody's attack as a rule, so the failure page says what happened instead of "bad request". A form
/// that could not be read at all fails the same check first: that one is told by its own reason (413).
/// </summary>
public sealed class StaleForm : IAsyncAlwaysRunResultFilter
{
    /// <summary>Marks the request for the failure page.</summary>
    internal const string Key = "mandate.stale";

    // The smallest of ASP.NET Core's limits on what a form holds: 4 MB for one field.
    private const long LeastLimit = 4 * 1024 * 1024;

    /// <summary>Refuses a form whose session has ended (401); the failure page shows what was typed.</summary>
    public static void Answer(HttpContext context)
    {
        context.Items[Key] = true;
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = new StatusCodeResult(await StatusAsync(context.HttpContext));
        await next();
    }

    // One of the limits on forms where there is much of it; where there is little, something in it cannot be read.
    private static bool IsLarge(HttpRequest request) => request.ContentLength is null or > LeastLimit;

    private static async Task<int> StatusAsync(HttpContext context)
    {
        try
        {
            if (context.Request.HasFormContentType) await context.Request.ReadFormAsync(context.RequestAborted);
            context.Items[Key] = true;
            return StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
        catch (InvalidDataException)
        {
            return IsLarge(context.Request) ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
        }
    }
}
