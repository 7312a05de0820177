using System.Diagnostics;

namespace Mandate.Tests.Architecture;

/// <summary>The developer command can be started from a fresh clone and bash understands every part of it.</summary>
public class CommandScriptsTests
{
    [Theory]
    [InlineData("mandate")]
    [InlineData(".ci/run")]
    public void A_command_has_its_run_bit(string path) =>
        Assert.True(File.GetUnixFileMode(Path.Combine(SourceTree.Root, path)).HasFlag(UnixFileMode.UserExecute));

    [Fact]
    public async Task Bash_understands_every_script()
    {
        string[] scripts = ["mandate", ".ci/run", .. SourceTree.In("scripts/", ".sh").Select(file => file.Path)];
        foreach (var script in scripts) Assert.Equal("", await CheckAsync(File.ReadAllText(Path.Combine(SourceTree.Root, script))));
    }

    [Fact]
    public async Task A_script_that_bash_does_not_understand_is_found() => Assert.NotEqual("", await CheckAsync("if true; then"));

    private static async Task<string> CheckAsync(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n", "-s"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        var complaint = await bash.StandardError.ReadToEndAsync();
        await bash.WaitForExitAsync();
        return complaint;
    }
}
