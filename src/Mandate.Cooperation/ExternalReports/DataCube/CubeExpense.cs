namespace Mandate.Cooperation;

/// <summary>Standard II: what the United Nations system does money's work for.</summary>
public enum UnFunction
{
    DevelopmentAssistance,
    HumanitarianAssistance,
    PeaceOperations,
    GlobalAgenda,
}

/// <summary>What was spent in a year on one function, in one place, for one goal: a cell of the cube. US dollars.</summary>
/// <param name="Function">Null: the accounts of the organisation's other work do not say.</param>
/// <param name="Place">ISO 3166-1 alpha-3 of a country, or the code of a region; null: global and interregional.</param>
/// <param name="M49">Of a country.</param>
/// <param name="Goal">Number of the goal; null: it serves none.</param>
/// <param name="Target">Of the goal, where the project names one.</param>
/// <param name="Project">Code; null: not of a project, or a sum of several.</param>
public sealed record CubeExpense(UnFunction? Function, PlaceKind? Kind, string? Place, string? M49, string? Goal, string? Target, string? Project, decimal Usd);

/// <summary>What came in a year from one contributor by one instrument. US dollars.</summary>
/// <param name="Instrument">Standard IV: <c>R01</c> assessed, <c>R02A</c> voluntary core, <c>R03E</c> for a project.</param>
/// <param name="Contributor">Code of the partner; null: the members together.</param>
/// <param name="ContributorType">Standard VI: <c>C01</c> government, <c>C05</c> foundation.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of a government.</param>
public sealed record CubeRevenue(string Instrument, string? Contributor, Mandate.Kernel.LocalizedText? Name, string? ContributorType, string? Country, decimal Usd);
