using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>The UN cooperation frameworks, and what of the organisation's concerns is in each.</summary>
[AllowAnonymous]
internal sealed class CooperationsModel(CurrentAccess current, ListCooperations list, Words words) : PageModel
{
    private IReadOnlyList<CooperationLine> lines = [];

    public Pagination Pages { get; private set; } = null!;

    public bool HasExamples => lines.Any(l => l.IsExample);

    public bool MayWrite => current.Value.MaySomewhere(ResultsFunctions.EditProgrammes);

    public Table List
    {
        get
        {
            var sorting = new Sorting(Request, "country", "time", "stage");
            List<Column> columns = [new(words["results.cooperation.one"]), sorting.Column(words["results.field.country"], "country"), sorting.Column(words["results.programme.time"], "time"),
                sorting.Column(words["results.programme.stage"], "stage")];
            var inside = current.Value.MayReadProgrammes();
            if (inside) columns.AddRange([new(words["results.cooperation.standards_short"]), new(words["results.cooperation.trained_short"])]);
            return new(words["results.cooperations.title"], columns, [.. Sorted(sorting).Skip(Pages.Skip).Take(Pages.Size).Select(l => Row(l, inside))], words["results.cooperations.none"]) { HideCaption = true };
        }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        lines = await list.HandleAsync(current.Value, new(), ct);
        Pages = new Pagination(Request, lines.Count);
    }

    private Row Row(CooperationLine l, bool inside)
    {
        List<Markup> cells = [ProgrammeMarkup.Link(l), Markup.Of($"<a href=\"{PlaceLinks.Country(l.Country)}\">{FigureMarkup.Text(l.CountryName)}</a>"),
            ProgrammeMarkup.Time(l.From, l.To), ProgrammeMarkup.Stage(l.Stage, words)];
        if (inside) cells.AddRange([Answer(l.Standards), Answer(l.Trained)]);
        return new(cells);
    }

    private Markup Answer(Assessment? answer) => Markup.Text(words[ProgrammeMarkup.AnswerKey(answer ?? Assessment.NotYet)]);

    private IEnumerable<CooperationLine> Sorted(Sorting sorting) => sorting.Key switch
    {
        "time" => sorting.Apply(lines, l => l.From),
        "stage" => sorting.Apply(lines, l => l.Stage),
        _ => sorting.Apply(lines, l => l.CountryName.Current.Text),
    };
}
