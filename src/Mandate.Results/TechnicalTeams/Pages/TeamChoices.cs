using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The answers that forms about technical teams offer.</summary>
internal static class TeamChoices
{
    public static async Task<IReadOnlyList<Choice>> UnitsAsync(Places places, CancellationToken ct) => Of((await places.UnitsAsync(ct)).Select(u => (u.Code, u.Name)));

    /// <summary>The units whose teams <paramref name="by"/> may write.</summary>
    public static async Task<IReadOnlyList<Choice>> OwnUnitsAsync(Places places, Access by, CancellationToken ct) => Of((await places.UnitsAsync(ct)).Where(u => by.MayEdit(u.Id)).Select(u => (u.Code, u.Name)));

    public static async Task<IReadOnlyList<Choice>> StationsAsync(Places places, CancellationToken ct) => Of((await places.DutyStationsAsync(ct)).Select(s => (s.Code, s.Name)));

    /// <param name="all">Every country; else those for which <paramref name="by"/> may ask.</param>
    public static async Task<IReadOnlyList<Choice>> CountriesAsync(Places places, Access by, bool all, CancellationToken ct) =>
        Of((await places.CountriesAsync(ct)).Where(c => all || by.MayRequest(c)).Select(c => (c.Code, c.Name)));

    public static IReadOnlyList<Choice> Programmes(IEnumerable<ProgrammeLine> programmes) =>
        [.. programmes.Select(p => new Choice(p.Code, $"{p.Code} {p.Title.Current.Text}", Language: p.Title.Current.Language))];

    private static Choice[] Of(IEnumerable<(string Code, LocalizedText Name)> named) =>
        [.. named.Select(n => new Choice(n.Code, $"{n.Name.Current.Text} ({n.Code})", Language: n.Name.Current.Language)).OrderBy(c => c.Text, StringComparer.CurrentCulture)];
}
