using System.Diagnostics;
using Xunit;

namespace Mandate.TestSupport;

/// <summary>A data directory made by the program once, when first asked for, and copied for each test that needs one.</summary>
public sealed class MigratedDirectory : IAsyncLifetime
{
    private readonly TestDirectory template = new();
    private readonly Lazy<Task> made;

    public MigratedDirectory() => made = new(MakeAsync);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A directory of its own with a stopped, migrated database.</summary>
    public async Task<TestDirectory> CopyAsync()
    {
        await made.Value;
        var copy = new TestDirectory();
        using var copying = Process.Start("cp", ["-a", template.Path, copy.Path]);
        await copying.WaitForExitAsync();
        return copy;
    }

    private async Task MakeAsync()
    {
        await using var migrated = await MandateProcess.RunAsync("migrate", "--data", template.Path);
        if (await migrated.ExitAsync() != 0) throw new InvalidOperationException(migrated.Errors);
    }

    public ValueTask DisposeAsync() => template.DisposeAsync();
}
