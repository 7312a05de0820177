using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A result that a team serves, as its framework has it now.</summary>
/// <param name="Id">Of the framework's result.</param>
/// <param name="Outcome">Code of the outcome that it belongs to: its own where it is one.</param>
public sealed record TeamServes(Guid Id, string Framework, LocalizedText FrameworkTitle, string Code, LocalizedText Title, string Outcome, LocalizedText OutcomeTitle);

/// <summary>One technical team in a list.</summary>
/// <param name="Members">How many it has on the day by which it is described: today, or the nearest of its days.</param>
/// <param name="Locations">At how many duty stations they sit.</param>
/// <param name="Serves">Results of the frameworks that the reader may read.</param>
/// <param name="Deployments">Those that the reader may see.</param>
public sealed record TeamLine(
    Guid Id, string Code, LocalizedText Title, LocalizedText? Purpose, string Unit, LocalizedText UnitName, DateOnly From, DateOnly? To, TeamState State, bool IsExample,
    int Members, int Locations, bool IsCrossLocation, IReadOnlyList<TeamServes> Serves, IReadOnlyList<DeploymentLine> Deployments)
{
    /// <summary>How many specialists are deployed now.</summary>
    public int UnderWay => Deployments.Count(d => d.State == DeploymentState.UnderWay);
}

/// <summary>One deployment in a list.</summary>
/// <param name="Specialist">Name of who goes; null: not named yet, erased, or not for the reader to know.</param>
/// <param name="IsNamed">Somebody is named, whether or not the reader may know who.</param>
/// <param name="Person">Staff number of who goes; null like <paramref name="Specialist"/>.</param>
/// <param name="Programme">Code of the country programme that it serves, where the reader may see it; <paramref name="Framework"/> and <paramref name="Indicator"/> alike.</param>
public sealed record DeploymentLine(
    Guid Id, string Team, LocalizedText TeamTitle, string Code, DeploymentMode Mode, string Country, LocalizedText CountryName, string Region, string Body, LocalizedText Terms,
    DateOnly From, DateOnly To, int Share, string RequestedBy, LocalizedText RequestedByName, DeploymentState State, string? Reason, string? Programme, string? Framework,
    string? Indicator, bool IsNamed, string? Specialist, string? Person, bool IsExample, bool MayEdit, int Version);
