namespace Mandate.Cooperation;

/// <summary>A project with what reports to outside bodies are made of, in one year.</summary>
/// <param name="Commitments">What donors bound themselves to give, by how far they bound it to a purpose.</param>
/// <param name="Implementers">Partners that carry it out, in the order of their codes.</param>
/// <param name="Funders">Partners that pay for it.</param>
/// <param name="Entries">Of the accounts, in the year.</param>
/// <param name="FirstYear">In which the accounts first have an entry of it; null: never.</param>
/// <param name="KeepsCommitments">The accounts have commitments of it, in whatever year.</param>
internal sealed record ReportedProject(
    Project Project, IReadOnlyList<(Earmarking Earmarking, decimal Usd)> Commitments, IReadOnlyList<Partner> Implementers, IReadOnlyList<Partner> Funders, IReadOnlyList<Expenditure> Entries, int? FirstYear, bool KeepsCommitments = false)
{
    public decimal SpentUsd => Entries.Where(e => e.Kind != ExpenditureKind.Commitment).Sum(e => e.AmountUsd);

    public decimal CommittedUsd => Entries.Where(e => e.Kind == ExpenditureKind.Commitment).Sum(e => e.AmountUsd);

    /// <summary>
    /// Shares of core funds (bound to no purpose, or the regular budget) and of funds bound to one. A project that no donor's
    /// commitment pays for is paid for from the organisation's own budget: all of it is core.
    /// </summary>
    public (decimal Core, decimal Earmarked) Funds
    {
        get
        {
            var (core, earmarked) = (Bound(e => e == Earmarking.Unearmarked), Bound(e => e != Earmarking.Unearmarked));
            return core + earmarked == 0 ? (1, 0) : (core, earmarked);
        }
    }

    // What was taken back more than given counts as nothing.
    private decimal Bound(Func<Earmarking, bool> which) => Math.Max(0, Commitments.Where(c => which(c.Earmarking)).Sum(c => c.Usd));
}

/// <summary>The projects of a report, with who reports.</summary>
/// <param name="Publisher">As whom the organisation publishes; null: it did not say.</param>
/// <param name="HasExamples">They are invented: there are no others.</param>
internal sealed record ReportedProjects(IReadOnlyList<ReportedProject> Projects, IatiPublisher? Publisher, bool HasExamples);
