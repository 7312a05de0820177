using System.CommandLine;
using System.CommandLine.Parsing;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary>The options by which a result is typed: what it says, what proves it, and whether it is handed in.</summary>
internal sealed class EntryOptions
{
    private const string LinkName = "--evidence-link", FileName = "--evidence-file", TitleName = "--title";

    private readonly Option<string?> narrative = new("--narrative") { Description = "What changed, in a few sentences.", HelpName = "TEXT" };
    private readonly Option<string?> language = new("--narrative-language") { Description = "Language of the narrative: en, fr, es or zh (default: that of the messages; of a result that is there, its own).", HelpName = "CODE" };
    private readonly Option<string?> quantity = new("--quantity") { Description = "How many; 0 where the result was not reached. A whole number (default: 1 where countries are counted).", HelpName = "N" };
    private readonly Option<string?> denominator = new("--denominator") { Description = "What the quantity is a share of, for indicators that are shares.", HelpName = "N" };
    private readonly Option<string?> status = new("--status") { Description = "What is known of a measured figure: reported, provisional, not_reported, not_applicable, not_yet_due or confidential.", HelpName = "STATUS" };
    private readonly Option<string?> source = new("--source") { Description = "Where a measured figure comes from; it proves the figure as evidence would.", HelpName = "TEXT" };
    private readonly Option<bool?> followUp = new("--follow-up") { Description = "Mark it to be looked at again; --follow-up false takes the mark away." };
    private readonly Option<string[]> cell = new("--cell") { Description = "A part of a measured figure: sex=F:12, sex=F;age=Y15T24:12/40 with its denominator, sex=M:not_applicable. Once for each.", HelpName = "KEY:VALUE" };
    private readonly Option<string[]> criterion = new("--criterion") { Description = "A criterion of the technical note by its number: 1 or 1=yes where it is met, 1=no where not. Once for each.", HelpName = "NUMBER" };
    private readonly Option<string[]> constituent = new("--constituent") { Description = "Who took part: government, employers or workers. Once for each.", HelpName = "NAME" };
    private readonly Option<string[]> link = new(LinkName) { Description = "Evidence on the web. Once for each page.", HelpName = "URL" };
    private readonly Option<string[]> file = new(FileName) { Description = "Evidence as a file, up to 25 MB: PDF, Word, Excel, PowerPoint, PNG, JPEG, text or CSV. Once for each.", HelpName = "PATH" };
    private readonly Option<string[]> title = new(TitleName) { Description = "What the piece of evidence named right before is (default: the file's name or the address).", HelpName = "TEXT" };
    private readonly Option<bool> submit = new("--submit") { Description = "Hand it to the reviewer at once." };

    public EntryOptions() => constituent.AcceptOnlyFromAmong(TypedEntry.Government, TypedEntry.Employers, TypedEntry.Workers);

    public IEnumerable<Option> All => [narrative, language, quantity, denominator, status, source, followUp, cell, criterion, constituent, link, file, title, submit];

    public bool Submit(ParseResult parsed) => parsed.GetValue(submit);

    public TypedEntry Entry(ParseResult parsed) => new(parsed.GetValue(quantity), parsed.GetValue(denominator), parsed.GetValue(narrative),
        parsed.GetValue(language), parsed.GetValue(criterion), parsed.GetValue(constituent) is { Length: > 0 } named ? named : null)
    {
        Status = parsed.GetValue(status), Source = parsed.GetValue(source), FollowUp = parsed.GetValue(followUp),
        Cells = parsed.GetValue(cell) is { Length: > 0 } cells ? [.. cells.Select(CellText.Parse)] : null,
    };

    /// <summary>Links, files and titles in the order in which they were typed: a title belongs to the piece before it.</summary>
    public static IReadOnlyList<EvidencePiece> Evidence(ParseResult parsed)
    {
        var (pieces, option) = (new List<EvidencePiece>(), "");
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.Option) option = token.Value;
            else if (option is LinkName) pieces.Add(new(token.Value, null));
            else if (option is FileName) pieces.Add(new(null, token.Value));
            else if (option is TitleName) Entitle(pieces, token.Value);
        }
        return pieces;
    }

    // A title that belongs to nothing stays by itself, to be refused together with whatever else is wrong.
    private static void Entitle(List<EvidencePiece> pieces, string text)
    {
        if (pieces is [.., { Title: null } last]) pieces[^1] = last with { Title = text };
        else pieces.Add(new(null, null, text));
    }
}
