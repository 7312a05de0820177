using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Organisation;

/// <summary>
/// Who stands in for the owner of a token, and for whom they do. To read only: a role is handed on by a person who signed
/// in, never by a token that may have been stolen.
/// </summary>
internal static class DelegationsApi
{
    private sealed record StandsIn(Guid Id, string From, string To, string Role, DateOnly First, DateOnly Last, bool Holds);

    public static void MapDelegationsApi(this IEndpointRouteBuilder app) => app.MapApi("organisation.delegation.title").MapGet("/delegations", ListAsync)
        .Is("listDelegations", "organisation.api.delegations").Produces<List<StandsIn>>().WithMetadata(new RequiresFunctionAttribute(OrganisationFunctions.ReadUnits));

    private static async Task<IResult> ListAsync(DelegationList list, CurrentAccess current, CancellationToken ct) => ApiAnswer.Of(
        current.Value.Actor.AccountId is not { } account ? []
            : (await list.OfAsync(account, ct)).ConvertAll(d => new StandsIn(d.Id, d.FromName, d.ToName, d.Role, d.First, d.Last, d.Holds)));
}
