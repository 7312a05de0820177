using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>What the pages that report and edit have in common: the fields and their choices.</summary>
internal abstract class ResultFormPage : PageModel
{
    [BindProperty]
    public ResultForm Form { get; set; } = new();

    public Framework Framework { get; protected set; } = null!;

    public Indicator Indicator { get; protected set; } = null!;

    public TechnicalNote? Note { get; protected set; }

    /// <summary>By what a measured indicator is broken down.</summary>
    public MeasuredShape Shape { get; protected set; } = MeasuredShape.Whole;

    public bool NeedsDenominator => Indicator.NeedsDenominator(Shape);

    public bool TakesDenominator => NeedsDenominator || RollUpRules.Of(Indicator).Scale == 100;

    /// <summary>The cells, each crossing a row; a draft shows all of them, whatever was typed before.</summary>
    public Markup Cells(Words words)
    {
        Form.Cells = CellFields.Rows(Shape, Form.Cells, Framework.To);
        return Form.Cells.Count == 0 ? Markup.Of($"<p>{words["results.cells.many"]}</p>")
            : new CellFields(Shape, Form.Cells, NeedsDenominator, ModelState, words).Draw();
    }

    public IEnumerable<Choice> Criteria => Note?.Criteria.Select(c =>
    {
        var text = c.Text.Current;
        return new Choice(c.Id.ToString(), text.Text, Language: text.Language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName ? null : text.Language);
    }) ?? [];

    public IEnumerable<Choice> Languages(Words words) => LanguageList.Codes.Select(l => new Choice(l, words["results.language." + l]));

    public IEnumerable<Choice> Constituents(Words words) => new[] { ResultForm.Government, ResultForm.Employers, ResultForm.Workers }
        .Select(c => new Choice(c, words["results.constituent." + c]));

    protected Crumb[] Way(Words words) =>
    [
        new(Framework.Title.ToString(), ResultsLinks.Framework(Framework.Code)),
        new(words["results.indicator.short", Indicator.Code], ResultsLinks.Indicator(Framework.Code, Indicator.Code)),
    ];

    public Crumb[] Crumbs(Words words) => Way(words);

    /// <summary>By name in the reader's language.</summary>
    protected static List<Choice> ByName(IEnumerable<CountryRecord> countries) =>
        [.. countries.Select(c => new Choice(c.Code, c.Name.ToString())).OrderBy(c => c.Text, StringComparer.CurrentCulture)];
}
