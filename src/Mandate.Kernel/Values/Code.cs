using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Mandate.Kernel;

/// <summary>
/// A code in a framework, such as <c>1.1.1</c>, <c>A.4.2</c>, <c>OC2.1</c> or <c>8.b.1</c>: parts of up to 12 letters and
/// 9 figures with dots between, at most 40 characters, kept as written. Order is natural: 2.10 after 2.9.
/// </summary>
[JsonConverter(typeof(TextJson<Code>))]
public sealed partial record Code : ITextValue<Code>, IComparable<Code>
{
    public const int MaxLength = 40;

    private Code(string text) => Text = text;

    public string Text { get; }

    /// <summary>Sorts as text in the order of <see cref="CompareTo"/>: every number filled up to 9 figures.</summary>
    public string SortKey => Numbers().Replace(Text, number => number.Value.PadLeft(9, '0')) + ' ' + Text;

    /// <summary>Problem <c>kernel.code.shape</c> when the text is not of that shape.</summary>
    public static Outcome<Code> Parse(string? text, string? field = null)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length <= MaxLength && Shape().IsMatch(trimmed)
            ? new Code(trimmed)
            : Problem.Rule("kernel.code.shape", field, WrittenText.Echo(trimmed));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out Code? code) => Parse(text).TryGet(out code);

    /// <summary>A code that is known to be one.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static Code Of(string text) => Parse(text).Value;

    public int CompareTo(Code? other) => string.CompareOrdinal(SortKey, other?.SortKey);

    public static bool operator <(Code left, Code right) => left.CompareTo(right) < 0;

    public static bool operator >(Code left, Code right) => left.CompareTo(right) > 0;

    public static bool operator <=(Code left, Code right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Code left, Code right) => left.CompareTo(right) >= 0;

    public override string ToString() => Text;

    [GeneratedRegex(@"^(?=[A-Za-z0-9])[A-Za-z]{0,12}[0-9]{0,9}(\.(?=[A-Za-z0-9])[A-Za-z]{0,12}[0-9]{0,9})*\z")]
    private static partial Regex Shape();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
