using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>Says what became of one indicator.</summary>
[RequiresFunction(ResultsFunctions.ImportCode)]
internal sealed class EditLinkModel(CurrentAccess current, ReadLinks read, SetLink set, RemoveLink remove, MandateDb db, Words words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["from"] = "From", ["to"] = "To", ["kind"] = "Kind", ["comparable"] = "IsComparable", ["reason"] = "Reason" };

    public LinkPair Pair { get; private set; } = null!;

    /// <summary>Somebody else saved while this form was open: what they saved stands above it.</summary>
    public LinkLine? Theirs { get; private set; }

    /// <summary>What the form starts from: after a conflict, what the other person saved.</summary>
    public int ShownVersion { get; private set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public bool IsComparable { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<Choice> Kinds => Enum.GetValues<LinkKind>().Select(k => new Choice(SnakeEnum<LinkKind>.Name(k), words[LinkMarkup.KindKey(k)].ToUpperFirst(), words[LinkMarkup.KindKey(k) + ".hint"]));

    public IEnumerable<Choice> Before => Choices(Pair.Lines.Select(l => l.From));

    public IEnumerable<Choice> After => Choices(Pair.Lines.Select(l => l.To));

    public async Task<IActionResult> OnGetAsync(string code, string earlier, CancellationToken ct)
    {
        if (await ReadAsync(code, earlier, ct) is { } refused) return refused;
        if (Id is null)
        {
            // The one of the same code is most often the one meant.
            From ??= Pair.Lines.FirstOrDefault(l => l.From?.Code == To)?.From?.Code;
            Kind = Pair.Lines.FirstOrDefault(l => l.To?.Code == To && To is not null)?.To?.Change is { } change ? change : null;
            return Page();
        }
        if (Line is not { } line) return this.Refuse([Problem.NotFound("results.link.not_found")]);
        (From, To, Kind, IsComparable, Reason, ShownVersion) = (line.From?.Code, line.To?.Code, SnakeEnum<LinkKind>.Name(line.Kind!.Value), line.IsComparable, line.Reason, line.Version);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string earlier, CancellationToken ct)
    {
        LinkKind? kind = SnakeEnum<LinkKind>.TryParse(Kind ?? "", out var known) ? known : null;
        var outcome = await set.HandleAsync(current.Value, new(earlier, From, code, To, kind, IsComparable, Reason, Id, Id is null ? null : Version), ct);
        return outcome.IsOk ? Done(code, earlier, outcome.Value.Changed ? "results.link.saved" : "results.link.unchanged") : await AgainAsync(code, earlier, outcome.Problems, ct);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string code, string earlier, CancellationToken ct)
    {
        var outcome = await remove.HandleAsync(current.Value, new(Id ?? Guid.Empty, Version), ct);
        return outcome.IsOk ? Done(code, earlier, "results.link.removed") : await AgainAsync(code, earlier, outcome.Problems, ct);
    }

    private LinkLine? Line => Pair.Lines.FirstOrDefault(l => l.Id == Id && Id is not null);

    private RedirectResult Done(string code, string earlier, string key)
    {
        this.Notice(words[key]);
        return Redirect(ResultsLinks.Links(code, earlier));
    }

    private async Task<IActionResult> AgainAsync(string code, string earlier, IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await ReadAsync(code, earlier, ct) is { } refused) return refused;
        var conflict = problems.Any(p => p is EditConflict);
        Theirs = conflict ? Line : null;
        ShownVersion = conflict ? Line?.Version ?? Version : Version;
        return this.Refuse(problems, Fields);
    }

    private async Task<IActionResult?> ReadAsync(string code, string earlier, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, new(code, earlier), ct);
        if (!found.TryGet(out var pair)) return this.Refuse(found.Problems);
        if (!pair.MayEdit) return this.Refuse([Problem.Forbidden("organisation.access.refused")]);
        Pair = pair;
        return null;
    }

    private static IEnumerable<Choice> Choices(IEnumerable<LinkedIndicator?> all) => all.OfType<LinkedIndicator>().DistinctBy(i => i.Id).OrderBy(i => i.Position)
        .Select(i => new Choice(i.Code, $"{i.Code} {i.Title.Current.Text}", Language: i.Title.Current.Language));
}
