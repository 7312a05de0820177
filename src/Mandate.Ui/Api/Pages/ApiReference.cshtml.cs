using Mandate.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Ui.Api.Pages;

/// <summary>The API for people: every operation with what it does, what it asks for and what it needs.</summary>
[AllowAnonymous]
internal sealed class ApiReferenceModel(IEnumerable<EndpointDataSource> sources, Words words) : PageModel
{
    public IEnumerable<IGrouping<string, ApiOperation>> Groups => ApiOperation.All(sources, words).GroupBy(o => o.Tag, StringComparer.Ordinal);

    public Table TableOf(IGrouping<string, ApiOperation> group) => new(group.Key,
        [new(words["ui.api.address"]), new(words["ui.api.does"]), new(words["ui.api.asks"]), new(words["ui.api.needs"])],
        [.. group.Select(Line)])
    {
        HideCaption = true,
    };

    private Row Line(ApiOperation o) => new(
    [
        Markup.Of($"<code>{o.Method} {o.Path}</code>"), Markup.Text(o.Summary),
        Markup.Of($"{o.Query.Select(q => Markup.Of($"<div><code>{q.Name}</code> {words[q.Key]}</div>"))}"),
        Markup.Text(string.Join(words["ui.api.separator"], Needs(o))),
    ]);

    private IEnumerable<string> Needs(ApiOperation o)
    {
        if (!o.IsOpen) yield return words["ui.api.a_token"];
        if (o.NeedsVersion) yield return "If-Match";
        if (o.Body is not null) yield return "JSON";
        if (o.TakesFile) yield return words["ui.api.a_file"];
    }
}
