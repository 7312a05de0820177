using System.Runtime.InteropServices;

namespace Mandate.Kernel.Postgres;

/// <summary>The few calls of the operating system that .NET does not offer.</summary>
internal static partial class Posix
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    private const int NoFollow = 0x100;
    private const int CurrentDirectory = -100;
    private const uint OwnerMask = 0x8 | 0x10;

    public static uint UserId => geteuid();

    public static bool IsRoot => geteuid() == 0;

    /// <summary>Sends a signal; false when no such process is left.</summary>
    public static bool Signal(int process, int signal) => kill(process, signal) == 0;

    /// <summary>User and group that own a file or directory; null where the system cannot say.</summary>
    public static (uint User, uint Group)? Owner(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        return statx(CurrentDirectory, path, NoFollow, OwnerMask, out var found) == 0
            ? (found.User, found.Group)
            : null;
    }

    /// <exception cref="UnauthorizedAccessException">The owner may not be changed.</exception>
    public static void GiveTo(string path, uint user, uint group)
    {
        if (chown(path, user, group) != 0)
            throw new UnauthorizedAccessException($"chown {path}: error {Marshal.GetLastPInvokeError()}");
    }

    // statx(2) is laid out alike on every architecture, unlike stat(2).
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Statx
    {
        [FieldOffset(20)] public uint User;
        [FieldOffset(24)] public uint Group;
    }

    [LibraryImport("libc")]
    private static partial uint geteuid();

    [LibraryImport("libc", SetLastError = true)]
    private static partial int kill(int process, int signal);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int chown(string path, uint user, uint group);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int directory, string path, int flags, uint mask, out Statx found);
}
