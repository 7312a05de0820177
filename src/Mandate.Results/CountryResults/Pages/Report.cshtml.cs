using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>Begins a result of a country for one indicator.</summary>
[RequiresFunction(ResultsFunctions.ReportCode)]
internal sealed class ReportModel(CurrentAccess current, MandateDb db, Places places, FindEntry find, PeriodGate gate, ReportResult report, Words words) : ResultFormPage
{
    /// <summary>Makes a form that is sent twice one result.</summary>
    [BindProperty]
    public string? Key { get; set; }

    public string TitleKey => Indicator.IsMeasured() ? "results.form.title.measured" : "results.form.title";

    public IReadOnlyList<Choice> Countries { get; private set; } = [];

    public IReadOnlyList<Choice> Periods { get; private set; } = [];

    /// <summary>Why nothing can be reported here at all.</summary>
    public string? Blocked { get; private set; }

    /// <summary>The result that is there already for the country and period chosen, where the reader may open it.</summary>
    public Guid? Existing { get; private set; }

    public async Task<IActionResult> OnGetAsync(string framework, string indicator, string? country, string? period, CancellationToken ct)
    {
        if (await ReadAsync(framework, indicator, ct) is { } refused) return this.Refuse([refused]);
        Key = Guid.NewGuid().ToString();
        Form = new ResultForm
        {
            Country = Chosen(Countries, country), Period = Chosen(Periods, period),
            Quantity = null, Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        };
        return Page();
    }

    // What the address names, where it can be chosen; the only choice by itself.
    private static string? Chosen(IReadOnlyList<Choice> choices, string? named) =>
        choices.FirstOrDefault(c => c.Value == named)?.Value ?? (choices.Count == 1 ? choices[0].Value : null);

    public async Task<IActionResult> OnPostAsync(string framework, string indicator, CancellationToken ct)
    {
        if (await ReadAsync(framework, indicator, ct) is { } refused) return this.Refuse([refused]);
        var outcome = await report.HandleAsync(current.Value,
            new(framework, indicator, Form.Country, Form.Period, Form.Entry(), Key ?? ""), ct);
        if (outcome.TryGet(out var saved)) return Redirect(CountryResultLinks.Evidence(saved.Id));
        if (outcome.Problems.Any(p => p.Kind == ProblemKind.Conflict)) await FindExistingAsync(ct);
        return this.Refuse(outcome.Problems);
    }

    private async Task<Problem?> ReadAsync(string framework, string indicator, CancellationToken ct)
    {
        var found = await db.Set<Framework>().AsNoTracking().SingleOrDefaultAsync(f => f.Code == framework, ct);
        if (found is null || !current.Value.MayRead(found)) return FrameworkAccess.NotFound(framework);
        var measure = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(i => i.FrameworkId == found.Id && i.Code == indicator, ct);
        if (measure is null) return Problem.NotFound("results.report.indicator_unknown", indicator, framework);
        (Framework, Indicator, Note) = (found, measure, await find.NoteAsync(measure.Id, ct));
        Shape = await ReadShape.OfAsync(db, measure.Id, ct);
        Countries = Indicator.MeasuredAt == MeasuredPlace.Organisation ? Whole()
            : ByName((await places.CountriesForAsync(current.Value, ResultsFunctions.Report, found.Id, ct, measure.Id)).Where(c => c.MemberState));
        Periods = (await gate.OpenAsync(ct)).For(found.Id, Countries.Select(c => c.Value)).Select(p => new Choice(p.Code, p.Code)).ToList();
        Blocked = WhyBlocked();
        return null;
    }

    private List<Choice> Whole() => current.Value.May(ResultsFunctions.Report, new Target(Country: CountryResult.WholeOrganisation,
        Region: CountryResult.WholeOrganisation, Framework: Framework.Id)) ? [new(CountryResult.WholeOrganisation, words["results.place.all"])] : [];

    private string? WhyBlocked()
    {
        if (Framework.Status != FrameworkStatus.Approved) return words["results.report.framework_not_approved", Framework.Code];
        if (Indicator.IsComputed) return words["results.report.computed", Indicator.Code];
        if (!Indicator.IsReportable()) return words["results.report.not_by_country", Indicator.Code];
        return Periods.Count == 0 ? words["results.form.no_period"] : Countries.Count == 0 ? words["results.form.no_country"] : null;
    }

    private async Task FindExistingAsync(CancellationToken ct)
    {
        var existing = await (from r in db.Set<CountryResult>().AsNoTracking()
                              join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
                              where r.IndicatorId == Indicator.Id && r.Country == Form.Country && p.Code == Form.Period
                              select r).SingleOrDefaultAsync(ct);
        Existing = existing is not null && current.Value.MaySee(existing, Framework) ? existing.Id : null;
    }
}
