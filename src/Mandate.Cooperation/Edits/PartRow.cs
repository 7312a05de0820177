using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>One row as a form shows it: the cells by their columns, as the files write them.</summary>
/// <param name="Entity">The row of the database.</param>
internal sealed record PartRow(object Entity, IReadOnlyDictionary<string, string> Cells)
{
    public static PartRow Of(object entity, params (string Column, object? Value)[] cells) =>
        new(entity, cells.Select(c => (c.Column, Text: Text(c.Value))).Where(c => c.Text.Length > 0).ToDictionary(c => c.Column, c => c.Text, StringComparer.Ordinal));

    /// <summary>With the texts of a language each, and which is the original.</summary>
    public PartRow With(LocalizedText? text, string prefix = "")
    {
        if (text is null) return this;
        var cells = new Dictionary<string, string>(Cells, StringComparer.Ordinal);
        foreach (var (language, words) in text.Texts) cells[prefix + language] = words;
        if (prefix.Length == 0) cells["original"] = text.Original;
        return this with { Cells = cells };
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "1" : "0",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal figure => figure.ToString("0.##########", CultureInfo.InvariantCulture),
        Currency currency => currency.Code,
        Enum choice => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(choice.ToString()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
