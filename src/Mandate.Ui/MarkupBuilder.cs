using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mandate.Ui;

/// <summary>Builds a long <see cref="Markup"/> piece by piece without copying it: <c>to.Add($"&lt;tr&gt;{cells}&lt;/tr&gt;")</c>.</summary>
public sealed class MarkupBuilder
{
    private readonly StringBuilder html = new();

    /// <summary>Every hole is encoded, as in <see cref="Markup.Of"/>.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] ref Appender piece) => _ = piece;

    public void Add(Markup? markup) => markup?.AppendTo(html);

    /// <summary>The whole; the builder is not used after it.</summary>
    public Markup Done() => new(html);

    /// <summary>Writes a piece straight into its builder.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Appender
    {
        private readonly StringBuilder html;

        public Appender(int literalLength, int formattedCount, MarkupBuilder builder)
        {
            _ = literalLength + formattedCount;
            html = builder.html;
        }

        public void AppendLiteral(string markup) => html.Append(markup);

        public void AppendFormatted(Markup? markup) => markup?.AppendTo(html);

        public void AppendFormatted(string? text)
        {
            if (!string.IsNullOrEmpty(text)) html.Append(Markup.Encoder.Encode(text));
        }

        public void AppendFormatted<T>(T value, string? format = null) where T : struct, IFormattable =>
            html.Append(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
