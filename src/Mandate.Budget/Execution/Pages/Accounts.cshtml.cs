using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Budget.Pages;

/// <summary>How the accounts of a biennium are kept: files of the ERP, months, the control, codes.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
[RequestSizeLimit(ImportLimits.TotalBytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportLimits.TotalBytes + 1_000_000)]
internal sealed class AccountsModel(CurrentAccess current, ReadAccounts read, ListLineCodes codes, ListTransfers lines, StageExecution stage, SetAccountingMonth month, SetControl control, MapLineCode map, MandateDb db, Words words) : BudgetFormModel(db, words)
{
    private IReadOnlyList<ListLineCodes.Item> mapped = [];

    public sealed class OneMonth
    {
        public string? Month { get; set; }

        public string? Reason { get; set; }
    }

    public sealed class Controlled
    {
        public string? Mode { get; set; }

        public int Version { get; set; }
    }

    public sealed class Mapped
    {
        public string? Code { get; set; }

        public string? Line { get; set; }

        public int Version { get; set; }
    }

    public ReadAccounts.View View { get; private set; } = null!;

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public List<IFormFile> CodeFiles { get; set; } = [];

    [BindProperty]
    public OneMonth Close { get; set; } = new();

    [BindProperty]
    public OneMonth Reopen { get; set; } = new();

    [BindProperty]
    public Controlled Control { get; set; } = new();

    [BindProperty]
    public Mapped Map { get; set; } = new();

    public Table? ProblemTable { get; private set; }

    public IReadOnlyList<LineKey> Lines { get; private set; } = [];

    protected override IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    { ["Mode"] = "budget.accounts.control_mode", ["Part"] = "budget.column.part", ["Group"] = "budget.column.group", ["Line"] = "budget.column.line" };

    public bool MayKeep => current.Value.May(BudgetFunctions.Execute, default);

    public bool MayControl => current.Value.May(BudgetFunctions.ApproveTransfer, default);

    public string Sentence => Words["budget.accounts.sentence", View.Months.Count(m => m.IsClosed), View.Months.Count, Shown.Number(View.Months.Sum(m => m.Entries))];

    public IEnumerable<Choice> Open => View.Months.Where(m => !m.IsClosed).Select(m => new Choice(m.Month, m.Month));

    public IEnumerable<Choice> Closed => View.Months.Where(m => m.IsClosed).Select(m => new Choice(m.Month, m.Month));

    public IEnumerable<Choice> Modes => Enum.GetValues<ControlMode>().Select(m => SnakeEnum<ControlMode>.Name(m)).Select(m => new Choice(m, Words["budget.control.mode." + m], Words["budget.control.says." + m]));

    public Table Months => AccountsMarkup.Months(View, Words);

    public Table Imports => AccountsMarkup.Imports(View, Words);

    public Table Codes => AccountsMarkup.Codes(View.Cycle, mapped, MayKeep, Words);

    public async Task<IActionResult> OnGetAsync(string cycle, string? code, CancellationToken ct)
    {
        if (await OpenAsync(cycle, ct) is { } refused) return refused;
        Control = new() { Mode = SnakeEnum<ControlMode>.Name(View.Control), Version = View.ControlVersion };
        if (mapped.FirstOrDefault(m => m.Code == code) is { } one) Map = new() { Code = one.Code, Line = one.Key.ToString(), Version = one.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostUploadAsync(string cycle, CancellationToken ct)
    {
        if (current.Value.Refuse(BudgetFunctions.Execute, default) is { } refusal) return this.Refuse([refusal]);
        var file = await Uploads.ReadAsync(Files, ct);
        var code = CodeFiles.Count == 0 ? null : await Uploads.ReadAsync(CodeFiles, ct);
        var problems = file.Problems.Concat(code?.Problems ?? []).ToList();
        if (file.IsOk && file.Value.Count > 1) problems.Add(Problem.Rule("budget.accounts.one_file", "Files"));
        if (problems.Count > 0) return await RefusedAsync(cycle, problems, ct);
        var kept = await stage.KeepAsync(current.Value, cycle, file.Value[0], code?.Value[0], ct);
        if (kept.TryGet(out var id)) return Redirect(BudgetLinks.AccountsImport(cycle, id));
        if (kept.Problems[0].Kind != ProblemKind.Rule) return await RefusedAsync(cycle, kept.Problems, ct);
        ProblemTable = ImportProblemTable.Of(kept.Problems, Words);
        return await RefusedAsync(cycle, [Problem.Rule(kept.Problems.Count == 1 ? "budget.accounts.problems.one" : "budget.accounts.problems.other", "Files", kept.Problems.Count)], ct);
    }

    public async Task<IActionResult> OnPostCloseAsync(string cycle, CancellationToken ct) =>
        await AnswerAsync(cycle, await month.HandleAsync(current.Value, new(cycle, Close.Month ?? "", true), ct), m => Words["budget.month.closed", m.Month, m.Cycle], "months", ct);

    public async Task<IActionResult> OnPostReopenAsync(string cycle, CancellationToken ct) =>
        await AnswerAsync(cycle, await month.HandleAsync(current.Value, new(cycle, Reopen.Month ?? "", false, Reopen.Reason), ct), m => Words["budget.month.opened", m.Month, m.Cycle], "months", ct);

    public async Task<IActionResult> OnPostControlAsync(string cycle, CancellationToken ct) => SnakeEnum<ControlMode>.TryParse(Control.Mode ?? "", out var mode)
        ? await AnswerAsync(cycle, await control.HandleAsync(current.Value, new(cycle, mode, Control.Version), ct), c => Words["budget.control.done." + SnakeEnum<ControlMode>.Name(c.Mode), c.Cycle], "control", ct)
        : await RefusedAsync(cycle, [Problem.Rule("budget.control.choose", "Control.Mode")], ct);

    public async Task<IActionResult> OnPostMapAsync(string cycle, CancellationToken ct) =>
        await AnswerAsync(cycle, await map.HandleAsync(current.Value, new(cycle, Map.Code ?? "", Map.Line ?? "", Map.Version), ct), l => Words["budget.execution.mapped", Map.Code!.Trim(), l.ToString()], "codes", ct);

    private async Task<IActionResult> AnswerAsync<T>(string cycle, Outcome<T> outcome, Func<T, string> says, string section, CancellationToken ct)
    {
        if (!outcome.TryGet(out var done)) return await RefusedAsync(cycle, outcome.Problems, ct);
        this.Notice(says(done));
        return Redirect(BudgetLinks.Accounts(cycle) + "#" + section);
    }

    private Task<IActionResult> RefusedAsync(string cycle, IReadOnlyList<Problem> problems, CancellationToken ct) => AgainAsync(problems, async () =>
    {
        if (await OpenAsync(cycle, ct) is { } refused) return refused;
        // The forms beside the one that was sent show what stands.
        if (Control.Mode is null) Control = new() { Mode = SnakeEnum<ControlMode>.Name(View.Control), Version = View.ControlVersion };
        return null;
    });

    private async Task<IActionResult?> OpenAsync(string cycle, CancellationToken ct)
    {
        var (found, listed) = (await read.HandleAsync(current.Value, cycle, ct), await codes.HandleAsync(current.Value, cycle, ct));
        if (!found.TryGet(out var view) || !listed.TryGet(out var all)) return this.Refuse(found.IsOk ? listed.Problems : found.Problems);
        (View, mapped) = (view, all);
        Lines = MayKeep && (await lines.HandleAsync(current.Value, cycle, ct)).TryGet(out var known) ? known.Lines : [];
        return null;
    }
}
