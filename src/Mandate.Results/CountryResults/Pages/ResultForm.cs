using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Results.Pages;

/// <summary>The fields of a report, as typed; nothing else can be posted.</summary>
public sealed class ResultForm
{
    public string? Country { get; set; }

    public string? Period { get; set; }

    public string? Quantity { get; set; }

    public string? Denominator { get; set; }

    /// <summary>What is known of a measured figure, in snake case.</summary>
    public string? Observation { get; set; }

    public string? Source { get; set; }

    public bool FollowUp { get; set; }

    public List<CellForm> Cells { get; set; } = [];

    public string? Narrative { get; set; }

    public string? Language { get; set; }

    public List<string> CriteriaMet { get; set; } = [];

    public List<string> Constituents { get; set; } = [];

    internal const string Government = TypedEntry.Government, Employers = TypedEntry.Employers, Workers = TypedEntry.Workers;

    internal ResultEntry Entry() => new(Quantity, Denominator, Narrative, Language ?? "",
        CriteriaMet.ConvertAll(c => Guid.TryParse(c, out var id) ? id : Guid.Empty),
        Constituents.Contains(Government), Constituents.Contains(Employers), Constituents.Contains(Workers), CultureInfo.CurrentCulture,
        Observation, Source, FollowUp, Cells.ConvertAll(c => c.Entry()));

    internal static ResultForm Of(CountryResult result) => new()
    {
        Country = result.Country,
        Quantity = result.Quantity is { } quantity ? Plain(quantity) : null,
        Denominator = result.Denominator is { } whole ? Plain(whole) : null,
        Narrative = result.Narrative?.Texts[result.Narrative.Original],
        Language = result.Narrative?.Original ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        Observation = result.Observation == ObservationStatus.Reported ? null : SnakeEnum<ObservationStatus>.Name(result.Observation),
        Source = result.Source,
        FollowUp = result.FollowUp,
        Cells = [.. result.Cells.Select(CellForm.Of)],
        CriteriaMet = result.CriteriaMet.ConvertAll(c => c.ToString()),
        Constituents = [.. Involved(result)],
    };

    private static IEnumerable<string> Involved(CountryResult result)
    {
        if (result.GovernmentInvolved) yield return Government;
        if (result.EmployersInvolved) yield return Employers;
        if (result.WorkersInvolved) yield return Workers;
    }

    internal static string Plain(decimal value) => value.ToString("0.##########", CultureInfo.CurrentCulture);
}
