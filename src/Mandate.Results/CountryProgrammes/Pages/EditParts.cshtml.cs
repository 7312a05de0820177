using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>The outputs that a country programme serves, its own headings and its documents: added and taken away one by one.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
internal sealed class EditPartsModel(
    CurrentAccess current, ShowProgramme show, ServeOutput serve, SavePriority headings, LinkDocument documents, MandateDb db, Words words) : PartFormModel(current, show, db, words)
{
    [BindProperty]
    public Guid? Output { get; set; }

    [BindProperty]
    public string? Priority { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? En { get; set; }

    [BindProperty]
    public string? Fr { get; set; }

    [BindProperty]
    public string? Es { get; set; }

    [BindProperty]
    public string? Zh { get; set; }

    [BindProperty]
    public string? Document { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    public IReadOnlyList<Choice> Outputs { get; private set; } = [];

    public IEnumerable<Choice> Headings => Shown.Priorities.Select(p => new Choice(p.Code, $"{p.Code} {p.Title.Current.Text}", Language: p.Title.Current.Language));

    public Table ServedTable => Parts("results.programme.serves", Shown.Line.Serves.Select(s => (Markup.Of($"{s.Code} {FigureMarkup.Text(s.Title)}"), "Output", s.Id.ToString(), s.Code)));

    public Table HeadingTable => Parts("results.programme.headings", Shown.Priorities.Select(p => (Markup.Of($"{p.Code} {FigureMarkup.Text(p.Title)}"), "Heading", p.Code, p.Code)));

    public Table DocumentTable => Parts("results.programme.documents",
        Shown.Inside!.Documents.Select(d => (ProgrammeMarkup.Outside(d.Link, d.Title), "Id", d.Id.ToString(), d.Title)));

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await ReadAsync(code, ct) ?? await OfferedAsync(ct);

    public async Task<IActionResult> OnPostServeAsync(string code, CancellationToken ct) => await DoneAsync(code, await serve.HandleAsync(By, new(code, Output, Priority), ct), ct);

    public async Task<IActionResult> OnPostStopAsync(string code, CancellationToken ct) => await DoneAsync(code, await serve.HandleAsync(By, new(code, Output, Stop: true), ct), ct);

    public async Task<IActionResult> OnPostHeadingAsync(string code, CancellationToken ct) => await DoneAsync(code, await headings.HandleAsync(By, new(code, Heading, new(En, Fr, Es, Zh, null)), ct), ct);

    public async Task<IActionResult> OnPostRemoveHeadingAsync(string code, CancellationToken ct) =>
        await DoneAsync(code, await headings.HandleAsync(By, new(code, Heading, new(null, null, null, null, null), Remove: true), ct), ct);

    public async Task<IActionResult> OnPostDocumentAsync(string code, CancellationToken ct) => await DoneAsync(code, await documents.HandleAsync(By, new(code, Document, Link), ct), ct);

    public async Task<IActionResult> OnPostUnlinkAsync(string code, Guid id, CancellationToken ct) => await DoneAsync(code, await documents.HandleAsync(By, new(code, null, null, id), ct), ct);

    private async Task<IActionResult> DoneAsync(string code, Outcome<Done> outcome, CancellationToken ct)
    {
        var answer = await AnswerAsync(code, outcome, ProgrammeLinks.Parts(code), ct);
        if (Shown is not null) await OfferedAsync(ct);
        return answer;
    }

    // The outputs of every framework that the reader may read, the latest first.
    private async Task<IActionResult> OfferedAsync(CancellationToken ct)
    {
        var frameworks = (await Db.Set<Framework>().AsNoTracking().OrderByDescending(f => f.From).ToListAsync(ct)).FindAll(By.MayRead);
        var ids = frameworks.ConvertAll(f => f.Id);
        var nodes = await Db.Set<ResultNode>().AsNoTracking().Where(n => ids.Contains(n.FrameworkId) && !Db.Set<ResultNode>().Any(b => b.ParentId == n.Id)).OrderBy(n => n.Position).ToListAsync(ct);
        Outputs = [.. frameworks.SelectMany(f => nodes.Where(n => n.FrameworkId == f.Id)
            .Select(n => new Choice(n.Id.ToString(), $"{f.Code}: {n.Code} {n.Title.Current.Text}", Language: n.Title.Current.Language)))];
        return Page();
    }

    private Table Parts(string key, IEnumerable<(Markup What, string Name, string Value, string Called)> parts) => new(Words[key], [new(Words[key]), new(Words["results.programme.take_away"])],
        [.. parts.Select(p => new Row([p.What, Markup.Of(
            $"<button class=\"ds-button\" data-variant=\"tertiary\" type=\"submit\" name=\"{p.Name}\" value=\"{p.Value}\" aria-label=\"{Words["results.programme.take_away_what", p.Called]}\">{Words["results.programme.take_away"]}</button>")]))])
    { HideCaption = true };
}
