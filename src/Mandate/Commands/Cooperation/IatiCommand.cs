using System.CommandLine;

namespace Mandate.Commands;

/// <summary><c>mandate iati …</c>: open aid data, ours and others'.</summary>
internal static class IatiCommand
{
    public static Command Create() => new("iati", "Validate open aid data (IATI).")
    {
        IatiValidateCommand.Create(),
    };
}
