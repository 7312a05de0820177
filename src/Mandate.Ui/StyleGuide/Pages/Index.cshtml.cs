using Mandate.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Mandate.Ui.StyleGuide.Pages;

/// <summary>
/// Every component with the kind of text it will hold, for tests and for looking at; only where
/// <see cref="UiOptions.StyleGuide"/> says so. Its form saves nothing and is always refused, to show how that looks.
/// </summary>
[AllowAnonymous]
public sealed class IndexModel(IOptions<UiOptions> options, Words words) : PageModel
{
    [BindProperty]
    public Answers Form { get; set; } = new();

    public IReadOnlyList<Choice> Regions { get; } =
        [.. Samples.Regions.Select((r, i) => new Choice($"r{i}", r.Region.Current.Text))];

    public IReadOnlyList<Choice> Kinds =>
    [
        new("draft", words["ui.guide.draft"], words["ui.guide.hint"]), new("submitted", words["ui.guide.submitted"]),
        new("approved", words["ui.guide.approved"]),
    ];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!options.Value.StyleGuide) context.Result = NotFound();
    }

    public void OnGet() { }

    public IActionResult OnPost() => this.Refuse(
    [
        Problem.Rule("ui.guide.wrong_title", "title"), Problem.Rule("ui.guide.wrong_number", "count"),
        Problem.Rule("ui.guide.wrong_choice", "Form.Kind"),
    ]);

    public sealed class Answers
    {
        public string? Title { get; set; }
        public string? Count { get; set; }
        public DateOnly? On { get; set; }
        public string? Region { get; set; }
        public string? Narrative { get; set; }
        public string? Kind { get; set; }
        public string[] Criteria { get; set; } = [];
        public bool Agreed { get; set; }
    }
}
