using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>What organisations and codes of other publishers are called here.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class MappingsModel(CurrentAccess current, ListMappings list, SetMapping set, Words words) : PageModel
{
    public ListMappings.View View { get; private set; } = null!;

    [BindProperty]
    public string? Kind { get; set; } = SnakeEnum<MappedKind>.Name(MappedKind.Organisation);

    [BindProperty]
    public string? Vocabulary { get; set; }

    [BindProperty]
    public string? Theirs { get; set; }

    [BindProperty]
    public string? Ours { get; set; }

    public bool MayManage => current.Value.May(CooperationFunctions.Manage, default);

    public IEnumerable<Choice> Kinds => Enum.GetValues<MappedKind>().Select(k => new Choice(SnakeEnum<MappedKind>.Name(k), KindOf(k)));

    public Table Open => Of("cooperation.iati.mappings.open", View.Open, "cooperation.iati.mappings.none_open");

    public Table Mapped => Of("cooperation.iati.mappings.mapped", View.Mapped, "cooperation.iati.mappings.none");

    // A link from a row of the table fills the form.
    public async Task<IActionResult> OnGetAsync(string? kind, string? vocabulary, string? theirs, CancellationToken ct)
    {
        if (theirs is not null) (Kind, Vocabulary, Theirs) = (kind, vocabulary, theirs);
        return await ReadAsync(ct) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await set.HandleAsync(current.Value, new(Kind ?? "", Vocabulary, Theirs, Ours), ct);
        if (!done.TryGet(out var saved)) return await ReadAsync(ct) ?? this.Refuse(done.Problems);
        this.Notice(words[saved.Ours is null ? "cooperation.iati.mapping.gone" : "cooperation.iati.mapping.done", saved.Theirs, saved.Ours ?? ""]);
        return Redirect(IatiLinks.Mappings);
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        View = view;
        return null;
    }

    private Table Of(string key, IReadOnlyList<ListMappings.Item> items, string none) => new(words[key],
        [new(words["cooperation.iati.mapping.theirs"]), new(words["cooperation.iati.mapping.kind"]), new(words["cooperation.iati.mapping.name"]), new(words["cooperation.iati.mapping.ours"]), new(words["cooperation.iati.mapping.activities"], true)],
        [.. items.Select(i => new Row([Named(i), Markup.Text(KindOf(i.Kind) + (i.Vocabulary.Length > 0 ? $" ({i.Vocabulary})" : "")), Text(i.Name), Text(i.Ours), Markup.Text(Ui.Shown.Number(i.Activities))]))], words[none]);

    private Markup Named(ListMappings.Item i) => !MayManage ? Markup.Text(i.Theirs)
        : Markup.Of($"<a href=\"{IatiLinks.Map(i.Kind, i.Vocabulary, i.Theirs)}\">{i.Theirs}</a>");

    private Markup Text(string? text) => string.IsNullOrEmpty(text) ? FigureMarkup.Missing(words["cooperation.iati.missing"]) : Markup.Text(text);

    private string KindOf(MappedKind kind) => words["cooperation.iati.mapping.kind." + SnakeEnum<MappedKind>.Name(kind)];
}
