using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>Replaces the rows of one part of a project, an agreement, a partner or a dialogue, or makes a new one: what a form and the API do, by the rules of the files.</summary>
public sealed class SavePart
{
    private readonly MandateDb db;
    private readonly OpenPart open;
    private readonly TimeProvider clock;

    internal SavePart(MandateDb db, OpenPart open, TimeProvider clock) => (this.db, this.open, this.clock) = (db, open, clock);

    /// <param name="Version">Of the owner that was looked at; 0 for a new one.</param>
    /// <param name="Rows">All rows of each file of the part, cells as the files write them. A row that is not among them is taken away.</param>
    public sealed record Input(PartAddress Address, int Version, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Rows);

    /// <param name="Code">Of the owner.</param>
    public sealed record Saved(string Code, int Version);

    public async Task<Outcome<Saved>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Manage)) return Problem.Forbidden("organisation.access.refused");
        var found = await open.HandleAsync(by, input.Address, ct);
        if (!found.TryGet(out var opened)) return found.Problems.ToList();
        if (Refuse(by, opened, input) is { } refusal) return refusal;
        if (PartSheets.Unknown(opened.Part, input.Rows).ToList() is { Count: > 0 } unknown) return unknown;
        var put = await PutAsync(by, opened, input, ct);
        if (!put.TryGet(out var code)) return put.Problems.ToList();
        return await KeepAsync(by, opened, input, code, ct);
    }

    private static Problem? Refuse(Access by, OpenedPart opened, Input input)
    {
        var (subject, address) = (opened.Subject, input.Address);
        // Whose unit a new project is of is known once it is read.
        if (subject.Owner is null) return address.Owner == PartOwner.Project ? null : by.Refuse(CooperationFunctions.Manage, default);
        return by.Refuse(CooperationFunctions.Manage, subject.Target)
            ?? (subject.Owner.Version == input.Version ? null : new EditConflict(new Subject(SnakeEnum<PartOwner>.Name(address.Owner), address.Code!), subject.Owner.Version, null, null, []));
    }

    /// <summary>Puts the rows to what there is, tracked.</summary>
    /// <returns>The code of the owner, or every problem at its cell.</returns>
    private async Task<Outcome<string>> PutAsync(Access by, OpenedPart opened, Input input, CancellationToken ct)
    {
        var (part, problems) = (opened.Part, new ProblemList());
        var typed = part.Files.ToDictionary(f => f.Name, f => (input.Rows.GetValueOrDefault(f.Name) ?? []).Select(r => PartSheets.Complete(f, opened.Subject, r)).ToList(), StringComparer.Ordinal);
        var code = input.Address.Code ?? (typed[part.Files[0].Name] is [var first, ..] ? first.GetValueOrDefault("code") ?? "" : "");
        var sheets = PortfolioFiles.Read([.. part.Files.Select(f => PartSheets.Write(f, opened.Subject, code, typed[f.Name]))], problems);
        var subject = await open.WithAsync(by, opened, sheets, ct);
        foreach (var file in part.Files) TakeAway(file, subject, typed[file.Name], problems);
        if (part.IsNew && subject.State.Has(part.Owner, code)) problems.Add("cooperation.form.code_taken", new Place(part.Files[0].FileName, 2, "code"), code);
        else if (problems.IsEmpty) Put(part, subject, sheets, problems);
        var project = part.Owner == PartOwner.Project ? subject.State.Projects.GetValueOrDefault(code) : null;
        if (problems.IsEmpty && project is not null)
            foreach (var problem in ProjectRules.Check(project, open.Today)) problems.Add(problem.Code, problem.Place!, [.. problem.Args]);
        if (!problems.IsEmpty) return problems.ToProblems().ConvertAll(p => PartSheets.At(part, p));
        return part.IsNew && project is not null && by.Refuse(CooperationFunctions.Manage, new(Unit: project.UnitId)) is { } refused ? refused : code;
    }

    private static void Put(PortfolioPart part, PartSubject subject, Dictionary<string, CsvSheet> sheets, ProblemList problems)
    {
        foreach (var file in part.Files)
        {
            if (!sheets.TryGetValue(file.FileName, out var sheet)) continue;
            var rule = PortfolioFiles.All.First(f => f.Shape.Name == file.FileName);
            foreach (var record in sheet.Records) rule.Put(new PortfolioRow(new RowReader(sheet, record, problems), subject.State));
        }
    }

    // Before the others are put: what is taken away is in nobody's way.
    private void TakeAway(PartFile file, PartSubject subject, List<IReadOnlyDictionary<string, string>> typed, ProblemList problems)
    {
        if (typed.Count == 0 && file.IsSingle) problems.Add("kernel.csv.required", new Place(file.FileName, 2, file.Columns[0].Name));
        for (var at = 0; at < typed.Count; at++)
            if (file.IsTaken?.Invoke(subject, typed[at]) == true) problems.Add("cooperation.form.code_taken", new Place(file.FileName, at + 2, file.Keys[0]), typed[at].GetValueOrDefault(file.Keys[0]));
        if (file.IsSingle || subject.Owner is null) return;
        var named = typed.Select(file.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var row in file.Rows(subject).Where(r => !named.Contains(file.Key(r.Cells))).ToList())
        {
            if (file.Holds?.Invoke(row.Entity) is { } holds) problems.Add(holds, new Place(), row.Cells[file.Keys[0]]);
            file.Remove!(subject, row.Entity);
            db.Remove(row.Entity);
        }
    }

    private async Task<Outcome<Saved>> KeepAsync(Access by, OpenedPart opened, Input input, string code, CancellationToken ct)
    {
        if (!db.ChangeTracker.HasChanges()) return new Saved(code, input.Version);
        if (opened.Subject.Owner is { } owner)
        {
            db.EditFrom(owner, input.Version);
            // Whoever looked at the owner before sees that something of it changed.
            db.Entry(owner).Property(nameof(IVersioned.Version)).IsModified = true;
        }
        await db.StampAsync(clock.GetUtcNow(), ct);
        db.Act = new Act(by.Actor, "cooperation.save_part");
        var saved = await db.SaveAsync(_ => opened.Part.IsNew ? Problem.Conflict("cooperation.form.code_taken", code) : null, ct);
        return saved.IsOk ? new Saved(code, opened.Subject.Owner?.Version ?? 1) : saved.Problems.ToList();
    }
}
