namespace Mandate.Budget;

/// <summary>What a line of the budget may spend and what became of it, in US dollars; several lines add up. Pure.</summary>
public readonly record struct LineBalance(decimal Appropriation, decimal Transfers, decimal Allotted, decimal Committed, decimal Spent)
{
    public decimal Revised => Appropriation + Transfers;

    /// <summary>Committed and spent.</summary>
    public decimal Used => Committed + Spent;

    public decimal Available => Revised - Used;

    /// <summary>Neither allotted nor used: what may go to another line.</summary>
    internal decimal Free => Revised - Math.Max(Allotted, Used);

    /// <summary>Allotted beyond the appropriation. An adjustment below zero has nothing to allot.</summary>
    internal decimal OverAllotted => Math.Max(0, Allotted - Math.Max(0, Revised));

    /// <summary>Used beyond the allotment.</summary>
    internal decimal OverUsed => Math.Max(0, Used - Math.Max(0, Allotted));

    /// <summary>The recosted estimate is what is appropriated; where the files give no cost increase, the estimate at constant prices.</summary>
    internal static decimal AppropriationOf(BudgetLine line) => PriceLayers.Of(line) is var layers && layers.Recosted is { } recosted ? recosted : layers.Constant;

    internal static LineBalance Of(decimal appropriation, LineUse? use) =>
        use is null ? new(appropriation, 0, 0, 0, 0) : new(appropriation, use.Transfers, use.Allotted, use.Committed, use.Spent);

    public static LineBalance operator +(LineBalance a, LineBalance b) =>
        new(a.Appropriation + b.Appropriation, a.Transfers + b.Transfers, a.Allotted + b.Allotted, a.Committed + b.Committed, a.Spent + b.Spent);
}
