using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Mandate.Ui;

/// <summary>
/// What somebody had typed into a form that could not be taken, to copy it from the failure page. Only texts that took
/// effort: no secrets, no hidden fields, no short answers. And only when our own page sent the form: a stranger's page
/// must not be able to have its text shown under our name.
/// </summary>
internal static class Typed
{
    private const int WorthKeeping = 12;

    private static readonly string[] Secret = ["password", "token", "secret", "antiforgery", "code", "key"];

    public static async Task<IReadOnlyList<string>> InAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || request.Headers["Sec-Fetch-Site"] != "same-origin") return [];
        return [.. (await FormAsync(request)).Where(f => !IsSecret(f.Key)).SelectMany(f => Texts(f.Value))];
    }

    // The form was refused before anybody read it; one that cannot be read has nothing to give back.
    private static async Task<IFormCollection> FormAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync();
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException)
        {
            return FormCollection.Empty;
        }
    }

    private static bool IsSecret(string name) => Secret.Any(s => name.Contains(s, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Texts(StringValues values) =>
        values.Where(v => v is { Length: >= WorthKeeping } && v.Contains(' ', StringComparison.Ordinal) || HasIdeographs(v)).Select(v => v!);

    // Chinese writes a sentence without spaces and in few characters.
    private static bool HasIdeographs(string? text) => text is not null && text.Any(c => c is >= '\u4e00' and <= '\u9fff');
}
