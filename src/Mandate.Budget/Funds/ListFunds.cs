using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>The funds with what documents say of them, their movements, their balance and what they are asked to pay.</summary>
public sealed class ListFunds(MandateDb db)
{
    public sealed record Figure(LocalizedText Title, decimal Amount, Currency Currency, bool IsApproximate, string? Source, string? Note);

    /// <param name="Authorisation">Unforeseen expenditure that it met or was paid back for, of the biennium <paramref name="Cycle"/>; null: of none.</param>
    public sealed record Movement(DateOnly On, MovementKind Kind, decimal Amount, string Reason, string? Decision, AdvanceStep? Step, decimal? AmountUsd, Guid? Authorisation, string? Cycle);

    public sealed record Proposal(Guid Id, string Title, decimal Amount, ProposalStatus Status, string? Decision, int Version);

    /// <param name="Balance">Its level with all movements; null: neither is known.</param>
    public sealed record Item(string Code, LocalizedText Title, Currency Currency, decimal? Level, decimal? Balance, IReadOnlyList<Figure> Figures, IReadOnlyList<Movement> Movements, IReadOnlyList<Proposal> Proposals);

    /// <param name="Others">Amounts of no fund.</param>
    public sealed record View(IReadOnlyList<Item> Funds, IReadOnlyList<Figure> Others);

    public async Task<Outcome<View>> HandleAsync(Access by, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Read, default) is { } refusal) return refusal;
        var funds = await db.Set<Fund>().AsNoTracking().OrderBy(f => f.Code).ToListAsync(ct);
        var figures = await db.Set<FundFigure>().AsNoTracking().OrderBy(f => f.Position).ToListAsync(ct);
        var movements = await db.Set<FundMovement>().AsNoTracking().OrderBy(m => m.On).ThenBy(m => m.At).ToListAsync(ct);
        var cycles = await db.Set<UnforeseenAuthorisation>().Join(db.Set<BudgetCycle>(), a => a.CycleId, c => c.Id, (a, c) => new { a.Id, c.Code }).ToDictionaryAsync(a => a.Id, a => a.Code, ct);
        var proposals = await db.Set<FundProposal>().AsNoTracking().OrderBy(p => p.Title).ToListAsync(ct);
        return new View([.. funds.Select(f => new Item(f.Code, f.Title, f.Currency, f.Level, FundBalance.Of(f, [.. movements.Where(m => m.FundId == f.Id)]),
            [.. figures.Where(x => x.FundId == f.Id).Select(Of)], [.. movements.Where(m => m.FundId == f.Id).Select(m => new Movement(m.On, m.Kind, m.Amount, m.Reason, m.Decision, m.Step, m.AmountUsd, m.AuthorisationId, m.AuthorisationId is { } one ? cycles.GetValueOrDefault(one) : null))],
            [.. proposals.Where(p => p.FundId == f.Id).Select(p => new Proposal(p.Id, p.Title, p.Amount, p.Status, p.Decision, p.Version))]))],
            [.. figures.Where(f => f.FundId is null).Select(Of)]);
    }

    private static Figure Of(FundFigure f) => new(f.Title, f.Amount, f.Currency, f.IsApproximate, f.Source, f.Note);
}
