using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Who may know of a framework at all.</summary>
internal static class FrameworkAccess
{
    /// <summary>
    /// A public framework everybody; another whoever reads results with a role that is not bound to a different
    /// framework, whatever countries the role is for: an office sees the whole that its results are part of.
    /// </summary>
    public static bool MayRead(this Access by, Framework framework) =>
        (framework.IsPublic && framework.Status == FrameworkStatus.Approved) || by.MayReadResults(framework.Id);

    /// <summary>Also who reported and who approved.</summary>
    public static bool MayReadResults(this Access by, Guid framework) => by.IsConsole
        || by.Grants.Any(g => g.Functions.Contains(ResultsFunctions.Read) && (g.Framework is null || g.Framework == framework));

    public static Problem NotFound(string code) => Problem.NotFound("results.framework.not_found", code);
}
