using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>
/// Puts a portfolio in from CSV files: partners, agreements, projects and everything of theirs, all or nothing. What a row
/// names follows the row; the same files twice are the same state.
/// </summary>
public sealed class ImportPortfolio
{
    private readonly MandateDb db;
    private readonly LoadPortfolio load;
    private readonly TimeProvider clock;

    internal ImportPortfolio(MandateDb db, LoadPortfolio load, TimeProvider clock) => (this.db, this.load, this.clock) = (db, load, clock);

    /// <param name="DryRun">Says what would change and saves nothing.</param>
    /// <param name="AreExamples">What is new is marked as made up.</param>
    /// <param name="Token">From a preview: what is done is what was looked at. Null: whatever it is now.</param>
    public sealed record Input(IReadOnlyList<ImportFile> Files, bool DryRun = false, bool AreExamples = false, string? Token = null);

    /// <param name="Files">The same by file.</param>
    /// <param name="Changes">What is added, changed and taken away, file by file, each with its cells.</param>
    public sealed record Result(int Added, int Changed, int Removed, int Unchanged, bool IsSaved, IReadOnlyList<FileTally> Files, IReadOnlyList<PlanChange> Changes)
    {
        /// <summary>To be given back when it is carried out.</summary>
        public string Token { get; } = PortfolioChanges.Token(Changes);
    }

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        var problems = new ProblemList();
        var sheets = PortfolioFiles.Read(input.Files, problems);
        if (input.Files.Count == 0) return Problem.Rule("cooperation.import.no_files");
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var state = await load.ReadAsync(by, sheets, input.AreExamples, today, ct);
        Put(sheets, state, problems, today);
        if (!problems.IsEmpty) return problems.ToProblems();
        var changes = PortfolioChanges.Of(db, state);
        var tally = PortfolioChanges.Tally([.. sheets.Values], changes);
        var result = new Result(tally.Sum(t => t.Added), tally.Sum(t => t.Changed), tally.Sum(t => t.Removed), tally.Sum(t => t.Unchanged), !input.DryRun && changes.Count > 0, tally, changes);
        if (input.Token is { } token && token != result.Token) return Problem.Conflict("cooperation.import.changed_since");
        if (!result.IsSaved) return result;
        await db.StampAsync(now, ct);
        db.Act = new Act(by.Actor, "cooperation.import_portfolio");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? result : saved.Problems.ToList();
    }

    private static void Put(Dictionary<string, CsvSheet> sheets, PortfolioState state, ProblemList problems, DateOnly today)
    {
        foreach (var file in PortfolioFiles.All.Where(f => sheets.ContainsKey(f.Shape.Name)))
        {
            var sheet = sheets[file.Shape.Name];
            foreach (var record in sheet.Records) file.Put(new PortfolioRow(new RowReader(sheet, record, problems), state));
            file.End?.Invoke(state);
        }
        // What is wrong with a row is mended before what is wrong with the whole of a project can be judged.
        if (!problems.IsEmpty) return;
        foreach (var problem in state.Projects.Values.SelectMany(p => ProjectRules.Check(p, today))) problems.Add(problem.Code, problem.Place!, [.. problem.Args]);
    }
}
