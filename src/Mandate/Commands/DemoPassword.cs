using System.Security.Cryptography;
using Mandate.Settings;

namespace Mandate.Commands;

/// <summary>
/// The password of the demonstration's people: random, and the same for as long as the data directory lives, so that
/// what somebody wrote down still works tomorrow. With a database of one's own it is new at each start.
/// </summary>
internal static class DemoPassword
{
    private const string FileName = "demo-password";

    // Without letters and digits that look alike; five groups of four carry 98 bits.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string For(EffectiveSettings settings)
    {
        if (settings[Setting.Database] is { Length: > 0 } || settings[Setting.Data] is not { } data) return Make();
        var path = Path.Combine(data, FileName);
        if (File.Exists(path)) return File.ReadAllText(path).Trim();
        var password = Make();
        using var file = new StreamWriter(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        file.WriteLine(password);
        return password;
    }

    private static string Make() =>
        string.Join('-', Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
}
