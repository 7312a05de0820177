using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>How the results of a framework are reviewed: by which levels, and until when in each period.</summary>
[RequiresFunction(ResultsFunctions.ApproveFrameworkCode)]
internal sealed class RulesModel(MandateDb db, CurrentAccess access, ReadReviewRules read, SetReviewLevels levels, Words words) : PageModel
{
    private static readonly Dictionary<string, string> LevelsField = new(StringComparer.Ordinal) { ["levels"] = "Levels[0]" };

    public Framework Framework { get; private set; } = null!;

    /// <summary>The levels as the form asks for them; empty ones are none.</summary>
    [BindProperty]
    public List<string?> Levels { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public ReadReviewRules.Rules Rules { get; private set; } = null!;

    public string Sentence => ReviewWords.Levels(Rules.Levels, words);

    public IEnumerable<Choice> Reaches => Enum.GetValues<ReviewReach>()
        .Select(r => new Choice(SnakeEnum<ReviewReach>.Name(r), words[ResultMarkup.ReachKey(r) + ".who"]));

    public Table Periods => new(words["results.dates.title"],
        [
            new(words["results.field.period"]), new(words["results.dates.state"]), new(words["results.dates.report"]),
            .. Rules.Levels.Select((reach, i) => new Column(words["results.dates.level", i + 1, words[ResultMarkup.ReachKey(reach)]])),
            new(words["results.dates.locks_on"]),
        ],
        [.. Rules.Periods.Select(Line)], words["results.dates.none"])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await ReadAsync(code, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        var chosen = Levels.Where(l => !string.IsNullOrEmpty(l)).ToList();
        if (!chosen.TrueForAll(l => SnakeEnum<ReviewReach>.TryParse(l!, out _))) return BadRequest();
        var reaches = chosen.ConvertAll(l => SnakeEnum<ReviewReach>.TryParse(l!, out var reach) ? reach : default);
        var outcome = await levels.HandleAsync(access.Value, new(code, reaches, Reason), ct);
        if (outcome.TryGet(out var done))
        {
            this.Notice(ReviewWords.Set(done, words));
            return Redirect(ResultsLinks.Review(code));
        }
        return await ReadAsync(code, ct) ?? this.Refuse(outcome.Problems, LevelsField);
    }

    private Row Line(ReadReviewRules.Period p) => new(
    [
        Markup.Of($"<a href=\"{ResultsLinks.Period(Framework.Code, p.Code)}\">{words["results.dates.change", p.Code]}</a>"),
        Markup.Text(ReviewWords.State(p, words)), Day(p.Report), .. p.Review.Select(Day), Day(p.LocksOn),
    ]);

    private Markup Day(DateOnly? day) => day is { } set ? FigureMarkup.Date(set) : FigureMarkup.Missing(words["results.dates.not_set"]);

    private async Task<IActionResult?> ReadAsync(string code, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, access.Value, code, ct);
        if (!found.TryGet(out var framework)) return this.Refuse(found.Problems);
        if (access.Value.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id)) is { } refusal) return this.Refuse([refusal]);
        (Framework, Rules) = (framework, (await read.HandleAsync(access.Value, code, ct)).Value);
        if (Levels.Count == 0) Levels = [.. Rules.Levels.Select(SnakeEnum<ReviewReach>.Name)];
        while (Levels.Count < Math.Min(SetReviewLevels.Most, Math.Max(3, Rules.Levels.Count + 1))) Levels.Add(null);
        return null;
    }
}
