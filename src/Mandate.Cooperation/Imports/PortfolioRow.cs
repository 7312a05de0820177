using System.Text.RegularExpressions;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>One row of a file of the portfolio: its cells read and checked, what it names found. What breaks a rule is named and the rest still looked at.</summary>
internal sealed class PortfolioRow(RowReader r, PortfolioState state)
{
    public static readonly string[] Titles = ["en", "fr", "es", "zh", "original"];

    public PortfolioState State => state;

    public string File => r.Sheet.Shape.Name;

    public void Refuse(string code, string column, params object?[] args) => r.Refuse(code, column, args);

    /// <summary>Refuses the second row about the same thing.</summary>
    public void Once(object key)
    {
        if (!state.Seen.Add((File, key))) r.Problems.Add("cooperation.import.twice", new(File, r.Number));
    }

    public string Code(string column = "code") => r.Code(column);

    public string? OptionalCode(string column) => r.OptionalCode(column);

    public DateOnly Date(string column) => r.Date(column);

    public DateOnly? Day(string column) => r.Optional(column) is null ? null : r.Date(column);

    public bool Flag(string column) => r.Flag(column);

    public int Whole(string column) => r.Whole(column);

    public decimal? Decimal(string column) => r.Decimal(column);

    public decimal Figure(string column)
    {
        r.Required(column);
        return r.Decimal(column) ?? 0;
    }

    /// <summary>Above zero, a hundred at most.</summary>
    public decimal Percent(string column = "percent")
    {
        var (text, percent) = (r.Required(column), r.Decimal(column));
        if (text.Length > 0 && percent is <= 0 or > 100) Refuse("cooperation.import.percent", column, percent);
        return percent ?? 0;
    }

    public T Chosen<T>(string column) where T : struct, Enum
    {
        r.Required(column);
        return r.OneOf<T>(column) ?? default;
    }

    public T? Maybe<T>(string column) where T : struct, Enum => r.OneOf<T>(column);

    public string? OneOf(string column, IReadOnlyCollection<string> values) => r.OneOf(column, values);

    public string NeededOneOf(string column, IReadOnlyCollection<string> values)
    {
        r.Required(column);
        return r.OneOf(column, values) ?? "";
    }

    public string? Shaped(string column, Regex shape)
    {
        var text = r.Optional(column);
        if (text is not null && !shape.IsMatch(text)) Refuse("cooperation.import.shape", column, text);
        return text;
    }

    public string NeededShaped(string column, Regex shape)
    {
        r.Required(column);
        return Shaped(column, shape) ?? "";
    }

    /// <summary>One line of text.</summary>
    public string Name(string column)
    {
        var text = r.Line(column);
        if (text.Length > ProjectRules.LongestName) Refuse("cooperation.import.long", column, ProjectRules.LongestName);
        return text;
    }

    public string? OptionalName(string column) => r.Optional(column) is null ? null : Name(column);

    public string? Text(string column) => r.Optional(column);

    public string? Link(string column)
    {
        var text = r.Optional(column);
        if (text is not null && !ProjectRules.IsLink(text)) Refuse("cooperation.import.link", column);
        return text;
    }

    public string NeededLink(string column)
    {
        r.Required(column);
        return Link(column) ?? "";
    }

    /// <summary>A text with a column for each language; the original is the language that says so, or the first that is filled in.</summary>
    public LocalizedText? Words(string prefix = "", bool isNeeded = true)
    {
        var texts = LanguageList.Codes.ToDictionary(l => l, l => r.Optional(prefix + l) ?? "", StringComparer.Ordinal);
        var said = r.OneOf("original", (string[])[.. LanguageList.Codes]);
        var original = said is not null && (texts[said].Length > 0 || prefix.Length == 0) ? said : LanguageList.Codes.FirstOrDefault(l => texts[l].Length > 0);
        if (original is null && isNeeded) r.Required(prefix + "en");
        else if (original is not null && texts[original].Length == 0) r.Required(prefix + original);
        else if (original is not null) return new(original, texts);
        return null;
    }

    public Currency? OptionalCurrency(string column) => r.Optional(column) is null ? null : Money(column);

    public Currency Money(string column = "currency")
    {
        var text = r.Required(column);
        if (Currency.TryParse(text, out var currency)) return currency;
        if (text.Length > 0) Refuse("kernel.currency.unknown", column, text);
        return ValuedMoney.Dollar;
    }

    /// <summary>The columns of an amount at its value date; null after a refusal.</summary>
    /// <param name="day">The value date where the column is empty.</param>
    public ValuedMoney? Valued(DateOnly day, string amount = "amount", string usd = "amount_usd")
    {
        var before = r.Problems.Total;
        var (figure, currency, on, rate, dollars) = (Figure(amount), Money(), Day("value_date") ?? day, r.Decimal("rate"), r.Decimal(usd));
        if (r.Problems.Total > before) return null;
        var valued = ValuedMoney.Of(figure, currency, on, rate, dollars, state.RateOf, usd);
        foreach (var problem in valued.Problems) Refuse(problem.Code, problem.Place?.Field == "amount" ? amount : problem.Place?.Field ?? amount, [.. problem.Args]);
        return valued.TryGet(out var money) ? money : null;
    }

    /// <summary>What a code names; null after a refusal.</summary>
    public Project? Project(string column = "project") => Named(column, state.Projects, "cooperation.project.unknown");

    public Partner? Partner(string column = "partner") => Named(column, state.Partners, "cooperation.partner.unknown");

    public Agreement? Agreement(string column = "agreement") => Named(column, state.Agreements, "cooperation.agreement.unknown");

    public Project? OptionalProject(string column = "project") => r.Optional(column) is null ? null : Project(column);

    public Agreement? OptionalAgreement(string column) => r.Optional(column) is null ? null : Agreement(column);

    private T? Named<T>(string column, Dictionary<string, T> known, string unknown) where T : class
    {
        var code = r.Code(column);
        if (code.Length == 0) return null;
        if (known.TryGetValue(code, out var found)) return found;
        Refuse(unknown, column, code);
        return null;
    }
}
