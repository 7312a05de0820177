using System.Text;
using System.Text.RegularExpressions;

namespace Mandate.Tests.Architecture;

/// <summary>
/// What a Razor page shows of its own, without the values that it asks for: the text between tags and the attributes
/// that people read or hear. A reading good enough for our pages, not a Razor parser.
/// </summary>
internal static partial class RazorText
{
    public static IEnumerable<string> Shown(string page)
    {
        var markup = WithoutCode(RazorComment().Replace(Hidden().Replace(page, " "), " "));
        var attributes = ReadAttribute().Matches(markup).Select(match => match.Groups[1].Value);
        var text = Tag().Replace(markup, "\n").Split('\n');
        return attributes.Concat(text.Where(line => !Statement().IsMatch(line)))
            .Select(part => Entity().Replace(part, " ").Trim())
            .Where(part => part.Any(char.IsLetter));
    }

    // Every @… becomes a blank: blocks and conditions with all that stands in their parentheses, and expressions.
    private static string WithoutCode(string page)
    {
        var kept = new StringBuilder();
        for (var at = 0; at < page.Length;)
        {
            if (page[at] != '@') kept.Append(page[at++]);
            else if (page.AsSpan(at).StartsWith("@@")) { kept.Append('@'); at += 2; }
            else { kept.Append(' '); at = EndOfCode(page, at + 1); }
        }
        return kept.ToString();
    }

    private static int EndOfCode(string page, int at)
    {
        if (at < page.Length && page[at] is '{' or '(') return EndOfBracket(page, at);
        if (Directive().Match(page, at) is { Success: true } directive && directive.Index == at) return at + directive.Length;
        if (Block().Match(page, at) is { Success: true } block && block.Index == at) return EndOfBracket(page, at + block.Length - 1);
        return EndOfExpression(page, at);
    }

    private static int EndOfExpression(string page, int at)
    {
        var word = ExpressionWord().Match(page, at);
        at = word.Success && word.Index == at ? at + word.Length : at;
        while (at < page.Length)
        {
            if (page[at] is '(' or '[') at = EndOfBracket(page, at);
            else if (NextMember().Match(page, at) is { Success: true } member && member.Index == at) at += member.Length;
            else break;
        }
        return at;
    }

    // Brackets inside strings do not count.
    private static int EndOfBracket(string page, int at)
    {
        var depth = 0;
        for (; at < page.Length; at++)
        {
            if (page[at] == '"') at = EndOfString(page, at);
            else if (page[at] is '(' or '[' or '{') depth++;
            else if (page[at] is ')' or ']' or '}' && --depth == 0) return at + 1;
        }
        return page.Length;
    }

    private static int EndOfString(string page, int at)
    {
        for (at++; at < page.Length && page[at] != '"'; at++) if (page[at] == '\\') at++;
        return at;
    }

    [GeneratedRegex(@"<(?<name>script|style)\b.*?</\k<name>>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"(?:page|model|using|inject|addTagHelper|removeTagHelper|namespace|attribute|inherits|implements|layout)\b[^\n]*")]
    private static partial Regex Directive();

    // The parentheses of a condition, not its body: the body is markup again.
    [GeneratedRegex(@"(?:(?:if|foreach|for|while|switch|using|lock)\s*\(|(?:functions|code)\s*\{)")]
    private static partial Regex Block();

    [GeneratedRegex(@"(?:await\s+)?[\w]+")]
    private static partial Regex ExpressionWord();

    [GeneratedRegex(@"[!?]?\.\w+(?:<[\w, ]+>(?=\())?|!(?=[.\[(])|\?(?=\[)")]
    private static partial Regex NextMember();

    // What stands in the body of a condition beside its tags: braces, statements, further conditions.
    [GeneratedRegex(@"^\s*(?:[{}]|else\b|var\b|case\b|default:|break;|return\b)|[;{]\s*$|=>")]
    private static partial Regex Statement();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s(?:title|alt|placeholder|aria-label|aria-description|label|caption|summary|hint)=\"([^\"]*)\"")]
    private static partial Regex ReadAttribute();

    [GeneratedRegex("&#?\\w+;")]
    private static partial Regex Entity();
}
