using System.Text.Json.Serialization;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Makes a scenario over the version that stands, or gives an open one other changes.</summary>
public sealed class SaveScenario
{
    public const int LongestTitle = 200;

    private readonly MandateDb db;
    private readonly ReadBook read;
    private readonly TimeProvider clock;

    internal SaveScenario(MandateDb db, ReadBook read, TimeProvider clock) => (this.db, this.read, this.clock) = (db, read, clock);

    /// <param name="Subject">A place, a department group or a line, by the kind; of standard costs null: all places.</param>
    /// <param name="Value">A rate, a percentage or, of a shift, US dollars.</param>
    /// <param name="Grade">Of standard costs; null: all grade groups.</param>
    public sealed record Change([property: JsonRequired] ChangeKind Kind, string? Subject, [property: JsonRequired] decimal Value, string? To = null, decimal? ChfShare = null, int ProfessionalMonths = 0, int GeneralServiceMonths = 0, GradeGroup? Grade = null);

    /// <param name="Version">That the edit started from; null: a new one, or whatever stands.</param>
    /// <param name="Changes">All of them, in their order.</param>
    /// <param name="MustBeNew">Refused where there is one of that code.</param>
    public sealed record Input(string Cycle, string? Code, string? Title, int? Version, IReadOnlyList<Change> Changes, bool MustBeNew = false);

    public async Task<Outcome<ScenarioView>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Prepare, default) is { } refusal) return refusal;
        var found = await read.HandleAsync(by, input.Cycle, null, BookParts.Scenario, ct);
        if (!found.TryGet(out var stands)) return found.Problems.ToList();
        var saved = await db.Set<Scenario>().Include(s => s.Changes).SingleOrDefaultAsync(s => s.CycleId == stands.Version.CycleId && s.Code == input.Code, ct);
        var problems = Check(input, saved);
        if (problems.Count > 0) return problems;
        var book = stands.Book;
        if (saved is not null && saved.BaseNumber != stands.Version.Number)
        {
            var earlier = await read.HandleAsync(by, input.Cycle, saved.BaseNumber, BookParts.Scenario, ct);
            if (!earlier.TryGet(out var other)) return earlier.Problems.ToList();
            book = other.Book;
        }
        var changes = input.Changes.Select((c, at) => new ScenarioChange
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Position = at + 1, Kind = c.Kind, Subject = c.Subject.Given(), To = c.To.Given(), Value = c.Value, ChfShare = c.ChfShare,
            ProfessionalMonths = c.ProfessionalMonths, GeneralServiceMonths = c.GeneralServiceMonths, Grade = c.Grade,
        }).ToList();
        if (ApplyScenario.To(book, changes).Problems is { Count: > 0 } refused) return refused.ToList();
        var scenario = saved ?? Added(new Scenario { Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = stands.Version.CycleId, Code = input.Code!, Title = "", BaseNumber = stands.Version.Number });
        scenario.Title = input.Title.Given() ?? scenario.Title;
        if (input.Version is { } from && saved is not null) db.EditFrom(scenario, from);
        Replace(scenario, changes);
        db.Act = new Act(by.Actor, "budget.save_scenario");
        var done = await db.SaveAsync(ct: ct);
        return done.IsOk ? ScenarioView.Of(scenario, book) : done.Problems.ToList();
    }

    private static List<Problem> Check(Input input, Scenario? saved)
    {
        var problems = new List<Problem>();
        if (input.Code is null || !RowReader.IsCode(input.Code)) problems.Add(Problem.Rule("kernel.csv.code_shape", "Code", input.Code ?? ""));
        if (saved is null && string.IsNullOrWhiteSpace(input.Title)) problems.Add(Problem.Rule("budget.scenario.title", "Title"));
        else if (input.Title?.Trim().Length > LongestTitle) problems.Add(Problem.Rule("budget.adopt.text_long", "Title", LongestTitle));
        if (saved is not null && input.MustBeNew) problems.Add(Problem.Conflict("budget.scenario.taken", saved.Code).At(new Place(Field: "Code")));
        else if (saved is { State: not ScenarioState.Open }) problems.Add(Problem.Conflict("budget.scenario.closed", saved.Code));
        return problems;
    }

    // The scenario itself counts as changed, so that two who change it at once are told.
    private void Replace(Scenario scenario, List<ScenarioChange> changes)
    {
        db.RemoveRange(scenario.Changes);
        foreach (var change in changes) change.ScenarioId = scenario.Id;
        db.AddRange(changes);
        scenario.Changes = changes;
        if (db.Entry(scenario).State == EntityState.Unchanged) db.Entry(scenario).Property(s => s.Title).IsModified = true;
    }

    private Scenario Added(Scenario scenario)
    {
        db.Add(scenario);
        return scenario;
    }
}
