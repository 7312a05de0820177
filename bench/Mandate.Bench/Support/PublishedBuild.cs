using System.Diagnostics;

namespace Mandate.Bench;

/// <summary>The program as it is deployed: <c>dotnet publish</c>, in artifacts/mandate.</summary>
internal sealed record PublishedBuild(string Program)
{
    private static Task<PublishedBuild>? made;

    public static string Root { get; } = FindRoot();

    public static string ReferenceFramework => Path.Combine(Root, "data", "ilo-2022-23");

    public static string Dimensions => Path.Combine(Root, "data", "reference", "dimensions.csv");

    /// <summary><c>MANDATE_PUBLISHED</c> names a folder that is there already; else it is made once for a run.</summary>
    public static Task<PublishedBuild> GetAsync() => made ??= MakeAsync();

    private static async Task<PublishedBuild> MakeAsync()
    {
        if (Environment.GetEnvironmentVariable("MANDATE_PUBLISHED") is { Length: > 0 } there) return new(Path.Combine(there, "mandate"));
        var folder = Path.Combine(Root, "artifacts", "mandate");
        Console.Error.WriteLine($"publishing into {folder} …");
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", Path.Combine(Root, "src", "Mandate"), "-c", "Release", "-o", folder, "-v", "q", "--nologo"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Root,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? new(Path.Combine(folder, "mandate"))
            : throw new InvalidOperationException("dotnet publish failed:\n" + said);
    }

    /// <summary>Runs a command of the program to its end; what it wrote on standard output.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(Start(arguments))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output
            : throw new InvalidOperationException($"mandate {string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors}");
    }

    public ProcessStartInfo Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("Mandate__", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LANG"] = "C.UTF-8";
        return start;
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Mandate.slnx"))) at = at.Parent ?? throw new DirectoryNotFoundException("Mandate.slnx");
        return at.FullName;
    }
}
