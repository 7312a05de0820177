using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>A year's report to the OECD-DAC (CRS++), made of the projects as they stand.</summary>
public sealed class ReadDac
{
    private readonly ReadReportedProjects read;
    private readonly TimeProvider clock;

    internal ReadDac(ReadReportedProjects read, TimeProvider clock) => (this.read, this.clock) = (read, clock);

    /// <param name="Year">As typed; null: the last that has ended.</param>
    /// <param name="Funds">core, earmarked or all; null: core.</param>
    public sealed record Input(string? Year = null, string? Funds = null);

    /// <param name="Edition">Of the directives by which it is made.</param>
    /// <param name="LeftUsd">Extended in the year from funds that the report leaves to others.</param>
    public sealed record Result(int Year, DacFunds Funds, string Edition, IReadOnlyList<DacLine> Lines, IReadOnlyList<ReportNote> Notes, decimal LeftUsd, bool HasExamples)
    {
        public decimal CommitmentsUsd => Lines.Sum(l => l.CommitmentsUsd);

        public decimal ExtendedUsd => Lines.Sum(l => l.ExtendedUsd);
    }

    /// <summary>Problems: <c>cooperation.external.year</c>, <c>cooperation.external.funds</c>; <c>organisation.access.refused</c>.</summary>
    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        var (asked, chosen) = (ReportYear.Past(input.Year, clock), FundsOf(input.Funds));
        List<Problem> problems = [.. asked.Problems, .. chosen.Problems];
        if (problems.Count > 0) return problems;
        var (year, funds) = (asked.Value, chosen.Value);
        var all = await read.OfAsync(year, ct);
        var (lines, notes) = ComposeDac.Of(all, year, funds);
        return new Result(year, funds, DacTable.Edition, lines, notes, all.Projects.Sum(p => p.SpentUsd - ComposeDac.Part(p, funds).Extended), all.HasExamples);
    }

    private static Outcome<DacFunds> FundsOf(string? typed) => typed.Given() is not { } given ? DacFunds.Core
        : SnakeEnum<DacFunds>.TryParse(given, out var funds) ? funds : Problem.Rule("cooperation.external.funds", "funds", string.Join(", ", SnakeEnum<DacFunds>.Names));
}
