using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>The dates of one period, and what is unlocked in it.</summary>
[RequiresFunction(ResultsFunctions.ApproveFrameworkCode)]
internal sealed class PeriodRulesModel(MandateDb db, CurrentAccess access, ReadReviewRules read, SetPeriodDates set, UnlockPeriod unlock,
    RelockPeriod relock, Places places, Words words) : PageModel
{
    public Framework Framework { get; private set; } = null!;

    public ReadReviewRules.Period Now { get; private set; } = null!;

    public IReadOnlyList<ReviewReach> Levels { get; private set; } = [];

    [BindProperty]
    public DatesForm Dates { get; set; } = new();

    [BindProperty]
    public UnlockForm Unlock { get; set; } = new();

    [BindProperty]
    public Guid UnlockId { get; set; }

    public List<Choice> Units { get; private set; } = [];

    public List<Choice> Regions { get; private set; } = [];

    public List<Choice> Countries { get; private set; } = [];

    public bool IsLocked => Now is { IsClosed: false, Takes: false };

    public IEnumerable<Choice> Wheres => UnlockForm.Wheres.Select(w => new Choice(w, words["results.unlock.by." + w]));

    public async Task<IActionResult> OnGetAsync(string code, string period, CancellationToken ct)
    {
        if (await ReadAsync(code, period, ct) is { } refused) return refused;
        Dates = new() { Report = Now.Report, Review = [.. Now.Review], LocksOn = Now.LocksOn, Version = Now.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostDatesAsync(string code, string period, CancellationToken ct)
    {
        if (await ReadAsync(code, period, ct) is { } refused) return refused;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 422, ViewData = ViewData };
        var outcome = await set.HandleAsync(access.Value,
            new(code, period, Dates.Report, Dates.Given, Dates.LocksOn, Dates.Version, Dates.Reason), ct);
        return Answer(code, period, outcome, _ => words["results.dates.done", period], DatesForm.Fields);
    }

    public async Task<IActionResult> OnPostUnlockAsync(string code, string period, CancellationToken ct)
    {
        if (await ReadAsync(code, period, ct) is { } refused) return refused;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 422, ViewData = ViewData };
        var outcome = await unlock.HandleAsync(access.Value, new(code, period, Unlock.Only("unit", Unlock.Unit),
            Unlock.Only("region", Unlock.Region), Unlock.Only("country", Unlock.Country), Unlock.Until, Unlock.Reason), ct);
        return Answer(code, period, outcome, done => ReviewWords.Unlocked(done, words), UnlockForm.Fields);
    }

    public async Task<IActionResult> OnPostRelockAsync(string code, string period, CancellationToken ct)
    {
        if (await ReadAsync(code, period, ct) is { } refused) return refused;
        return Answer(code, period, await relock.HandleAsync(access.Value, new(UnlockId), ct), _ => words["results.unlock.ended"], null);
    }

    private IActionResult Answer<T>(string code, string period, Outcome<T> outcome, Func<T, string> says, IReadOnlyDictionary<string, string>? fields)
    {
        if (!outcome.TryGet(out var done)) return this.Refuse(outcome.Problems, fields);
        this.Notice(says(done));
        return Redirect(ResultsLinks.Period(code, period));
    }

    private async Task<IActionResult?> ReadAsync(string code, string period, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, access.Value, code, ct);
        if (!found.TryGet(out var framework)) return this.Refuse(found.Problems);
        if (access.Value.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id)) is { } refusal) return this.Refuse([refusal]);
        var rules = (await read.HandleAsync(access.Value, code, ct)).Value;
        if (rules.Periods.FirstOrDefault(p => p.Code == period) is not { } now)
            return this.Refuse([Problem.NotFound("results.period.not_found", period, code)]);
        (Framework, Now, Levels) = (framework, now, rules.Levels);
        while (Dates.Review.Count < Levels.Count) Dates.Review.Add(null);
        await ReadPlacesAsync(ct);
        return null;
    }

    private async Task ReadPlacesAsync(CancellationToken ct)
    {
        Units = ByText((await places.UnitsAsync(ct)).Select(u => (u.Code, $"{u.Code} {u.Name.Current.Text}")));
        Regions = [.. (await places.RegionsAsync(ct)).Select(r => new Choice(r.Code, r.Name.Current.Text))];
        Countries = [new(CountryResult.WholeOrganisation, words["results.place.all"]), .. ByText((await places.CountriesAsync(ct)).Where(c => c.MemberState).Select(c => (c.Code, c.Name.Current.Text)))];
    }

    private static List<Choice> ByText(IEnumerable<(string Code, string Text)> all) =>
        [.. all.Select(c => new Choice(c.Code, c.Text)).OrderBy(c => c.Text, StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true))];
}
