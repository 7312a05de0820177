using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Mandate.Ui;

/// <summary>A sentence that survives one redirect: "Saved. The result waits for its reviewer."</summary>
public static class Notices
{
    private const string Key = "mandate.notice";

    /// <summary>Shown at the top of the next page, once. No personal data: it travels in a (protected) cookie.</summary>
    public static void Notice(this PageModel page, string sentence) => page.TempData[Key] = sentence;

    internal static string? Notice(this ITempDataDictionary temp) => temp[Key] as string;
}
