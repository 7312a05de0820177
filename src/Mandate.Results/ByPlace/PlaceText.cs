using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>A country and a region in plain text, for a terminal.</summary>
public static class PlaceText
{
    public static IEnumerable<string> Lines(CountryView v, Words words)
    {
        yield return $"{v.Name} – {v.FrameworkTitle}";
        yield return Sentence(v, words);
        foreach (var i in v.Indicators)
        {
            yield return $"{i.Code} {i.Title}";
            foreach (var r in i.Reports)
                yield return "  " + words["results.explain.open", r.Period, UnitWords.Of(words, i.Unit), AmountWords.Of(new(r.Observation, r.Quantity, r.Denominator), words), words[Pages.ResultMarkup.StatusKey(r.Status)]];
        }
        foreach (var m in v.Missing) yield return words["results.country.missing.line", m.Indicator, m.Period, Shown.Date(m.End)];
    }

    public static IEnumerable<string> Lines(RegionView v, Words words)
    {
        yield return $"{v.Name} – {v.FrameworkTitle}";
        foreach (var c in v.Countries) yield return words["results.region.line", c.Code, c.Name, c.Approved, c.Open, c.Missing];
    }

    public static string Sentence(CountryView v, Words words) => words["results.country.sentence",
        v.Count(CountryResultStatus.Approved), v.Count(CountryResultStatus.Draft) + v.Count(CountryResultStatus.Submitted) + v.Count(CountryResultStatus.Returned), v.Missing.Count];
}
