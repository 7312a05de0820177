using System.Net;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Mandate.Tests.Organisation;

public class SmallRulesTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData("<script>alert(1)</script>", "?")]
    [InlineData(null, "?")]
    public void A_device_is_named_as_its_owner_would(string? userAgent, string expected) => Assert.Equal(expected, Device.Of(userAgent));

    [Fact]
    public void One_address_has_so_many_attempts_and_another_has_its_own()
    {
        using var limiter = new AddressLimiter(Options.Create(new AddressLimits { Burst = 3 }));
        var (one, other) = (IPAddress.Parse("2001:db8::1"), IPAddress.Parse("2001:db8:1::1"));
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => limiter.Allows(one)));
        Assert.False(limiter.Allows(IPAddress.Parse("2001:db8::ffff:1")));
        Assert.True(limiter.Allows(other));
        Assert.True(limiter.Allows(IPAddress.Parse("192.0.2.1")));
    }

    [Fact]
    public void A_link_works_once_and_until_it_expires_and_keeps_no_token()
    {
        var now = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
        var (link, token) = OneTimeLink.Make(LinkPurpose.Setup, now.AddHours(1));
        Assert.Equal(43, token.Length);
        Assert.Equal(Secret.Hash(token), link.TokenHash);
        Assert.True(link.IsOpen(now));
        Assert.False(link.IsOpen(now.AddHours(1)));
        link.UsedAt = now;
        Assert.False(link.IsOpen(now));
    }

    [Fact]
    public async Task An_endpoint_that_declares_nothing_is_refused_even_to_those_who_may_everything()
    {
        var current = new CurrentAccess { Value = Access.Console("root") };
        var policy = (await new FunctionPolicies().GetFallbackPolicyAsync())!;
        Assert.False(await MeetsAsync(current, policy, new Endpoint(null, null, "silent")));
        Assert.True(await MeetsAsync(current, policy, endpoint: null));
        Assert.False(await MeetsAsync(current, await new FunctionPolicies().GetDefaultPolicyAsync(), new Endpoint(null, null, "bare")));
    }

    [Fact]
    public async Task A_function_is_asked_of_the_reader_of_this_request()
    {
        var policy = (await new FunctionPolicies().GetPolicyAsync("function:results.read"))!;
        var endpoint = new Endpoint(null, null, "page");
        Assert.False(await MeetsAsync(new CurrentAccess(), policy, endpoint));
        var reader = new Access(Actor.Account(Guid.NewGuid()), "Reader", [new Grant(Roles.Reader, new HashSet<Function> { new("results.read") })]);
        Assert.True(await MeetsAsync(new CurrentAccess { Value = reader }, policy, endpoint));
        Assert.Null(await new FunctionPolicies().GetPolicyAsync("something else"));
    }

    private static async Task<bool> MeetsAsync(CurrentAccess current, AuthorizationPolicy policy, Endpoint? endpoint)
    {
        var http = new DefaultHttpContext();
        http.SetEndpoint(endpoint);
        var context = new AuthorizationHandlerContext(policy.Requirements, new(), http);
        await new FunctionAuthorisation(current).HandleAsync(context);
        return context.HasSucceeded;
    }

    [Fact]
    public void The_tree_shows_every_unit_once_each_below_its_parent()
    {
        UnitRecord Unit(string code, string? parent) => new(Id(code), code, LocalizedText.In("en", code), UnitKind.Department,
            parent is null ? null : Id(parent), null, null, [], false);
        static Guid Id(string code) => new(code[0], 0, 0, new byte[8]);
        var units = (UnitRecord[])[Unit("D", "B"), Unit("A", null), Unit("C", "A"), Unit("B", "A"), Unit("X", "missing")];
        Assert.Equal(["A0", "B1", "D2", "C1", "X0"], UnitTree.Of(units).Select(u => u.Unit.Code + u.Depth));
    }
}
