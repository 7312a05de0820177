using System.Globalization;
using Mandate.Kernel;
using Microsoft.AspNetCore.Http;

namespace Mandate.Ui;

/// <summary>
/// The version that a change starts from, as the ETag that was read: without it nobody changes anything (428), and with
/// an older one nothing is lost (412).
/// </summary>
public static class IfMatch
{
    /// <returns>Null where it can be read; else the refusal.</returns>
    public static IResult? Read(HttpContext http, out int version)
    {
        version = 0;
        var sent = http.Request.Headers.IfMatch.ToString().Trim();
        if (sent.Length == 0) return http.Refuse([Problem.Rule("ui.api.if_match_missing", "If-Match")], StatusCodes.Status428PreconditionRequired);
        return TryParse(sent, out version) ? null
            : http.Refuse([Problem.Rule("ui.api.if_match_unreadable", "If-Match")], StatusCodes.Status412PreconditionFailed);
    }

    // "VERSION.HASH": the hash differs by language and reader, the version is what a change starts from.
    private static bool TryParse(string sent, out int version)
    {
        version = 0;
        return sent is ['"', .. var inner, '"']
            && int.TryParse(inner.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }
}
