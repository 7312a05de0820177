using System.CommandLine;
using System.Globalization;
using System.Text;
using Mandate.Demonstration;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Settings;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate demo</c>: the reference organisation with invented people and results, ready in a browser.</summary>
internal static class Demo
{
    public static Command Create()
    {
        var command = new Command("demo", "Start the server with the reference organisation and invented people; can be run again.")
        {
            CommonOptions.Port, CommonOptions.Urls,
        };
        command.SetAction((parsed, ct) => Serve.RunAsync(parsed, PrepareAsync, Configure, ct));
        return command.WithExamples("mandate demo --data /tmp/mandate-demo");
    }

    private static void Configure(WebApplicationBuilder builder) => builder.Services.Configure<UiOptions>(ui =>
    {
        ui.BannerKey = UiOptions.DemoBanner;
        ui.StyleGuide = true;
    });

    private static async Task<Outcome<Func<string, string?>>> PrepareAsync(
        IServiceProvider services, EffectiveSettings settings, CancellationToken ct)
    {
        var words = services.GetRequiredService<Words>();
        await Console.Error.WriteLineAsync(words["organisation.demo.preparing"]);
        var by = Access.Console(Environment.UserName);
        var password = DemoPassword.For(settings);
        await using var scope = services.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<DemoPeople>().HandleAsync(by, new(password), ct);
        if (!people.IsOk) return people.Problems.ToList();
        await using var own = services.CreateAsyncScope();
        var framework = await DemoFramework.EnsureAsync(own.ServiceProvider, ct);
        if (!framework.IsOk) return framework.Problems.ToList();
        var strategies = await new DemoStrategies(services).EnsureAsync(ct);
        if (!strategies.IsOk) return strategies.Problems.ToList();
        await using var promises = services.CreateAsyncScope();
        var promised = await DemoDeliverables.EnsureAsync(promises.ServiceProvider, ct);
        if (!promised.IsOk) return promised.Problems.ToList();
        await using var money = services.CreateAsyncScope();
        var budget = await DemoBudget.EnsureAsync(money.ServiceProvider, ct);
        if (!budget.IsOk) return budget.Problems.ToList();
        var execution = await new DemoExecution(services).EnsureAsync(ct);
        if (!execution.IsOk) return execution.Problems.ToList();
        await using var countries = services.CreateAsyncScope();
        var programmes = await DemoProgrammes.EnsureAsync(countries.ServiceProvider, ct);
        if (!programmes.IsOk) return programmes.Problems.ToList();
        var portfolio = await new DemoCooperation(services).EnsureAsync(ct);
        if (!portfolio.IsOk) return portfolio.Problems.ToList();
        await using var specialists = services.CreateAsyncScope();
        var teams = await DemoTeams.EnsureAsync(specialists.ServiceProvider, ct);
        if (!teams.IsOk) return teams.Problems.ToList();
        var results = await new DemoResults(services).EnsureAsync(DemoFramework.Code, ct);
        if (!results.IsOk) return results.Problems.ToList();
        var measured = await new DemoMeasurements(services).EnsureAsync(DemoFramework.Code, ct);
        if (!measured.IsOk) return measured.Problems.ToList();
        // Last, so that what is published has the results.
        var open = await new DemoOpenData(services).EnsureAsync(ct);
        if (!open.IsOk) return open.Problems.ToList();
        return (Func<string, string?>)(address => Describe(words, address, password));
    }

    private static string Describe(Words words, string address, string password)
    {
        var text = new StringBuilder().AppendLine(words["organisation.demo.people", address, password]);
        foreach (var person in DemoPerson.All)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {person.Email,-30}{words["organisation.demo.part." + person.Part]}{Where(person)}");
        return text.ToString().TrimEnd();
    }

    private static string Where(DemoPerson person) =>
        (person.Scope.Unit ?? person.Scope.Region) is { } code ? $", {code}" : "";
}
