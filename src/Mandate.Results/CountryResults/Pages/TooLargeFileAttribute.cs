using Microsoft.AspNetCore.Mvc.Filters;

namespace Mandate.Results.Pages;

/// <summary>
/// A form that says beforehand that it is larger than any file taken is answered in words at once, instead of being
/// cut off somewhere on its way. Runs before anything reads the form.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TooLargeFileAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the antiforgery check, which reads the form.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > EvidenceModel.LargestRequest)
            context.Result = Mandate.Ui.Refusal.TooLarge(context.HttpContext, ReceivedFile.TooLarge);
    }
}
