using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>A publication beside another one, or beside the framework as it stands today.</summary>
[AllowAnonymous]
internal sealed class CompareModel(CurrentAccess access, ComparePublications compare, ListPublications list, Words words) : PageModel
{
    public ComparePublications.Compared Compared { get; private set; } = null!;

    public List<Choice> Others { get; private set; } = [];

    public Pagination Pages { get; private set; } = null!;

    public string Title => words["results.publication.compared", Compared.From, Compared.Framework,
        Compared.To is { } other ? words["results.publication.other", other] : words["results.publication.as_of_today"]];

    public string CsvHref => ResultsLinks.Publication(Compared.Framework, Compared.From) + "/changes.csv"
        + (Compared.To is { } other ? string.Create(CultureInfo.InvariantCulture, $"?with={other}") : "");

    public async Task<IActionResult> OnGetAsync(string code, int number, int? with, CancellationToken ct)
    {
        var outcome = await compare.HandleAsync(access.Value, new(code, number, with), ct);
        if (!outcome.TryGet(out var compared)) return this.Refuse(outcome.Problems);
        Compared = compared;
        Pages = new Pagination(Request, compared.Changes.Count, 200);
        var all = (await list.HandleAsync(access.Value, new(code), ct)).Value;
        Others = [.. all.Where(p => p.Number != number).Select(p => new Choice(p.Number.ToString(CultureInfo.InvariantCulture),
            $"{words["results.publication.heading", p.Number]}, {p.SubmittedTo}"))];
        return Page();
    }
}
