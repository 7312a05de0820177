using System.CommandLine;

namespace Mandate.Commands;

/// <summary>What a command finds around it: the process that it has for itself, or a test that runs many in one process.</summary>
internal sealed class Surroundings : InvocationConfiguration
{
    /// <summary>After Ctrl-C or SIGTERM a command gives back what it holds; only then, or after this, it ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public Surroundings() => ProcessTerminationTimeout = Patience;

    /// <summary>Reads a variable of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Threads that this command starts speak its language too.</summary>
    public bool HasItsOwnProcess { get; init; } = true;
}
