using Mandate.TestSupport;

namespace Mandate.Bench;

/// <summary>A file of generated activities, which is gone when it is disposed of; or one that was there.</summary>
internal sealed record GeneratedFile(string Path, long Bytes, int Activities) : IDisposable
{
    public static GeneratedFile Of(int activities)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "mandate-bench-" + Guid.NewGuid().ToString("N")[..8] + ".xml");
        Console.Error.WriteLine($"writing {activities:N0} activities …");
        using (var file = File.Create(path)) GeneratedIati.Write(file, activities);
        return new(path, new FileInfo(path).Length, activities);
    }

    public void Dispose() => File.Delete(Path);
}
