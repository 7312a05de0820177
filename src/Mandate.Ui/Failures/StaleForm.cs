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
            // One of the limits on forms: size of the body, number or length of fields.
            return StatusCodes.Status413PayloadTooLarge;
        }
    }
}
