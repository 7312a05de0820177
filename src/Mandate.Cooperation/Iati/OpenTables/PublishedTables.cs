using System.Xml.Linq;

namespace Mandate.Cooperation;

/// <summary>
/// Published activities as tables, read from the published files themselves: whatever a decision keeps out of those is in
/// no table either. Pure.
/// </summary>
internal static class PublishedTables
{
    private static readonly XNamespace Xml = XNamespace.Xml;

    public static IReadOnlyList<string> Names { get; } = ["activities", "budgets", "transactions", "results"];

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="file">Of activities; read to its end.</param>
    public static ReportedTable Of(string name, Stream file) => name switch
    {
        "budgets" => ReportedTable.Of(name, Budgets, PublishedXml.Elements(file).SelectMany(a => a.Elements("budget").Select(b => new Part(a, b)))),
        "transactions" => ReportedTable.Of(name, Transactions, PublishedXml.Elements(file).SelectMany(a => a.Elements("transaction").Select(t => new Part(a, t)))),
        "results" => ReportedTable.Of(name, Results, PublishedXml.Elements(file).SelectMany(ResultRows)),
        _ => ReportedTable.Of("activities", ActivityColumns, PublishedXml.Elements(file)),
    };

    public static ReportedTable Empty(string name) => Of(name, new MemoryStream("<iati-activities/>"u8.ToArray()));

    private sealed record Part(XElement Activity, XElement Element);

    /// <summary>A target or an actual figure of a period, or a baseline where a row has none.</summary>
    private sealed record Figure(XElement Activity, XElement Result, XElement Indicator, XElement? Period, string Kind, XElement Value);

    private static readonly List<(string, Func<XElement, object?>)> ActivityColumns =
    [
        ("iati_identifier", Id), ("title", a => Words(a.Element("title"))), ("title_language", a => Language(a.Element("title"))), ("description", a => Words(a.Element("description"))), ("status", a => Code(a.Element("activity-status"))),
        ("planned_start", a => Date(a, "1")), ("actual_start", a => Date(a, "2")), ("planned_end", a => Date(a, "3")), ("actual_end", a => Date(a, "4")), ("scope", a => Code(a.Element("activity-scope"))),
        ("humanitarian", a => a.Attribute("humanitarian")?.Value), ("countries", a => Shares(a, "recipient-country")), ("regions", a => Shares(a, "recipient-region")), ("sectors", a => Shares(a, "sector")), ("tags", a => Shares(a, "tag")),
        ("funding", a => Participants(a, "1")), ("implementing", a => Participants(a, "4")), ("flow_type", a => Code(a.Element("default-flow-type"))), ("finance_type", a => Code(a.Element("default-finance-type"))),
        ("aid_type", a => Code(a.Element("default-aid-type"))), ("currency", a => a.Attribute("default-currency")?.Value), ("last_updated", a => a.Attribute("last-updated-datetime")?.Value),
    ];

    private static readonly List<(string, Func<Part, object?>)> Budgets =
    [
        ("iati_identifier", p => Id(p.Activity)), ("type", p => p.Element.Attribute("type")?.Value), ("status", p => p.Element.Attribute("status")?.Value), ("from", p => Iso(p.Element.Element("period-start"))), ("to", p => Iso(p.Element.Element("period-end"))),
        .. Money,
    ];

    private static readonly List<(string, Func<Part, object?>)> Transactions =
    [
        ("iati_identifier", p => Id(p.Activity)), ("reference", p => p.Element.Attribute("ref")?.Value), ("type", p => Code(p.Element.Element("transaction-type"))), ("date", p => Iso(p.Element.Element("transaction-date"))), .. Money,
        ("description", p => Words(p.Element.Element("description"))), ("provider", p => Words(p.Element.Element("provider-org"))), ("provider_ref", p => p.Element.Element("provider-org")?.Attribute("ref")?.Value),
        ("receiver", p => Words(p.Element.Element("receiver-org"))), ("receiver_ref", p => p.Element.Element("receiver-org")?.Attribute("ref")?.Value),
    ];

    private static readonly List<(string, Func<Figure, object?>)> Results =
    [
        ("iati_identifier", f => Id(f.Activity)), ("result_type", f => f.Result.Attribute("type")?.Value), ("result", f => Words(f.Result.Element("title"))), ("indicator", f => Words(f.Indicator.Element("title"))),
        ("indicator_code", f => f.Indicator.Element("reference")?.Attribute("code")?.Value), ("measure", f => f.Indicator.Attribute("measure")?.Value), ("ascending", f => f.Indicator.Attribute("ascending")?.Value), ("figure", f => f.Kind),
        ("from", f => Iso(f.Period?.Element("period-start")) ?? f.Value.Attribute("year")?.Value), ("to", f => Iso(f.Period?.Element("period-end"))), ("value", f => f.Value.Attribute("value")?.Value),
        ("dimensions", f => string.Join(';', f.Value.Elements("dimension").Select(d => $"{d.Attribute("name")?.Value}={d.Attribute("value")?.Value}"))), ("location", f => f.Value.Element("location")?.Attribute("ref")?.Value),
        ("comment", f => Words(f.Value.Element("comment"))),
    ];

    private static IEnumerable<(string, Func<Part, object?>)> Money =>
        [("value", p => p.Element.Element("value")?.Value), ("currency", p => Currency(p)), ("value_date", p => p.Element.Element("value")?.Attribute("value-date")?.Value)];

    private static string? Currency(Part p) => p.Element.Element("value")?.Attribute("currency")?.Value ?? p.Activity.Attribute("default-currency")?.Value;

    private static IEnumerable<Figure> ResultRows(XElement activity) =>
        from result in activity.Elements("result")
        from indicator in result.Elements("indicator")
        from figure in Figures(activity, result, indicator)
        select figure;

    private static IEnumerable<Figure> Figures(XElement activity, XElement result, XElement indicator) =>
    [
        .. indicator.Elements("baseline").Select(b => new Figure(activity, result, indicator, null, "baseline", b)),
        .. indicator.Elements("period").SelectMany(p => p.Elements().Where(e => e.Name == "target" || e.Name == "actual").Select(e => new Figure(activity, result, indicator, p, e.Name.LocalName, e))),
    ];

    private static string? Id(XElement activity) => activity.Element("iati-identifier")?.Value.Trim();

    private static string? Code(XElement? element) => element?.Attribute("code")?.Value;

    private static string? Iso(XElement? element) => element?.Attribute("iso-date")?.Value;

    private static string? Date(XElement activity, string type) => Iso(activity.Elements("activity-date").FirstOrDefault(d => d.Attribute("type")?.Value == type));

    // The first narrative is the original; translations stand in the file itself.
    private static string? Words(XElement? element) => element?.Element("narrative")?.Value;

    private static string? Language(XElement? element) => element?.Element("narrative")?.Attribute(Xml + "lang")?.Value ?? element?.Parent?.Attribute(Xml + "lang")?.Value;

    private static string Shares(XElement activity, string name) => string.Join(';', activity.Elements(name).Select(e => e.Attribute("percentage") is { } share ? $"{Code(e)}:{share.Value}" : Code(e)));

    private static string Participants(XElement activity, string role) =>
        string.Join("; ", activity.Elements("participating-org").Where(o => o.Attribute("role")?.Value == role).Select(o => Words(o) ?? o.Attribute("ref")?.Value));
}
