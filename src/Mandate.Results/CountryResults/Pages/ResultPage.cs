using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>What the pages about one result have in common.</summary>
internal abstract class ResultPage(CurrentAccess current, ReadResult read) : PageModel
{
    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    public ResultView View { get; private set; } = null!;

    protected Access By => current.Value;

    public Crumb[] Crumbs(Words words) =>
    [
        new(View.Framework.Title.ToString(), ResultsLinks.Framework(View.Framework.Code)),
        new(words["results.indicator.short", View.Indicator.Code], ResultsLinks.Indicator(View.Framework.Code, View.Indicator.Code)),
        new(View.Country, CountryResultLinks.Result(View.Id)),
    ];

    /// <summary>Null when the result may be seen and, where a function is named, that may be done to it.</summary>
    protected async Task<IActionResult?> ReadAsync(Guid id, Function? function, CancellationToken ct)
    {
        var outcome = await read.HandleAsync(By, id, ct);
        if (!outcome.TryGet(out var view)) return this.Refuse(outcome.Problems);
        View = view;
        if (!ModelState.ContainsKey(nameof(Version))) Version = view.Result.Version;
        return function is { } asked && By.Refuse(asked, view.Result, view.Framework) is { } refusal ? this.Refuse([refusal]) : null;
    }

    /// <summary>The page again with what is wrong; its form then starts from the version that stands now.</summary>
    protected IActionResult Again(IReadOnlyList<Problem> problems, IReadOnlyDictionary<string, string>? fields = null)
    {
        ModelState.Remove(nameof(Version));
        Version = View.Result.Version;
        return this.Refuse(problems, fields);
    }
}
