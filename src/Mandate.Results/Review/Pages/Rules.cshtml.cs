using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>How the results of a framework are reviewed: by which levels.</summary>
[RequiresFunction(ResultsFunctions.ApproveFrameworkCode)]
internal sealed class RulesModel(MandateDb db, CurrentAccess access, SetReviewLevels levels, Words words) : PageModel
{
    private static readonly Dictionary<string, string> LevelsField = new(StringComparer.Ordinal) { ["levels"] = "Levels[0]" };

    public Framework Framework { get; private set; } = null!;

    /// <summary>The levels as the form asks for them; empty ones are none.</summary>
    [BindProperty]
    public List<string?> Levels { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<ReviewReach> Now { get; private set; } = [];

    public string Sentence => ReviewWords.Levels(Now, words);

    public IEnumerable<Choice> Reaches => Enum.GetValues<ReviewReach>()
        .Select(r => new Choice(SnakeEnum<ReviewReach>.Name(r), words[ResultMarkup.ReachKey(r) + ".who"]));

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await ReadAsync(code, ct) ?? Page();

    public async Task<IActionResult> OnPostLevelsAsync(string code, CancellationToken ct)
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

    private async Task<IActionResult?> ReadAsync(string code, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, access.Value, code, ct);
        if (!found.TryGet(out var framework)) return this.Refuse(found.Problems);
        if (access.Value.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id)) is { } refusal) return this.Refuse([refusal]);
        (Framework, Now) = (framework, await db.LevelsOfAsync(framework.Id, ct));
        if (Levels.Count == 0) Levels = [.. Now.Select(SnakeEnum<ReviewReach>.Name)];
        while (Levels.Count < Math.Min(SetReviewLevels.Most, Math.Max(3, Now.Count + 1))) Levels.Add(null);
        return null;
    }
}
