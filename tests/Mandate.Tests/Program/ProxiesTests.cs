using Mandate.Serving;

namespace Mandate.Tests.Program;

public class ProxiesTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" , ", "")]
    [InlineData("192.0.2.7", "192.0.2.7/32")]
    [InlineData("2001:db8::1, 198.51.100.0/24", "2001:db8::1/128 198.51.100.0/24")]
    public void Addresses_and_networks_are_read(string? setting, string networks) =>
        Assert.Equal(networks, string.Join(' ', Proxies.Read(setting)!));

    [Theory]
    [InlineData("proxy.example.org")]
    [InlineData("192.0.2.7; 192.0.2.8")]
    [InlineData("192.0.2.7/33")]
    [InlineData("192.0.2.7, *")]
    public void What_is_neither_is_refused(string setting) => Assert.Null(Proxies.Read(setting));
}
