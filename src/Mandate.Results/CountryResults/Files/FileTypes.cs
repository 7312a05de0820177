using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A kind of file that is taken as evidence.</summary>
/// <param name="MediaType">As it is served.</param>
/// <param name="Extensions">Ends of names that fit it.</param>
internal sealed record FileType(string MediaType, params IReadOnlyList<string> Extensions);

/// <summary>
/// Recognises an evidence file by its content. Taken are documents, pictures and plain text; a program, a script, a
/// page or a drawing that a browser would run is refused whatever its name says.
/// </summary>
internal static class FileTypes
{
    private static readonly FileType Pdf = new("application/pdf", "pdf");
    private static readonly FileType Png = new("image/png", "png");
    private static readonly FileType Jpeg = new("image/jpeg", "jpg", "jpeg");

    /// <summary>The type; problems <c>results.evidence.…</c> at the field <c>file</c>.</summary>
    public static Outcome<FileType> Recognise(byte[] content, string name)
    {
        var found = Find(content);
        if (!found.TryGet(out var type)) return found;
        return type.Extensions.Contains(FileNames.Extension(name)) ? type
            : Problem.Rule("results.evidence.name_differs", "file", name, string.Join(", ", type.Extensions.Select(e => "." + e)));
    }

    private static Outcome<FileType> Find(byte[] content)
    {
        if (content.Length == 0) return Problem.Rule("results.evidence.empty", "file");
        if (IsProgram(content)) return Problem.Rule("results.evidence.program", "file");
        if (Starts(content, "%PDF-"u8)) return Pdf;
        if (Starts(content, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A])) return Png;
        if (Starts(content, [0xFF, 0xD8, 0xFF])) return Jpeg;
        if (Starts(content, [.. "PK"u8, 3, 4])) return OfficeFiles.Recognise(content);
        return TextFiles.Recognise(content);
    }

    // Windows, Linux, Apple (plain, reversed, fat) and Java programs, and anything that names its own interpreter.
    private static bool IsProgram(byte[] content) =>
        Starts(content, "MZ"u8) || Starts(content, [0x7F, .. "ELF"u8]) || Starts(content, "#!"u8)
        || Starts(content, [0xFE, 0xED, 0xFA, 0xCE]) || Starts(content, [0xFE, 0xED, 0xFA, 0xCF])
        || Starts(content, [0xCE, 0xFA, 0xED, 0xFE]) || Starts(content, [0xCF, 0xFA, 0xED, 0xFE])
        || Starts(content, [0xCA, 0xFE, 0xBA, 0xBE]);

    private static bool Starts(byte[] content, ReadOnlySpan<byte> with) => content.AsSpan().StartsWith(with);
}
