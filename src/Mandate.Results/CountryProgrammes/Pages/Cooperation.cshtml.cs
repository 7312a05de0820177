using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>One UN cooperation framework, and the country programmes derived from it.</summary>
[AllowAnonymous]
internal sealed class CooperationModel(CurrentAccess current, ShowCooperation show, Words words) : PageModel
{
    public ShowCooperation.Shown Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var found = await show.HandleAsync(current.Value, code, ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        Shown = shown;
        return Page();
    }

    /// <summary>The answer with what shows it.</summary>
    public Markup Answer(Assessment? answer, string? evidence, string? link)
    {
        var said = words[ProgrammeMarkup.AnswerKey(answer ?? Assessment.NotYet)];
        var text = evidence is null ? Markup.Empty : Markup.Of($"<br>{FigureMarkup.Quoted(evidence, Shown.Line.Title.Original)}");
        var source = link is null ? Markup.Empty : Markup.Of($"<br>{ProgrammeMarkup.Outside(link, words["results.field.evidence"])}");
        return answer == Assessment.Yes && evidence is null && link is null
            ? Markup.Of($"{said} {FigureMarkup.Missing(words["results.cooperation.unshown"])}") : Markup.Of($"{said}{text}{source}");
    }
}
