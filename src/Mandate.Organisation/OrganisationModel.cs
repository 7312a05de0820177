using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>The tables of this module, in the schema <c>organisation</c>.</summary>
internal sealed class OrganisationModel : IModelPart
{
    public const string Schema = "organisation";

    public void Map(ModelBuilder model) => model
        .ApplyConfiguration(new Region.Mapping())
        .ApplyConfiguration(new Country.Mapping())
        .ApplyConfiguration(new Unit.Mapping())
        .ApplyConfiguration(new UnitCountry.Mapping())
        .ApplyConfiguration(new DutyStation.Mapping())
        .ApplyConfiguration(new Person.Mapping())
        .ApplyConfiguration(new Account.Mapping())
        .ApplyConfiguration(new Session.Mapping())
        .ApplyConfiguration(new ApiToken.Mapping())
        .ApplyConfiguration(new SignInFailure.Mapping())
        .ApplyConfiguration(new OneTimeLink.Mapping())
        .ApplyConfiguration(new ProtectionKey.Mapping())
        .ApplyConfiguration(new RoleGrant.Mapping())
        .ApplyConfiguration(new Delegation.Mapping());
}
