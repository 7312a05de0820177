using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Ui;

/// <summary>Figures, dates and texts as HTML: cheap methods for the cells of long tables.</summary>
public static class FigureMarkup
{
    /// <summary>
    /// A number with its tabular figures. Null is never an empty cell: it says <paramref name="missing"/>, a word such as
    /// "not reported".
    /// </summary>
    public static Markup Number(decimal? value, string missing, int most = 6) =>
        value is { } v ? Markup.Of($"<span class=\"num\">{Shown.Number(v, most)}</span>") : Missing(missing);

    /// <summary>An observation in its column's unit: its value, marked when provisional, or the word for why there is none.</summary>
    public static Markup Observation(Observation figure, Words words, int most = 6) => figure switch
    {
        { Value: { } value, Status: ObservationStatus.Provisional } => Provisional(Shown.Number(value, most), words),
        { Value: { } value } => Number(value, "", most),
        _ => Missing(words[StatusKey(figure.Status)]),
    };

    /// <summary>Key of the word for a status ("not reported").</summary>
    public static string StatusKey(ObservationStatus status) => status switch
    {
        ObservationStatus.Reported => "kernel.observation.status.reported",
        ObservationStatus.Provisional => "kernel.observation.status.provisional",
        ObservationStatus.NotApplicable => "kernel.observation.status.not_applicable",
        ObservationStatus.NotYetDue => "kernel.observation.status.not_yet_due",
        ObservationStatus.Confidential => "kernel.observation.status.confidential",
        _ => "kernel.observation.status.not_reported",
    };

    /// <summary>A provisional number: set apart and marked, the mark explained by its title and in the table's note.</summary>
    public static Markup Provisional(string shown, Words words) => Markup.Of(
        $"<span class=\"num\">{shown}<abbr class=\"provisional\" title=\"{words["ui.provisional"]}\">{words["ui.provisional.mark"]}</abbr></span>");

    public static Markup Missing(string word) => Missing(Markup.Text(word));

    /// <summary>In the place of a number, words of the data.</summary>
    public static Markup Missing(Markup words) => Markup.Of($"<span class=\"missing\">{words}</span>");

    /// <summary>A text of the data; its language is said when it is not the page's.</summary>
    public static Markup Text(LocalizedText? text)
    {
        if (text is null) return Markup.Empty;
        var shown = text.Current;
        return Quoted(shown.Text, shown.Language);
    }

    /// <summary>A text in <paramref name="language"/>, which is said when it is not the page's (WCAG 2.2, 3.1.2).</summary>
    public static Markup Quoted(string text, string language) => language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName
        ? Markup.Text(text) : Markup.Of($"<span lang=\"{language}\"{Direction(language)}>{text}</span>");

    public static Markup Date(DateOnly date) =>
        Markup.Of($"<time class=\"nowrap\" datetime=\"{date:yyyy-MM-dd}\">{Shown.ShortDate(date)}</time>");

    public static Markup Moment(DateTimeOffset moment) =>
        Markup.Of($"<time datetime=\"{moment.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\">{Shown.Moment(moment)}</time>");

    /// <summary>A state in one word, set apart; <paramref name="colour"/> is info, success, warning or danger, or null.</summary>
    public static Markup Tag(string word, string? colour = null) => colour is null
        ? Markup.Of($"<span class=\"tag\">{word}</span>") : Markup.Of($"<span class=\"tag\" data-color=\"{colour}\">{word}</span>");

    private static Markup? Direction(string language) =>
        CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft != CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft
            ? Markup.Of($" dir=\"auto\"") : null;
}
