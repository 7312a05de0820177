using System.Text;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Plain text and comma-separated values in UTF-8.</summary>
internal static class TextFiles
{
    private static readonly FileType Text = new("text/plain; charset=utf-8", "txt", "csv", "md");
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static Outcome<FileType> Recognise(byte[] content)
    {
        string text;
        try
        {
            text = Strict.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Problem.Rule("results.evidence.unknown", "file");
        }
        if (text.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f')))
            return Problem.Rule("results.evidence.unknown", "file");
        // HTML, SVG and any other markup: some reader would run what stands in it.
        return text.TrimStart().StartsWith('<') || text.StartsWith("#!", StringComparison.Ordinal)
            ? Problem.Rule("results.evidence.program", "file") : Text;
    }
}
