using System.Globalization;
using System.Text.Json;

namespace Mandate.Results;

/// <summary>One thing of a frozen framework, with its members as text.</summary>
/// <param name="Says">What it is in short: its figure or its title.</param>
internal sealed record FrozenItem(string Part, string Key, IReadOnlyDictionary<string, string?> Fields, string? Says);

/// <summary>A frozen framework as a flat list of things that can be told apart by their keys.</summary>
internal static class FrozenItems
{
    public static List<string> Parts { get; } =
        ["framework", "region", "period", "result", "indicator", "rule", "note", "baseline", "target", "regional_target", "figure", "part", "progress", "source", "contribution"];

    public static IEnumerable<FrozenItem> Of(FrozenFramework f) =>
    [
        Item("framework", f.Framework, f with { Publication = null }),
        .. f.Regions.Select(r => Item("region", r.Code, r)),
        .. f.Periods.Select(p => Item("period", p.Code, p)),
        .. f.Results.Select(n => Item("result", n.Code, n)),
        .. f.Indicators.SelectMany(Indicator),
    ];

    private static IEnumerable<FrozenItem> Indicator(FrozenIndicator i) =>
    [
        Item("indicator", i.Code, i with { Note = null }),
        Item("rule", i.Code, i.Rules),
        .. i.Note is null ? [] : (FrozenItem[])[Item("note", i.Code, i.Note)],
        .. i.Baselines.Select(b => Item("baseline", $"{i.Code} {b.Seq}", b)),
        .. i.Targets.Select(t => Item("target", $"{i.Code} {t.Seq}", t)),
        .. i.Targets.SelectMany(t => t.Regions.Select(r => Item("regional_target", $"{i.Code} {t.Seq} {r.Region}", r))),
        .. i.Figures.Select(x => Item("figure", $"{i.Code} {x.Region}", x)),
        .. i.Parts.Select(x => Item("part", $"{i.Code} {x.Region} {x.Period} {x.Part}", x)),
        .. i.Targets.SelectMany(t => t.Progress.Select(p => Item("progress", $"{i.Code} {t.Seq} {p.Region}", p))),
        .. (i.Sources ?? []).Select(s => Item("source", string.Create(CultureInfo.InvariantCulture, $"{i.Code} {s.Framework}/{s.Indicator} {s.Due:yyyy-MM-dd}").TrimEnd(), s)),
        .. i.Contributions.Select(c => Item("contribution", $"{i.Code} {c.Country} {c.Period}", c)),
    ];

    private static FrozenItem Item<T>(string part, string key, T thing)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        Flatten(JsonSerializer.SerializeToElement(thing, CanonicalJson.Options), "", fields);
        return new(part, key, fields, Said(fields));
    }

    // Lists of things are items of their own; lists of words are one member.
    private static void Flatten(JsonElement thing, string prefix, Dictionary<string, string?> to)
    {
        foreach (var member in thing.EnumerateObject())
        {
            var name = prefix + member.Name;
            if (member.Value.ValueKind == JsonValueKind.Object && name != "rules") Flatten(member.Value, name + ".", to);
            else if (member.Value.ValueKind == JsonValueKind.Array) List(member.Value, name, to);
            else if (member.Value.ValueKind != JsonValueKind.Object) to[name] = Text(member.Value);
        }
    }

    private static void List(JsonElement list, string name, Dictionary<string, string?> to)
    {
        var at = 0;
        foreach (var entry in list.EnumerateArray())
        {
            at++;
            if (entry.ValueKind != JsonValueKind.Object) to[$"{name}.{at}"] = Text(entry);
            else if (name == "criteria") Flatten(entry, $"{name}.{at}.", to);
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static string? Said(Dictionary<string, string?> fields)
    {
        foreach (var name in (string[])["value", "quantity", "title.texts.en", "text", "state", "text.texts.en"])
            if (fields.GetValueOrDefault(name) is { } said) return said;
        return null;
    }
}
