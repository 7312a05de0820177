using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>What one change of a scenario alone does to the recosted total.</summary>
/// <param name="EffectUsd">Null: it cannot be reckoned alone.</param>
public sealed record ChangeEffect(int Position, ChangeKind Kind, string? Subject, string? To, decimal Value, decimal? ChfShare, int ProfessionalMonths, int GeneralServiceMonths, GradeGroup? Grade, decimal? EffectUsd);

/// <summary>A scenario and what the budget would come to with it, in US dollars; contributions in Swiss francs at its rate.</summary>
/// <param name="RecostedUsd">Null: the files do not say what prices add.</param>
/// <param name="Moved">The lines that move most first.</param>
/// <param name="Problems">Why nothing can be reckoned; empty: everything is.</param>
public sealed record ScenarioView(
    string Code, string Title, int BaseNumber, ScenarioState State, int? MadeNumber, int Version, IReadOnlyList<ChangeEffect> Changes,
    decimal? ConstantUsd, decimal? RecostedUsd, decimal? ContributionsChf, IReadOnlyList<LineChange> Moved, IReadOnlyList<Problem> Problems)
{
    internal static ScenarioView Of(Scenario s, BudgetBook book)
    {
        var changes = s.Changes.OrderBy(c => c.Position).ToList();
        var applied = ApplyScenario.To(book, changes);
        var effects = changes.ConvertAll(c => new ChangeEffect(c.Position, c.Kind, c.Subject, c.To, c.Value, c.ChfShare, c.ProfessionalMonths, c.GeneralServiceMonths, c.Grade, Alone(book, c)));
        if (!applied.TryGet(out var now)) return new(s.Code, s.Title, s.BaseNumber, s.State, s.MadeNumber, s.Version, effects, null, null, null, [], applied.Problems);
        var whole = PriceLayers.Sum(now.Lines);
        var moved = CompareVersions.Of(book.Cycle.ToString(), s.BaseNumber, s.BaseNumber, book.Lines, now.Lines).Lines;
        return new(s.Code, s.Title, s.BaseNumber, s.State, s.MadeNumber, s.Version, effects, whole.Constant, whole.Recosted, Francs(whole, now), moved, []);
    }

    internal static decimal? Francs(PriceLayers whole, BudgetBook book) => whole.Recosted is { } usd && book.Rate is { } rate ? FrancRate.Francs(usd, rate) : null;

    private static decimal? Alone(BudgetBook book, ScenarioChange change)
    {
        if (!ApplyScenario.To(book, [change]).TryGet(out var now)) return null;
        var (before, after) = (PriceLayers.Sum(book.Lines), PriceLayers.Sum(now.Lines));
        return after.Recosted is { } recosted ? recosted - before.Recosted : after.Constant - before.Constant;
    }
}
