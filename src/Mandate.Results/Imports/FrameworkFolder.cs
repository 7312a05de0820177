using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The files of a framework in a folder.</summary>
public static class FrameworkFolder
{
    /// <inheritdoc cref="ImportFolder.ReadAsync"/>
    public static Task<Outcome<IReadOnlyList<ImportFile>>> ReadAsync(string folder, CancellationToken ct) =>
        ImportFolder.ReadAsync(folder, FrameworkFiles.IsOne, ct);
}
