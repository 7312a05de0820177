using Microsoft.AspNetCore.Http;

namespace Mandate.Organisation;

/// <summary>A one-time link as the administrator copies it to hand it on.</summary>
internal sealed record OneTimeLinkShown(string Name, string Address, DateOnly Until)
{
    public static OneTimeLinkShown Of(InvitePerson.Invited made, string name, HttpRequest request) => new(
        name, $"{request.Scheme}://{request.Host}{request.PathBase}{made.Path}", DateOnly.FromDateTime(made.Expires.UtcDateTime));
}
