using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Reads a version of a budget.</summary>
internal sealed class ReadBook(MandateDb db, ReadUses uses)
{
    /// <summary>The version that money is spent by: the one that was adopted last; while none is, the one that stands.</summary>
    public async Task<Outcome<(BudgetVersion Version, BudgetBook Book)>> InForceAsync(Access by, string? cycle, BookParts parts, CancellationToken ct)
    {
        var found = await HandleAsync(by, cycle, null, BookParts.None, ct);
        if (!found.TryGet(out var stands)) return found.Problems.ToList();
        var adopted = await db.Set<BudgetVersion>().Where(v => v.CycleId == stands.Version.CycleId && v.Decision != null).MaxAsync(v => (int?)v.Number, ct);
        return await HandleAsync(by, stands.Book.Cycle.ToString(), adopted ?? stands.Version.Number, parts, ct);
    }

    /// <param name="cycle">Null: the only cycle there is.</param>
    /// <param name="number">Null: the version that stands.</param>
    public async Task<Outcome<(BudgetVersion Version, BudgetBook Book)>> HandleAsync(Access by, string? cycle, int? number, BookParts parts, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Read, default) is { } refusal) return refusal;
        var cycles = await db.Set<BudgetCycle>().AsNoTracking()
            .Where(c => cycle == null ? db.Set<BudgetVersion>().Any(v => v.CycleId == c.Id && v.Stage != VersionStage.Withdrawn) : c.Code == cycle).OrderBy(c => c.Code).ToListAsync(ct);
        if (cycles.Count > 1) return Problem.Rule("budget.cycle.several", "cycle", string.Join(", ", cycles.Select(c => c.Code)));
        if (cycles is not [var one]) return cycle is null ? Problem.NotFound("budget.cycle.none") : Problem.NotFound("budget.cycle.unknown", cycle);
        var version = await db.Set<BudgetVersion>().AsNoTracking().Where(v => v.CycleId == one.Id && (number == null ? v.Stage != VersionStage.Withdrawn : v.Number == number))
            .OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);
        if (version is null) return number is null ? Problem.NotFound("budget.cycle.unknown", one.Code) : Problem.NotFound("budget.version.unknown", number, one.Code);
        return (version, new BudgetBook(one.Biennium)
        {
            Lines = await RowsAsync<BudgetLine>(version, parts.HasFlag(BookParts.Lines), ct), Items = await RowsAsync<StrategicItem>(version, parts.HasFlag(BookParts.Items), ct), Objects = await RowsAsync<ExpenditureObject>(version, parts.HasFlag(BookParts.Objects), ct),
            TechnicalCooperation = await RowsAsync<TechnicalCooperation>(version, parts.HasFlag(BookParts.TechnicalCooperation), ct), Outcomes = await RowsAsync<OutcomeBudget>(version, parts.HasFlag(BookParts.Outcomes), ct),
            Resources = await RowsAsync<OutcomeResources>(version, parts.HasFlag(BookParts.Resources), ct), Rates = await RowsAsync<BudgetRate>(version, parts.HasFlag(BookParts.Rates), ct),
            Inflation = await RowsAsync<RegionalInflation>(version, parts.HasFlag(BookParts.Assumptions), ct), Assumptions = await RowsAsync<CostAssumption>(version, parts.HasFlag(BookParts.Assumptions), ct),
            NewPosts = await RowsAsync<NewPost>(version, parts.HasFlag(BookParts.NewPosts), ct), Redeployments = await RowsAsync<Redeployment>(version, parts.HasFlag(BookParts.Redeployments), ct),
            Provisions = await RowsAsync<Provision>(version, parts.HasFlag(BookParts.Provisions), ct),
            Restated = await RowsAsync<RestatedAmount>(version, parts.HasFlag(BookParts.Restated), ct),
            Uses = parts.HasFlag(BookParts.Uses) ? [.. (await uses.OfAsync(one.Id, null, ct)).Values] : [],
            Elements = parts.HasFlag(BookParts.Elements) ? await ElementRows.OfAsync(db, version.Id, ct) : [],
            ZeroBase = await RowsAsync<ZeroBaseItem>(version, parts.HasFlag(BookParts.ZeroBase), ct),
            StandardCosts = await RowsAsync<StandardCost>(version, parts.HasFlag(BookParts.Posts), ct), Posts = await RowsAsync<Post>(version, parts.HasFlag(BookParts.Posts), ct),
            Shares = await RowsAsync<OutcomeShare>(version, parts.HasFlag(BookParts.Shares), ct), Requirements = await RowsAsync<OutcomeRequirement>(version, parts.HasFlag(BookParts.Requirements), ct),
            Scale = await RowsAsync<AssessedMember>(version, parts.HasFlag(BookParts.Scale), ct), Balances = await RowsAsync<ContributionBalance>(version, parts.HasFlag(BookParts.Balances), ct),
        });
    }

    private async Task<List<T>> RowsAsync<T>(BudgetVersion version, bool isAsked, CancellationToken ct) where T : VersionRow =>
        isAsked ? await db.Set<T>().AsNoTracking().Where(r => r.VersionId == version.Id).OrderBy(r => r.Position).ToListAsync(ct) : [];
}
