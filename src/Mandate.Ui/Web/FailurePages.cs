using Microsoft.AspNetCore.Builder;

namespace Mandate.Ui;

internal static class FailurePages
{
    /// <summary>
    /// Every failure answers in words: a page for people, problem+json for programs (see the page <c>/failure/{status}</c>).
    /// </summary>
    public static void UseFailurePages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler("/failure/500");
        app.UseStatusCodePagesWithReExecute("/failure/{0}");
    }
}
