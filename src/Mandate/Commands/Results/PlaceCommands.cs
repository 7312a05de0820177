using System.CommandLine;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate results country</c> and <c>region</c>: what their pages show.</summary>
internal static class PlaceCommands
{
    private static readonly Argument<string> Iso = new("ISO") { Description = "Two letters of the country, like SN." };

    private static readonly Argument<string> Code = new("REGION") { Description = "AFR, AMR, ARB, APA or ECA." };

    public static Command Country() => OrganisationCommands.Make("country",
        "Show what a country reported for a framework, what is on its way and what is missing. With --as: what that account may see.",
        [Iso, ResultsCommand.Framework],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ReadCountry>().HandleAsync(by, new(parsed.GetRequiredValue(Iso), parsed.GetValue(ResultsCommand.Framework)), ct),
            (view, words) => CommandOutput.Write(PlaceText.Lines(view, words))))
        .WithExamples("mandate results country SN", "mandate results country SN --framework ilo-2022-23 --json");

    public static Command Region() => OrganisationCommands.Make("region",
        "Show how the countries of a region report, and with --json its indicators against their regional targets. With --as: what that account may see.",
        [Code, ResultsCommand.Framework],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ReadRegion>().HandleAsync(by, new(parsed.GetRequiredValue(Code), parsed.GetValue(ResultsCommand.Framework)), ct),
            (view, words) => CommandOutput.Write(PlaceText.Lines(view, words))))
        .WithExamples("mandate results region AFR");
}
