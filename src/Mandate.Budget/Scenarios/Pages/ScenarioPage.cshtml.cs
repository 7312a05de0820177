using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>One scenario: what each of its changes does, the lines that move most, and its end.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class ScenarioPageModel(CurrentAccess current, ListScenarios list, SaveScenario save, CloseScenario close, MandateDb db, Words words) : PageModel
{
    private const int MovedShown = 15;

    // What operations call the fields, and what this form calls them.
    private static readonly Dictionary<ChangeKind, string> SubjectOf = new()
    {
        [ChangeKind.Inflation] = nameof(Place), [ChangeKind.StandardCost] = nameof(StaffPlace), [ChangeKind.Cut] = nameof(Group), [ChangeKind.Shift] = nameof(From),
    };

    public ListScenarios.View View { get; private set; } = null!;

    public ScenarioView One => View.Scenarios[0];

    public bool MayEdit => One.State == ScenarioState.Open && current.Value.May(BudgetFunctions.Prepare, default);

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public int Position { get; set; }

    /// <summary>What the change is of: the form asks for nothing else.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Grade { get; set; }

    [BindProperty]
    public string? StaffPlace { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Group { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? ProfessionalMonths { get; set; }

    [BindProperty]
    public string? GeneralServiceMonths { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? ChfShare { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Null: none, or none that there is.</summary>
    public ChangeKind? Chosen => SnakeEnum<ChangeKind>.TryParse(Kind ?? "", out var kind) ? kind : null;

    public string ValueKey => "budget.scenario.value." + Kind;

    public string? ValueHintKey => Chosen is ChangeKind.Rate or ChangeKind.Shift ? null : "budget.scenario.percent_hint";

    public IEnumerable<(string Name, string Title, string Address)> Kinds =>
        SnakeEnum<ChangeKind>.Names.Select(k => (k, words["budget.scenario.kind." + k], $"{BudgetLinks.Scenario(View.Cycle, One.Code)}?kind={k}#add"));

    public IEnumerable<Choice> Grades => Enum.GetValues<GradeGroup>().Select(g => new Choice(SnakeEnum<GradeGroup>.Name(g), ScenarioMarkup.Grade(g, words)));

    public IEnumerable<Choice> Places => View.Places.Select(p => new Choice(p, p));

    public IEnumerable<Choice> Groups => View.Groups.Select(g => new Choice(g, g, Language: "en"));

    public IEnumerable<Choice> Lines => View.Lines.Select(l => new Choice(l, l, Language: "en"));

    public IEnumerable<Choice> Positions => One.Changes.Select(c => new Choice(c.Position.ToString(CultureInfo.InvariantCulture), ScenarioMarkup.Change(c, words)));

    public string Sentence => (One.RecostedUsd ?? One.ConstantUsd) is { } now && (One.RecostedUsd is null ? View.ConstantUsd : View.RecostedUsd) is { } stands
        ? words["budget.scenario.sentence", Shown.Number(now, 2), Shown.Change(now - stands, 2), View.Number, One.ContributionsChf is { } francs ? Shown.Fixed(francs, 2) : words["budget.missing"]]
        : words["budget.scenario.no_sentence"];

    public string Says => One.Changes.Where(c => c.EffectUsd is not null).MaxBy(c => Math.Abs(c.EffectUsd!.Value)) is { } most
        ? words["budget.scenario.most", ScenarioMarkup.Change(most, words), Shown.Change(most.EffectUsd!.Value, 2)] : words["budget.scenario.no_sentence"];

    public Markup Drawing => new EffectBars([.. One.Changes.Where(c => c.EffectUsd is not null).Select(c => new Effect(ScenarioMarkup.Label(c, words), c.EffectUsd!.Value))]).Draw(words["budget.scenario.changes"]);

    public Table Effects => new(words["budget.scenario.changes"], [new(words["budget.scenario.change"]), new(words["budget.scenario.alone"], true, BudgetCycle.Currency)],
        [.. One.Changes.Select(c => new Row([Markup.Text(ScenarioMarkup.Change(c, words)), c.EffectUsd is { } effect ? Markup.Text(Shown.Change(effect, 2)) : FigureMarkup.Missing(words["budget.missing"])]))])
    { HideCaption = true };

    public Table Moved => LineChangeMarkup.Table([.. One.Moved.Take(MovedShown)], words["budget.version.one", One.BaseNumber], One.Title, words);

    public async Task<IActionResult> OnGetAsync(string cycle, string code, CancellationToken ct) => await ReadAsync(cycle, code, ct) ?? Page();

    public async Task<IActionResult> OnPostAddAsync(string cycle, string code, CancellationToken ct)
    {
        if (await ReadAsync(cycle, code, ct) is { } refused) return refused;
        if (Chosen is not { } kind) return this.Refuse([Problem.Rule("budget.scenario.no_kind")]);
        var problems = new List<Problem>();
        var grade = GradeGroup.Professional;
        if (Grade.Given() is { } named && !SnakeEnum<GradeGroup>.TryParse(named, out grade)) problems.Add(Problem.Rule("budget.scenario.no_grade", nameof(Grade), string.Join(", ", SnakeEnum<GradeGroup>.Names)));
        var change = new SaveScenario.Change(kind, Subject(kind).Given(), Number(Value, nameof(Value), problems), kind == ChangeKind.Shift ? To.Given() : null,
            kind == ChangeKind.Rate && ChfShare.Given() is not null ? Number(ChfShare, nameof(ChfShare), problems) : null,
            Months(ProfessionalMonths, nameof(ProfessionalMonths), problems), Months(GeneralServiceMonths, nameof(GeneralServiceMonths), problems),
            kind == ChangeKind.StandardCost && Grade.Given() is not null ? grade : null);
        return problems.Count > 0 ? this.Refuse(problems) : await SaveAsync(cycle, code, [.. Now(), change], kind, ct);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string cycle, string code, CancellationToken ct) => await ReadAsync(cycle, code, ct) is { } refused ? refused
        : await SaveAsync(cycle, code, [.. Now().Where((_, at) => at + 1 != Position)], null, ct);

    public Task<IActionResult> OnPostAdoptAsync(string cycle, string code, CancellationToken ct) => CloseAsync(cycle, code, true, ct);

    public Task<IActionResult> OnPostDiscardAsync(string cycle, string code, CancellationToken ct) => CloseAsync(cycle, code, false, ct);

    private async Task<IActionResult> CloseAsync(string cycle, string code, bool adopt, CancellationToken ct)
    {
        var done = await close.HandleAsync(current.Value, new(cycle, code, adopt, Version, Reason), ct);
        if (!done.TryGet(out var closed)) return await AgainAsync(cycle, code, done.Problems, null, ct);
        this.Notice(closed.Number is { } number ? words["budget.scenario.done.adopted", number] : words["budget.scenario.done.discarded"]);
        return Redirect(closed.Number is null ? BudgetLinks.Scenarios(cycle) : BudgetLinks.Cycle(cycle));
    }

    private async Task<IActionResult> SaveAsync(string cycle, string code, IReadOnlyList<SaveScenario.Change> changes, ChangeKind? kind, CancellationToken ct)
    {
        var done = await save.HandleAsync(current.Value, new(cycle, code, null, Version, changes), ct);
        return done.IsOk ? Redirect(BudgetLinks.Scenario(cycle, code) + "#changes") : await AgainAsync(cycle, code, done.Problems, kind, ct);
    }

    private async Task<IActionResult> AgainAsync(string cycle, string code, IReadOnlyList<Problem> problems, ChangeKind? kind, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        Dictionary<string, string> fields = new(StringComparer.Ordinal) { ["rate"] = nameof(Value), ["chf-share"] = nameof(ChfShare), ["inflation"] = nameof(Place) };
        if (kind is { } added && SubjectOf.TryGetValue(added, out var subject)) fields["Subject"] = subject;
        return await ReadAsync(cycle, code, ct) ?? this.Refuse(problems, fields);
    }

    private async Task<IActionResult?> ReadAsync(string cycle, string code, CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, cycle, code, ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        View = view;
        return null;
    }

    private IEnumerable<SaveScenario.Change> Now() => One.Changes.Select(c => new SaveScenario.Change(c.Kind, c.Subject, c.Value, c.To, c.ChfShare, c.ProfessionalMonths, c.GeneralServiceMonths, c.Grade));

    private string? Subject(ChangeKind kind) => kind switch { ChangeKind.Inflation => Place, ChangeKind.StandardCost => StaffPlace, ChangeKind.Cut => Group, ChangeKind.Shift => From, _ => null };

    private static decimal Number(string? typed, string field, List<Problem> problems)
    {
        var read = Figure.Parse(typed, field, CultureInfo.CurrentCulture);
        if (read.TryGet(out var value)) return value;
        problems.AddRange(read.Problems);
        return 0;
    }

    private static int Months(string? typed, string field, List<Problem> problems)
    {
        if (typed.Given() is not { } text) return 0;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= 100_000) return months;
        problems.Add(Problem.Rule("kernel.csv.whole_number", field, text));
        return 0;
    }
}
