using Mandate.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Ui.OpenData.Pages;

/// <summary>Everything that everybody may have, as files.</summary>
[AllowAnonymous]
internal sealed class OpenDataModel(IEnumerable<IListOpenData> modules, Words words) : PageModel
{
    public IReadOnlyList<OpenDataset> All { get; private set; } = [];

    public Table Table => new(words["ui.open_data.title"], [new(words["ui.open_data.dataset"]), new(words["ui.open_data.what"]), new(words["ui.open_data.files"])],
        [.. All.Select(d => new Row([Markup.Of($"<a href=\"{d.Page}\">{d.Title}</a>"), Markup.Text(d.About), Markup.Of($"<span class=\"row-of\">{d.Files.Select(f => File(d, f))}</span>")], Id: d.Id))], words["ui.open_data.none"])
    { HideCaption = true };

    public async Task OnGetAsync(CancellationToken ct) => All = await OpenDatasets.AllAsync(modules, ct);

    // The name of the data set is said to whoever hears links alone.
    private static Markup File(OpenDataset d, OpenFile f) => Markup.Of($"<a href=\"{f.Href}\">{f.Name ?? f.Format}<span class=\"ds-sr-only\"> {d.Title}</span></a> ");
}
