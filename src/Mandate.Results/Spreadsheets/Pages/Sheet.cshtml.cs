using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>Gives out the file that an office fills in, takes it back to the preview, and shows what was uploaded before.</summary>
[RequiresFunction(ResultsFunctions.ReportCode)]
[RequestSizeLimit(SheetLimits.FileBytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = SheetLimits.FileBytes + 1_000_000)]
internal sealed class SheetModel(MandateDb db, CurrentAccess access, DownloadSheet download, StageSheet stage, PeriodGate gate, Places places, People people, Words words) : PageModel
{
    public Framework Framework { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    /// <summary><c>unit:CODE</c>, <c>region:CODE</c> or <c>country:CODE</c>; empty: wherever the reader reports.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    [BindProperty]
    public string? Mode { get; set; }

    [BindProperty]
    public IFormFile? Filled { get; set; }

    public List<Choice> Periods { get; private set; } = [];

    public List<Choice> Places { get; private set; } = [];

    public IEnumerable<Choice> Formats => [new("xlsx", words["results.sheet.format.xlsx"]), new("csv", words["results.sheet.format.csv"])];

    public IEnumerable<Choice> Modes => SnakeEnum<SheetMode>.Names.Select(m => new Choice(m, words["results.sheet.mode." + m]));

    public Table? ProblemTable { get; private set; }

    public Table History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await FindAsync(code, ct) ?? Page();

    public async Task<IActionResult> OnGetFileAsync(string code, CancellationToken ct)
    {
        if (await FindAsync(code, ct) is { } refused) return refused;
        var made = await download.HandleAsync(access.Value, new(code, Period ?? "", Chosen("unit"), Chosen("region"),
            Chosen("country") is { } country ? [country] : null, Format == "csv" ? SheetFormat.Csv : SheetFormat.Xlsx), ct);
        return made.TryGet(out var sheet) ? File(sheet.Bytes, sheet.MediaType, sheet.FileName) : this.Refuse(made.Problems);
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (await FindAsync(code, ct) is { } refused) return refused;
        var mode = SheetMode.Add;
        List<Problem> missing = [];
        if (Filled is null) missing.Add(Problem.Rule("results.sheet.file_missing", "Filled"));
        if (Mode is null || !SnakeEnum<SheetMode>.TryParse(Mode, out mode)) missing.Add(Problem.Rule("results.sheet.mode_missing", "Mode"));
        if (missing.Count > 0) return this.Refuse(missing);
        await using var stream = Filled!.OpenReadStream();
        var name = Filled.FileName[(Filled.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var staged = await stage.HandleAsync(access.Value, new(name, await SheetFile.ReadAsync(stream, ct)), mode, ct);
        return staged.TryGet(out var kept) ? Redirect(SheetLinks.Staged(kept.Id)) : Refused(staged.Problems);
    }

    // A thousand links in a summary help nobody: the summary says how many, the table says each.
    private IActionResult Refused(IReadOnlyList<Problem> problems)
    {
        if (problems[0].Kind != ProblemKind.Rule) return this.Refuse(problems);
        ProblemTable = SheetTables.Problems(words["results.sheet.refused_table"], problems, words);
        return this.Refuse([Problem.Rule("results.sheet.problems", "Filled", problems.Count)]);
    }

    private string? Chosen(string kind) => Place?.Split(':', 2) is [var first, var code] && first == kind ? code : null;

    private async Task<IActionResult?> FindAsync(string code, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, access.Value, code, ct);
        if (!found.TryGet(out var framework)) return this.Refuse(found.Problems);
        Framework = framework;
        Periods = [.. (await gate.OpenAsync(ct)).Taking.Where(p => p.FrameworkId == framework.Id).Select(p => new Choice(p.Code, p.Code))];
        Places = await PlacesAsync(ct);
        History = await HistoryAsync(ct);
        return null;
    }

    private async Task<List<Choice>> PlacesAsync(CancellationToken ct)
    {
        var countries = await places.CountriesForAsync(access.Value, ResultsFunctions.Report, Framework.Id, ct);
        var (codes, regions) = (countries.Select(c => c.Code).ToHashSet(StringComparer.Ordinal), countries.Select(c => c.Region).ToHashSet(StringComparer.Ordinal));
        return
        [
            .. (await places.UnitsAsync(ct)).Where(u => u.Countries.Count > 0 && u.Countries.All(codes.Contains)).Select(u => new Choice("unit:" + u.Code, u.Name.Current.Text, Language: u.Name.Current.Language)),
            .. (await places.RegionsAsync(ct)).Where(r => regions.Count > 1 && regions.Contains(r.Code)).Select(r => new Choice("region:" + r.Code, r.Name.Current.Text, Language: r.Name.Current.Language)),
            .. countries.Where(c => c.MemberState).OrderBy(c => c.Name.ToString(), StringComparer.CurrentCulture).Select(c => new Choice("country:" + c.Code, c.Name.Current.Text, Language: c.Name.Current.Language)),
        ];
    }

    // Their own: what others uploaded is seen in the results themselves.
    private async Task<Table> HistoryAsync(CancellationToken ct)
    {
        var by = access.Value.Actor.Id;
        var uploads = await db.Set<SheetUpload>().AsNoTracking().Where(u => u.FrameworkId == Framework.Id && u.By == by).OrderByDescending(u => u.At).Take(50)
            .Select(u => new { u.Id, u.At, u.FileName, u.Mode, u.Added, u.Changed, u.Removed, u.Results, u.UndoneAt, u.UndoneBy }).ToListAsync(ct);
        var names = await people.ByActorAsync(uploads.Select(u => u.UndoneBy).OfType<string>(), ct);
        return new Table(words["results.upload.history"],
            [new(words["results.import.when"]), new(words["results.upload.file"]), new(words["ui.import.added"], Number: true), new(words["ui.import.changed"], Number: true),
                new(words["ui.import.removed"], Number: true), new(words["results.upload.results"], Number: true), new(words["results.import.undo"])],
            [.. uploads.Select(u => new Row([FigureMarkup.Moment(u.At), Markup.Text(u.FileName), Number(u.Added), Number(u.Changed), Number(u.Removed), Number(u.Results),
                u.UndoneAt is { } undone ? Markup.Of($"{words["results.import.undone"]} {FigureMarkup.Moment(undone)} {names.GetValueOrDefault(u.UndoneBy ?? "")}")
                    : Markup.Of($"<a href=\"{SheetLinks.Undo(u.Id)}\">{words["results.import.undo_it"]}</a>")]))],
            words["results.upload.none"])
        { HideCaption = true };
    }

    private static Markup Number(int number) => Markup.Text(Shown.Number(number));
}
