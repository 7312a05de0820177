using System.Text.RegularExpressions;

namespace Mandate.Results;

internal sealed class CodeGivenByUs : ICheck
{
    public string Id => "code_given_by_us";

    public Severity Severity => Severity.Caution;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        f.Indicators.Where(i => !i.IsCodePrinted).Select(i => new Found(FrameworkFiles.Indicators, i.Code, "code_in_seed"));
}

/// <summary>An indicator names an SDG indicator that the SDG map does not hold.</summary>
internal sealed class SdgIndicatorNotInMap : ICheck
{
    public string Id => "sdg_indicator_not_in_map";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f)
    {
        var map = f.SdgLinks.SelectMany(l => l.SdgIndicators).ToHashSet(StringComparer.Ordinal);
        return f.Indicators.Where(i => i.SdgIndicator is { } sdg && !map.Contains(sdg))
            .Select(i => new Found(FrameworkFiles.Indicators, i.Code, "sdg_indicator", i.SdgIndicator));
    }
}

/// <summary>The SDG map holds an SDG indicator that no indicator names.</summary>
internal sealed class SdgMapWithoutIndicator : ICheck
{
    public string Id => "sdg_map_without_indicator";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f)
    {
        var named = f.Indicators.Select(i => i.SdgIndicator).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return f.SdgLinks.SelectMany(l => l.SdgIndicators.Where(sdg => !named.Contains(sdg))
            .Select(sdg => new Found(FrameworkFiles.SdgLinks, l.SdgTarget, "sdg_indicators", sdg)));
    }
}

/// <summary>A row of the SDG map carries the words of another: a slip of the source, said by a remark or seen by equal texts.</summary>
internal sealed partial class SdgTextRepeated : ICheck
{
    public string Id => "sdg_text_repeated";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f)
    {
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var link in f.SdgLinks)
        {
            var remark = Remark().Match(link.En);
            if (remark.Success) yield return new(FrameworkFiles.SdgLinks, link.SdgTarget, "en", remark.Groups[1].Value);
            else if (!first.TryAdd(link.En, link.SdgTarget)) yield return new(FrameworkFiles.SdgLinks, link.SdgTarget, "en", first[link.En]);
        }
    }

    [GeneratedRegex(@"repeats the text of (\S+)")]
    private static partial Regex Remark();
}
