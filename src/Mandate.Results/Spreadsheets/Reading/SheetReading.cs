using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What came of reading a file: the rows that are in order, and every problem with its sheet, row, column and field.</summary>
/// <param name="Sheet">Name of the sheet, or of the CSV file.</param>
/// <param name="Letters">Column letter of each field.</param>
internal sealed record SheetReading(
    string Sheet, string Language, IReadOnlyList<SheetRow> Rows, ProblemList Problems, IReadOnlyDictionary<string, string> Letters)
{
    /// <summary>Of whoever reads the file now, where the file does not say its own.</summary>
    public static string ReaderLanguage => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is var code && LanguageList.Codes.Contains(code) ? code : "en";

    /// <summary>Rows of the file that was made that are no longer in it: what they stand for is left as it is.</summary>
    public int Missing { get; init; }

    public Place At(int? row, string field) => new(Sheet, row, Letters.TryGetValue(field, out var letter) ? $"{letter} {field}" : field);
}
