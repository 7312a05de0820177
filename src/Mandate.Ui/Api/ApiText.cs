using Mandate.Kernel;

namespace Mandate.Ui;

/// <summary>A text for the reader of the request, and the language that it is in: theirs, or the original's.</summary>
public sealed record ApiText(string Text, string Language)
{
    public static ApiText Of(LocalizedText text) => new(text.Current.Text, text.Current.Language);

    public static ApiText? OfOptional(LocalizedText? text) => text is null ? null : Of(text);
}
