using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>Two versions of a budget beside each other: the lines that moved.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class ComparePageModel(CurrentAccess current, CompareVersions compare, ListVersions list, Words words) : PageModel
{
    private IReadOnlyList<ListVersions.Item> versions = [];

    public string Cycle { get; private set; } = "";

    public CompareVersions.Compared Compared { get; private set; } = null!;

    public IEnumerable<Choice> Choices => versions.Select(v => new Choice(v.Number.ToString(CultureInfo.InvariantCulture),
        words["budget.version.choice", v.Number, words[VersionMarkup.StageKey(v.Stage)], Shown.Number(v.TotalUsd, 2)]));

    public string Sentence => words[Compared.Recosted ? "budget.compare.sentence" : "budget.compare.sentence_constant", Compared.One, Shown.Number(Compared.OneUsd, 2), Compared.Other,
        Shown.Number(Compared.OtherUsd, 2), Shown.Change(Compared.ChangeUsd), Compared.Lines.Count];

    public Table Table => LineChangeMarkup.Table(Compared.Lines, words["budget.version.one", Compared.One], words["budget.version.one", Compared.Other], words);

    /// <param name="one">The earlier version; left out: the one before the newest.</param>
    /// <param name="other">Left out: the newest.</param>
    public async Task<IActionResult> OnGetAsync(string cycle, int? one, int? other, CancellationToken ct)
    {
        var listed = await list.HandleAsync(current.Value, cycle, ct);
        if (!listed.TryGet(out var all)) return this.Refuse(listed.Problems);
        var found = await compare.HandleAsync(current.Value, new(cycle, one ?? Earlier(all), other), ct);
        if (!found.TryGet(out var compared)) return this.Refuse(found.Problems);
        (Cycle, versions, Compared) = (cycle, all, compared);
        return Page();
    }

    // The one before the newest of those that were not withdrawn.
    private static int Earlier(IReadOnlyList<ListVersions.Item> all)
    {
        List<ListVersions.Item> kept = [.. all.Where(v => v.Stage != VersionStage.Withdrawn)];
        return (kept.Count > 0 ? kept[Math.Min(1, kept.Count - 1)] : all[^1]).Number;
    }
}
