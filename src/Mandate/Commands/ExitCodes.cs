using Mandate.Kernel;

namespace Mandate.Commands;

/// <summary>What a command's exit code says.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;
    public const int Usage = 2;
    public const int Rule = 3;
    public const int NotFound = 4;
    public const int Conflict = 5;
    public const int Unavailable = 6;

    /// <summary>The gravest of several problems decides.</summary>
    public static int For(IEnumerable<Problem> problems) => problems.Max(p => p.Kind switch
    {
        ProblemKind.NotFound => NotFound,
        ProblemKind.Conflict => Conflict,
        ProblemKind.Unavailable => Unavailable,
        _ => Rule,
    });
}
