using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Mandate.Ui;

/// <summary>
/// HTML or SVG that is safe to send. It is written as an interpolated string whose every hole is encoded:
/// <c>Markup.Of($"&lt;td&gt;{name}&lt;/td&gt;")</c>; only holes that are <see cref="Markup"/> themselves go in as they are.
/// Cheap enough to be called for each cell of a long table; a whole table goes through <see cref="MarkupBuilder"/>.
/// </summary>
public sealed class Markup : IHtmlContent
{
    /// <summary>Escapes what HTML needs escaped and leaves every script of the world readable (and small).</summary>
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? html;
    private readonly StringBuilder? pages;

    private Markup(string html) => this.html = html;

    // A page-long string would live on the large object heap; its builder's chunks do not.
    internal Markup(StringBuilder html) => pages = html;

    public static Markup Empty { get; } = new("");

    public static Markup Of(ref MarkupHandler text) => new(text.Finish());

    /// <summary>A plain text, encoded.</summary>
    public static Markup Text(string? text) => string.IsNullOrEmpty(text) ? Empty : new(Encoder.Encode(text));

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (html is not null) writer.Write(html);
        else foreach (var chunk in pages!.GetChunks()) writer.Write(chunk.Span);
    }

    internal void AppendTo(StringBuilder builder)
    {
        if (html is not null) builder.Append(html);
        else builder.Append(pages);
    }

    /// <summary>In characters.</summary>
    public int Length => html?.Length ?? pages!.Length;

    public override string ToString() => html ?? pages!.ToString();
}

/// <summary>Builds one short <see cref="Markup"/>; numbers are written in the invariant culture, as attributes need them.</summary>
[InterpolatedStringHandler]
public ref struct MarkupHandler(int literalLength, int formattedCount)
{
    private DefaultInterpolatedStringHandler built = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string markup) => built.AppendLiteral(markup);

    public void AppendFormatted(Markup? markup) => built.AppendLiteral(markup?.ToString() ?? "");

    public void AppendFormatted(IEnumerable<Markup> parts)
    {
        foreach (var part in parts) AppendFormatted(part);
    }

    public void AppendFormatted(string? text)
    {
        if (!string.IsNullOrEmpty(text)) built.AppendLiteral(Markup.Encoder.Encode(text));
    }

    public void AppendFormatted(IHtmlContent? content)
    {
        if (content is null) return;
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, Markup.Encoder);
        built.AppendLiteral(writer.ToString());
    }

    // Numbers and dates only: anything else must choose an overload that knows whether it is markup or text.
    public void AppendFormatted<T>(T value, string? format = null) where T : struct, IFormattable =>
        built.AppendFormatted(value, format);

    internal string Finish() => built.ToStringAndClear();
}
