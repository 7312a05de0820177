using System.CommandLine;

namespace Mandate.Commands;

/// <summary><c>mandate iati …</c>: open aid data of the International Aid Transparency Initiative, ours and others'.</summary>
internal static class IatiCommand
{
    public static Command Create()
    {
        var iati = new Command("iati", "Check open aid data (IATI 2.03), publish ours, bring others' in.") { IatiValidateCommand.Create(), IatiReceivedCommands.Import() };
        foreach (var command in IatiPublishCommands.All) iati.Add(command);
        return iati;
    }
}
