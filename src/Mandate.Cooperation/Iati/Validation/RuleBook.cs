namespace Mandate.Cooperation;

/// <summary>Every rule that files are held against: of XML, of the schema, of the standard's ruleset and codelists, and advice of ours.</summary>
public static class RuleBook
{
    private static readonly Dictionary<string, Rule> ById = Numbered(
    [
        .. Critical("xml.empty xml.not_xml xml.cut xml.encoding xml.unknown_encoding xml.wrong_encoding xml.character xml.dtd xml.depth xml.long_token xml.compressed"),
        .. Critical("xml.declaration xml.tag xml.name xml.end_tag xml.attribute_twice xml.reference xml.namespace xml.prefix xml.comment xml.instruction xml.data_end xml.second_root xml.after_root"),
        .. Critical("schema.root schema.unknown_element schema.order schema.too_many schema.missing_element schema.missing_attribute schema.unknown_attribute schema.text schema.value schema.instance"),
        .. Critical("file.retired_version file.unknown_version"),
        .. StandardRules.All,
        new("code.unknown", Severity.Error, "code.unknown", ""),
        new("code.unlisted", Severity.Warning, "code.unlisted", ""),
        new("code.withdrawn", Severity.Advisory, "code.withdrawn", ""),
        new("advice.older_version", Severity.Advisory, "advice.older_version", "@version"),
        new("advice.vocabulary_sum", Severity.Advisory, "advice.vocabulary_sum", "sector"),
        new("identifier.blank", Severity.Error, "identifier.blank", "iati-identifier"),
        new("identifier.twice", Severity.Error, "identifier.twice", "iati-identifier"),
    ]);

    /// <summary>In the order of their kinds.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. ById.Values.OrderBy(r => r.Index)];

    internal static Rule Of(string id) => ById[id];

    private static IEnumerable<Rule> Critical(string ids) => ids.Split(' ').Select(id => new Rule(id, Severity.Critical, id, ""));

    private static Dictionary<string, Rule> Numbered(IEnumerable<Rule> rules) =>
        rules.Select((rule, i) => rule with { Index = i }).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
}
