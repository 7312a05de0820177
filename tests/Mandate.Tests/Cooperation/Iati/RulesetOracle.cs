using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace Mandate.Tests.Cooperation.Iati;

/// <summary>The ruleset file, taken at its word with XPath: slow, and nothing of ours in it.</summary>
internal sealed class RulesetOracle(DateTimeOffset now)
{
    // It knows the prefix xml by itself.
    private static readonly XmlNamespaceManager Prefixes = new(new NameTable());

    private readonly JsonElement contexts = JsonDocument.Parse(System.IO.File.ReadAllBytes(SharedIati.File("standard.json"))).RootElement;
    private readonly HashSet<string> organisations = [.. Codes("OrganisationIdentifier"), .. Codes("IATIOrganisationIdentifier")];
    private readonly HashSet<string> agencies = [.. Codes("OrganisationRegistrationAgency")];

    public IEnumerable<string> Ids => Cases().Select(c => c.Info.GetProperty("id").GetString()!).Distinct(StringComparer.Ordinal);

    /// <summary>The rules that an XML document breaks.</summary>
    public SortedSet<string> Broken(XDocument document)
    {
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var context in contexts.EnumerateObject())
            foreach (var element in document.XPathSelectElements(context.Name))
                foreach (var rule in context.Value.EnumerateObject())
                    foreach (var given in rule.Value.GetProperty("cases").EnumerateArray())
                        Apply(element, rule.Name, given, broken);
        return broken;
    }

    private IEnumerable<(string Rule, JsonElement Info)> Cases() =>
        from context in contexts.EnumerateObject()
        from rule in context.Value.EnumerateObject()
        from given in rule.Value.GetProperty("cases").EnumerateArray()
        from c in rule.Name == "loop" ? given.GetProperty("do").EnumerateObject().SelectMany(r => r.Value.GetProperty("cases").EnumerateArray()) : [given]
        select (rule.Name, c.GetProperty("ruleInfo"));

    private void Apply(XElement element, string rule, JsonElement given, SortedSet<string> broken)
    {
        if (rule != "loop")
        {
            if (!Holds(element, rule, name => given.TryGetProperty(name, out var value) ? value : null, null, [])) broken.Add(Id(given));
            return;
        }
        var subs = given.GetProperty("subs").EnumerateArray().Select(s => s.GetString()!).ToHashSet(StringComparer.Ordinal);
        foreach (var value in Select(element, given.GetProperty("foreach").GetString()!).Select(Text).Distinct(StringComparer.Ordinal))
            foreach (var inner in given.GetProperty("do").EnumerateObject())
                foreach (var c in inner.Value.GetProperty("cases").EnumerateArray())
                    if (!Holds(element, inner.Name, name => c.TryGetProperty(name, out var found) ? found : null, value, subs)) broken.Add(Id(c));
    }

    private static string Id(JsonElement given) => given.GetProperty("ruleInfo").GetProperty("id").GetString()!;

    private bool Holds(XElement element, string rule, Func<string, JsonElement?> get, string? each, HashSet<string> subs)
    {
        string Put(string name, string text) => each is not null && subs.Contains(name) ? text.Replace("$1", each, StringComparison.Ordinal) : text;
        string? One(string name) => get(name) is { } value ? Put(name, value.GetString()!) : null;
        List<string> Many(string name) => get(name) is { } value ? [.. value.EnumerateArray().Select(v => Put(name, v.GetString()!))] : [];
        if (One("condition") is { } condition && !IsTrue(element, condition)) return true;
        var nodes = Many("paths").SelectMany(path => Select(element, path)).ToList();
        var texts = nodes.ConvertAll(Text);
        if (One("idCondition") is { } known && !texts.All(t => !IsKnown(t, known))) return true;
        return rule switch
        {
            "atleast_one" => nodes.Count >= 1,
            "no_more_than_one" => nodes.Count <= 1,
            "unique" => texts.Distinct(StringComparer.Ordinal).Count() == texts.Count,
            "no_spaces" => texts.TrueForAll(t => t.Trim() == t),
            "regex_matches" => texts.TrueForAll(t => t.Length == 0 || Regex.IsMatch(t, One("regex")!.Replace("$", "\\z", StringComparison.Ordinal))),
            "range" => texts.TrueForAll(t => Number(t) is { } n && n >= get("min")!.Value.GetDecimal() && n <= get("max")!.Value.GetDecimal()),
            "strict_sum" => texts.Aggregate((decimal?)0, (sum, t) => sum + Number(t)) is { } sum && decimal.Round(sum, 4) == get("sum")!.Value.GetDecimal(),
            "if_then" => !IsTrue(element, One("if")!) || IsTrue(element, One("then")!),
            "startswith" => texts.TrueForAll(t => Starts(element, t, Many("prefix"), One("separator") ?? "")),
            "one_or_all" => Select(element, One("one")!).Count > 0 || All(element, One("all")!),
            "date_now" => Dates(element, One("date")!).TrueForAll(d => d <= now),
            "date_order" => Dates(element, One("less")!).TrueForAll(l => Dates(element, One("more")!).TrueForAll(m => l <= m)),
            "time_limit" => Dates(element, One("start")!) is not [var s, ..] || Dates(element, One("end")!) is not [var e, ..] || (int)(e - s).TotalDays <= 365,
            "between_dates" => Dates(element, One("date")!) is not [var d, ..] || Dates(element, One("start")!) is not [var f, ..] || Dates(element, One("end")!) is not [var u, ..] || (f <= d && d <= u),
            _ => throw new NotSupportedException(rule),
        };
    }

    private bool IsKnown(string text, string condition) => condition == "NOT_EXISTING_ORG_ID" ? organisations.Contains(text) : organisations.Any(o => text.StartsWith(o + "-", StringComparison.Ordinal));

    private bool Starts(XElement element, string text, List<string> prefixes, string separator) => prefixes is ["ORG-ID-PREFIX"]
        ? agencies.Contains(string.Join('-', text.Split('-').Take(2))) && text.Contains('-', StringComparison.Ordinal)
        : prefixes.SelectMany(p => Select(element, p)).Any(start => text.StartsWith(Text(start) + separator, StringComparison.Ordinal));

    private static bool All(XElement element, string what) => what switch
    {
        "lang" => element.Descendants("narrative").All(n => n.Attribute(XNamespace.Xml + "lang") is not null),
        "sector" => element.Elements("transaction").All(t => t.Element("sector") is not null),
        "currency" => element.Descendants("value").Concat(element.Descendants("forecast")).Concat(element.Descendants("loan-status")).All(v => v.Attribute("currency") is not null),
        _ => throw new NotSupportedException(what),
    };

    private List<DateTimeOffset> Dates(XElement element, string path) => path == "NOW" ? [now]
        : [.. Select(element, path).Select(n => Date(Text(n))).Where(d => d is not null).Select(d => d!.Value)];

    private static DateTimeOffset? Date(string text)
    {
        try
        {
            var date = XmlConvert.ToDateTime(text, XmlDateTimeSerializationMode.RoundtripKind);
            return new DateTimeOffset(date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : DateTime.SpecifyKind(date, DateTimeKind.Utc));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static decimal? Number(string text) => decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static List<XObject> Select(XElement element, string path) => ((IEnumerable<object>)element.XPathEvaluate(path, Prefixes)).Cast<XObject>().ToList();

    private static bool IsTrue(XElement element, string expression) => element.XPathEvaluate(expression, Prefixes) switch
    {
        bool truth => truth,
        IEnumerable<object> nodes => nodes.Any(),
        var other => throw new NotSupportedException(other.ToString()),
    };

    private static string Text(XObject node) => node switch
    {
        XAttribute a => a.Value,
        XElement e => e.Value,
        XText t => t.Value,
        _ => throw new NotSupportedException(node.ToString()),
    };

    private static IEnumerable<string> Codes(string list) =>
        XDocument.Load(SharedIati.File($"codelists/{list}.xml")).Descendants("codelist-item").Select(i => i.Element("code")!.Value.Trim());
}
