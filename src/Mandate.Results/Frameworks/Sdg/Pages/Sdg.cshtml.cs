using System.Globalization;
using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>The SDG map of a framework. Everybody may open the address; the framework decides who may read it.</summary>
[AllowAnonymous]
internal sealed class SdgModel(CurrentAccess current, ReadSdgMap read, Words words) : PageModel
{
    public ReadSdgMap.Map Map { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Goal { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Outcome { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Added { get; set; }

    public string CsvHref => Address.With(Request, ("handler", "Csv"));

    public IEnumerable<Choice> Goals => Map.Goals.Select(g => new Choice(g.ToString(CultureInfo.InvariantCulture), words["results.sdg.goal_number", g]));

    public IEnumerable<Choice> Outcomes => Map.Outcomes.Select(o => new Choice(o.Code, $"{o.Code} {o.Title.Current.Text}", Language: o.Title.Current.Language));

    public IEnumerable<Choice> AddedOnly => [new("new", words["results.sdg.added_only"])];

    public string Sentence => words["results.sdg.sentence", Map.Lines.Count, Map.Lines.Select(l => l.SdgGoal).Distinct().Count(),
        Map.Lines.SelectMany(l => l.Outcomes).Distinct().Count(), Map.Lines.SelectMany(l => l.SdgIndicators).Distinct().Count(), Map.Lines.Count(l => l.IsNew)];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await ReadAsync(code, ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(string code, CancellationToken ct) => await ReadAsync(code, ct)
        ?? File(Encoding.UTF8.GetBytes(SdgTables.Csv(Map)), Csv.ContentType, Map.Framework + "-sdg.csv");

    private async Task<IActionResult?> ReadAsync(string code, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, new(code, int.TryParse(Goal, CultureInfo.InvariantCulture, out var goal) ? goal : null,
            string.IsNullOrEmpty(Outcome) ? null : Outcome, Added == "new"), ct);
        if (!found.TryGet(out var map)) return this.Refuse(found.Problems);
        Map = map;
        return null;
    }
}
