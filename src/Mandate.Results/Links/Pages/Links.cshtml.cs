using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>What became of the indicators of an earlier framework. As open as the two frameworks; the file is for those who keep the later one.</summary>
[AllowAnonymous]
[RequestSizeLimit(ImportLimits.TotalBytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportLimits.TotalBytes + 1_000_000)]
internal sealed class LinksModel(CurrentAccess current, ReadLinks read, ImportLinks import, MandateDb db, Words words) : PageModel
{
    private const string Unmapped = "unmapped";

    public LinkPair Pair { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Fate { get; set; }

    [BindProperty]
    public List<IFormFile> Upload { get; set; } = [];

    public Table? ProblemTable { get; private set; }

    public List<LinkLine> Lines { get; private set; } = [];

    public Pagination Pages { get; private set; } = null!;

    public List<Choice> Earlier => [.. Pair.All.Select(f => new Choice(f.Code, f.Title.Current.Text, Language: f.Title.Current.Language))];

    public List<Choice> Fates => [new(Unmapped, words["results.link.unmapped"]), .. Enum.GetValues<LinkKind>().Select(k => new Choice(SnakeEnum<LinkKind>.Name(k), words[LinkMarkup.KindKey(k)]))];

    public string Csv(string handler) => $"{ResultsLinks.Links(Pair.Framework, Pair.Earlier)}?handler={handler}";

    public string Sentence => Pair.Earlier is null ? words["results.link.no_earlier"]
        : words["results.link.sentence", Pair.EarlierTitle!.Current.Text, Count(LinkKind.Continued), Count(LinkKind.Revised), Count(LinkKind.Split), Count(LinkKind.Merged),
            Count(LinkKind.New), Count(LinkKind.Dropped), Pair.UnmappedLater, Pair.UnmappedEarlier];

    public async Task<IActionResult> OnGetAsync(string code, string? earlier, string? before, CancellationToken ct)
    {
        // The filter's select says which earlier framework; its page has an address of its own.
        if (!string.IsNullOrEmpty(before) && before != earlier) return Redirect(ResultsLinks.Links(code, before) + (string.IsNullOrEmpty(Fate) ? "" : $"?fate={Uri.EscapeDataString(Fate)}"));
        return await ReadAsync(code, earlier, ct) ?? Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string code, string? earlier, CancellationToken ct) => await FileAsync(code, earlier, "indicator_links.csv", Saved, ct);

    public async Task<IActionResult> OnGetDraftAsync(string code, string? earlier, CancellationToken ct) => await FileAsync(code, earlier, "indicator_links_draft.csv", DraftLinks.Of, ct);

    public async Task<IActionResult> OnPostAsync(string code, string? earlier, CancellationToken ct)
    {
        // The page is open to everybody, its file is not: nothing of it is read for somebody who may not send it.
        if (!current.Value.MaySomewhere(ResultsFunctions.Import)) return this.Refuse([Problem.Forbidden("organisation.access.refused")]);
        var uploaded = await Uploads.ReadAsync(Upload, ct);
        if (!uploaded.TryGet(out var files)) return await AgainAsync(code, earlier, uploaded.Problems, ct);
        if (files is not [var file]) return await AgainAsync(code, earlier, [Problem.Rule("results.link.one_file", "Upload")], ct);
        var outcome = await import.HandleAsync(current.Value, new(file), ct);
        if (!outcome.TryGet(out var done)) return await AgainAsync(code, earlier, outcome.Problems, ct);
        this.Notice(words["results.link.imported", done.Added, done.Changed, done.Unchanged]);
        return Redirect(ResultsLinks.Links(code, earlier));
    }

    private int Count(LinkKind kind) => Pair.Count(kind);

    internal static IEnumerable<LinkRow> Saved(LinkPair pair) => pair.Lines.Where(l => l.Kind is not null)
        .Select(l => new LinkRow(0, pair.Earlier!, l.From?.Code, pair.Framework, l.To?.Code, l.Kind, l.IsComparable, l.Reason));

    private async Task<IActionResult> FileAsync(string code, string? earlier, string name, Func<LinkPair, IEnumerable<LinkRow>> rows, CancellationToken ct) =>
        await ReadAsync(code, earlier, ct) ?? File(Encoding.UTF8.GetBytes(LinkFile.Write(rows(Pair))), Ui.Csv.ContentType, name);

    private async Task<IActionResult> AgainAsync(string code, string? earlier, IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await ReadAsync(code, earlier, ct) is { } refused) return refused;
        // As with a framework: the summary says how many, the table says each.
        if (problems[0].Kind != ProblemKind.Rule || problems[0].Place?.File is null) return this.Refuse([.. problems.Select(p => p.Place?.Field == "Files" ? p.At(new Place(Field: "Upload")) : p)]);
        ProblemTable = ImportProblemTable.Of(problems, words);
        return this.Refuse([ProblemCount.Of(problems, "Upload")]);
    }

    private async Task<IActionResult?> ReadAsync(string code, string? earlier, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, new(code, string.IsNullOrEmpty(earlier) ? null : earlier), ct);
        if (!found.TryGet(out var pair)) return this.Refuse(found.Problems);
        Pair = pair;
        Lines = [.. pair.Lines.Where(Fits)];
        Pages = new Pagination(Request, Lines.Count, 200);
        return null;
    }

    // What is not known does not filter, as in the framework's table.
    private bool Fits(LinkLine line) => Fate == Unmapped ? line.Kind is null : !SnakeEnum<LinkKind>.TryParse(Fate ?? "", out var kind) || line.Kind == kind;
}
