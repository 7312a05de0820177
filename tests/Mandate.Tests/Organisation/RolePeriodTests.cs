using FsCheck;
using FsCheck.Fluent;
using Mandate.Organisation;

namespace Mandate.Tests.Organisation;

public class RolePeriodTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    private static RoleGrant Grant(DateOnly from, DateOnly? to, bool revoked = false) => new()
    {
        Role = Roles.Reader, GrantedBy = "test", Reason = "test", ValidFrom = from, ValidTo = to,
        RevokedAt = revoked ? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) : null,
    };

    [Fact]
    public void A_role_holds_on_each_of_its_days_and_on_no_other() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from first in Gen.Choose(0, 30) from length in Gen.Choose(0, 30) from day in Gen.Choose(0, 70) select (first, length, day)).ToArbitrary(),
        x =>
        {
            var days = Enumerable.Range(x.first, x.length + 1).Select(Start.AddDays).ToList();
            return Grant(days[0], days[^1]).HoldsOn(Start.AddDays(x.day)) == days.Contains(Start.AddDays(x.day));
        }));

    [Fact]
    public void Without_a_last_day_it_holds_until_it_is_revoked()
    {
        Assert.True(Grant(Start, to: null).HoldsOn(Start.AddYears(50)));
        Assert.False(Grant(Start, to: null, revoked: true).HoldsOn(Start.AddDays(1)));
    }
}
