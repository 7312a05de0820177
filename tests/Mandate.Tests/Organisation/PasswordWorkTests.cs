using Mandate.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mandate.Tests.Organisation;

public class PasswordWorkTests
{
    // Other tests hash with less work; this one sees to what the program really does.
    [Fact]
    public void A_password_is_hashed_with_the_work_that_guessers_must_repeat()
    {
        using var services = new ServiceCollection().AddOptions().AddOrganisation().BuildServiceProvider();
        Assert.Equal(210_000, services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
    }
}
