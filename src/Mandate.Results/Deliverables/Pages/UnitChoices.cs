using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The units of the organisation, as a form offers them to be responsible for something.</summary>
internal static class UnitChoices
{
    public static async Task<IReadOnlyList<Choice>> ReadAsync(Places places, CancellationToken ct) =>
        [.. (await places.UnitsAsync(ct)).Select(u => new Choice(u.Code, $"{u.Name.Current.Text} ({u.Code})", Language: u.Name.Current.Language)).OrderBy(c => c.Text, StringComparer.CurrentCulture)];
}
