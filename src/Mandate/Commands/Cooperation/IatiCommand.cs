using System.CommandLine;

namespace Mandate.Commands;

/// <summary><c>mandate iati</c>: open aid data of the International Aid Transparency Initiative.</summary>
internal static class IatiCommand
{
    public static Command Create() => new("iati", "Bring open aid data in, check it, and give it out (IATI 2.03).")
    {
        IatiReceivedCommands.Import(),
        IatiReceivedCommands.Export(),
    };
}
