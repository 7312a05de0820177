using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Changes what a result says.</summary>
[RequiresFunction(ResultsFunctions.ReportCode)]
internal sealed class EditModel(CurrentAccess current, ReadResult read, EditResult edit, Words words) : ResultFormPage
{
    [BindProperty]
    public int Version { get; set; }

    public ResultView View { get; private set; } = null!;

    /// <summary>Where somebody else saved meanwhile: their values beside the ones typed here.</summary>
    public Table? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await ReadAsync(id, ct) is { } refused) return refused;
        if (!View.IsEditable) return Redirect(CountryResultLinks.Result(id));
        (Form, Version) = (ResultForm.Of(View.Result), View.Result.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await ReadAsync(id, ct) is { } refused) return refused;
        var outcome = await edit.HandleAsync(current.Value, new(id, Version, Form.Entry()), ct);
        if (outcome.IsOk) return Redirect(CountryResultLinks.Evidence(id));
        if (outcome.Problems is [EditConflict conflict]) ShowBoth(conflict);
        return this.Refuse(outcome.Problems);
    }

    private async Task<IActionResult?> ReadAsync(Guid id, CancellationToken ct)
    {
        var outcome = await read.HandleAsync(current.Value, id, ct);
        if (!outcome.TryGet(out var view)) return this.Refuse(outcome.Problems);
        if (current.Value.Refuse(ResultsFunctions.Report, view.Result, view.Framework) is { } refusal) return this.Refuse([refusal]);
        (View, Framework, Indicator, Note, Shape) = (view, view.Framework, view.Indicator, view.Context.Note, view.Context.Shape);
        return null;
    }

    // The form keeps what was typed; saved again it starts from the version that stands now.
    private void ShowBoth(EditConflict conflict)
    {
        ModelState.Remove(nameof(Version));
        Version = conflict.TheirVersion;
        var (theirs, yours) = (ResultForm.Of(View.Result), Form);
        Conflict = new Table(words["results.edit.both"],
            [new(words["results.edit.field"]), new(words["results.edit.theirs"]), new(words["results.edit.yours"])],
            [
                Row("results.form.number", theirs.Quantity, yours.Quantity),
                Row("results.form.narrative", theirs.Narrative, yours.Narrative),
                Row("results.form.criteria", Count(theirs.CriteriaMet), Count(yours.CriteriaMet)),
                Row("results.form.constituents", Names(theirs), Names(yours)),
            ])
        { HideCaption = true };
    }

    private Row Row(string key, string? theirs, string? yours) => new([Markup.Text(words[key]), Shown(theirs), Shown(yours)]);

    private Markup Shown(string? value) => string.IsNullOrWhiteSpace(value) ? FigureMarkup.Missing(words["results.missing.none"]) : Markup.Text(value);

    private string Count(List<string> criteria) => words["results.form.criteria.ticked", criteria.Count, Note?.Criteria.Count ?? 0];

    private string Names(ResultForm form) => string.Join(words["results.list.separator"], form.Constituents.Select(c => words["results.constituent." + c]));
}
