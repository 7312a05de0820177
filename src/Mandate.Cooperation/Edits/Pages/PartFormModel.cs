using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>One file of a part in its form.</summary>
/// <param name="Columns">Those that are asked for now.</param>
/// <param name="Filled">How many rows hold something; the others are empty ones to fill in.</param>
internal sealed record PartSection(PartFile File, IReadOnlyList<PartColumn> Columns, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows, int Filled)
{
    public bool IsThere(int row) => row < Filled;
}

/// <summary>The form of a part: all rows of one or two files, which are saved together.</summary>
[RequestFormLimits(ValueCountLimit = 10_000)]
internal abstract class PartFormModel(PartOwner owner, CurrentAccess current, OpenPart open, SavePart save, PartChoices choices, MandateDb db, Words words) : PageModel
{
    private const int More = 3, Most = 300;

    private Dictionary<string, IReadOnlyList<Choice>> from = [];

    public OpenedPart Opened { get; private set; } = null!;

    public IReadOnlyList<PartSection> Sections { get; private set; } = [];

    /// <summary>What somebody else saved meanwhile; empty where nobody did.</summary>
    public Markup Theirs { get; private set; } = Markup.Empty;

    /// <summary>Null: the part has no shares.</summary>
    public Markup? Sums { get; private set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>From which the next attempt starts.</summary>
    public int Seen { get; private set; }

    public IEnumerable<KeyValuePair<string, IReadOnlyList<Choice>>> Lists => from.Where(f => Opened.Part.Files.Any(x => x.Columns.Any(c => c.From == f.Key && c.Kind == PartKind.Text)));

    public string Title => words[Opened.Part.IsNew ? NewKey : Opened.Part.TitleKey];

    public Markup? Lead => Opened.Part.IsNew ? null : PartWays.Lead(Opened);

    public IEnumerable<Crumb> Crumbs => PartWays.Crumbs(Opened, words);

    public string Back => PartWays.Back(Opened.Subject.Address);

    private string NewKey => $"cooperation.{SnakeEnum<PartOwner>.Name(owner)}.new";

    public async Task<IActionResult> OnGetAsync(string? code, string? part, string? result, string? indicator, CancellationToken ct)
    {
        if (await ReadAsync(new(owner, code, Named(code, part), result, indicator), ct) is { } refused) return refused;
        Seen = Opened.Version;
        await FillAsync(Opened.Rows, Opened.Rows.Values.Any(r => r.Count > 0) ? 1 : More, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, string? part, string? result, string? indicator, CancellationToken ct)
    {
        var address = new PartAddress(owner, code, Named(code, part), result, indicator);
        if (await ReadAsync(address, ct) is { } refused) return refused;
        var typed = Typed();
        if (Request.Form.ContainsKey("More"))
        {
            Seen = Version;
            await FillAsync(typed, More, ct);
            return Page();
        }
        db.ChangeTracker.Clear();
        var done = await save.HandleAsync(current.Value, new(address, Version, typed), ct);
        if (done.TryGet(out var saved))
        {
            this.Notice(words["cooperation.part.saved"]);
            return Redirect(PartWays.Back(address with { Code = saved.Code }));
        }
        db.ChangeTracker.Clear();
        return await AgainAsync(address, typed, done.Problems, ct);
    }

    /// <summary>Of the fields, from the first to the last.</summary>
    public IEnumerable<string> Names => Sections.SelectMany(s => Enumerable.Range(0, s.Rows.Count).SelectMany(at => s.Columns.Select(c => PartMarkup.NameOf(s.File, at, c))));

    public string Legend(PartSection section, int at)
    {
        var keys = section.Columns.Where(c => c.Kind != PartKind.Kept && section.File.Keys.Contains(c.Name)).Select(c => Said(c, section.Rows[at].GetValueOrDefault(c.Name))).Where(k => !string.IsNullOrEmpty(k)).ToList();
        return section.IsThere(at) && keys.Count > 0 ? words["cooperation.part.row", at + 1, string.Join(words["cooperation.list.between"], keys)] : words["cooperation.part.new_row"];
    }

    public string? HintOf(PartColumn column) => words.Has(column.LabelKey + ".hint") ? column.LabelKey + ".hint" : null;

    public string? Shown(PartColumn column, string? cell) => column.Kind == PartKind.Number && Figure.Parse(cell) is { IsOk: true } figure
        ? figure.Value.ToString("0.##########", CultureInfo.CurrentCulture) : cell;

    /// <summary>A cell in the reader's words.</summary>
    public string? Said(PartColumn column, string? cell) => string.IsNullOrEmpty(cell) ? null : column.Kind switch
    {
        PartKind.Choice => ChoicesOf(column, cell).First(c => c.Value == cell).Text,
        PartKind.Flag => words[cell == "1" ? "cooperation.released.yes" : "cooperation.released.no"],
        PartKind.Day when DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Ui.Shown.Date(day),
        _ => Shown(column, cell),
    };

    /// <summary>The answers; what stands there already is one of them, whatever the list says.</summary>
    public IEnumerable<Choice> ChoicesOf(PartColumn column, string? now)
    {
        IReadOnlyList<Choice> all = column.From is { } list ? from[list] : [.. column.Values.Select(v => new Choice(v, words.Has(column.Words + v) ? words[column.Words + v] : v))];
        return string.IsNullOrEmpty(now) || all.Any(c => c.Value == now) ? all : [.. all, new Choice(now, now)];
    }

    private static string Named(string? code, string? part) => code is null ? "new" : part ?? "entry";

    private async Task<IActionResult?> ReadAsync(PartAddress address, CancellationToken ct)
    {
        var found = await open.HandleAsync(current.Value, address, ct);
        if (!found.TryGet(out var opened)) return this.Refuse(found.Problems);
        Opened = opened;
        return opened.Part.IsNew || opened.MayManage ? null : this.Refuse([Problem.Forbidden("organisation.access.refused")]);
    }

    private async Task<IActionResult> AgainAsync(PartAddress address, Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> typed, IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        if (await ReadAsync(address, ct) is { } refused) return refused;
        Seen = problems.OfType<EditConflict>().FirstOrDefault()?.TheirVersion ?? Version;
        await FillAsync(typed, 1, ct);
        if (problems.Any(p => p is EditConflict)) Theirs = TheirsOf();
        return this.Refuse(problems, problems.Select(p => p.Place?.Field).OfType<string>().Distinct().ToDictionary(f => f, f => f, StringComparer.Ordinal));
    }

    private Markup TheirsOf() => Markup.Of($"<div class=\"notice\" data-kind=\"warning\"><p>{words["cooperation.form.theirs"]}</p>{Sections.Select(s =>
        PartMarkup.Theirs(s.File, [.. s.Columns.Where(c => c.Kind != PartKind.Kept)], Opened.Rows[s.File.Name], Said, words).Draw())}</div>");

    private async Task FillAsync(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> rows, int more, CancellationToken ct)
    {
        from = await choices.ForAsync(current.Value, Opened, ct);
        Sections = [.. Opened.Part.Files.Select(f => SectionOf(f, rows.GetValueOrDefault(f.Name) ?? [], more))];
        Sums = PartSum.Of(Opened.Part, rows) is { Count: > 0 } sums ? PartMarkup.Sums(Opened.Part, sums, words) : HasShares ? Markup.Of($"<p>{words["cooperation.sum.none"]}</p>") : null;
    }

    private bool HasShares => Opened.Part.Files.Any(f => f.Columns.Any(c => c.Name == "percent"));

    private PartSection SectionOf(PartFile file, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, int more)
    {
        PartColumn[] columns = [.. file.Columns.Where(c => file.Asks(Opened.Subject, c.Name))];
        IReadOnlyDictionary<string, string> empty = columns.Where(c => c.Usual is not null).ToDictionary(c => c.Name, c => c.Usual!, StringComparer.Ordinal);
        return file.IsSingle ? new(file, columns, [rows is [var one, ..] ? one : empty], 1) : new(file, columns, [.. rows, .. Enumerable.Repeat(empty, Math.Min(more, Most - rows.Count))], rows.Count);
    }

    /// <summary>The rows that say something, without those that are to go.</summary>
    private Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Typed() => Opened.Part.Files.ToDictionary(f => f.Name, f => (IReadOnlyList<IReadOnlyDictionary<string, string>>)
        [.. Request.Form.Select(c => (Cell: PartMarkup.Read(c.Key), Value: c.Value.FirstOrDefault() ?? "")).Where(c => c.Cell?.File == f.Name).GroupBy(c => c.Cell!.Value.Row).OrderBy(g => g.Key)
            .Select(g => g.ToDictionary(c => c.Cell!.Value.Column, c => c.Value, StringComparer.Ordinal)).Where(r => r.GetValueOrDefault("remove") != "true" && (f.IsSingle || SaysSomething(f, r)))
            .Select(r => CellsOf(f, r))], StringComparer.Ordinal);

    private static bool SaysSomething(PartFile file, Dictionary<string, string> row) =>
        file.Columns.Any(c => c.Kind is not (PartKind.Flag or PartKind.Kept) && row.GetValueOrDefault(c.Name) is { } text && !string.IsNullOrWhiteSpace(text) && text != c.Usual);

    private static Dictionary<string, string> CellsOf(PartFile file, Dictionary<string, string> row) => file.Columns.Where(c => row.ContainsKey(c.Name)).ToDictionary(c => c.Name, c => c.Kind switch
    {
        PartKind.Flag => row[c.Name] == "true" ? "1" : "0",
        // As the reader writes figures; what cannot be read so is refused as it was typed.
        PartKind.Number when Figure.Parse(row[c.Name], null, CultureInfo.CurrentCulture) is { IsOk: true } figure => figure.Value.ToString("0.##########", CultureInfo.InvariantCulture),
        _ => row[c.Name].Trim(),
    }, StringComparer.Ordinal);
}
