using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>What makes the staff cost of a line: its work at standard cost, beside what the files give.</summary>
public sealed class ExplainStaffCost
{
    private readonly ReadBook read;

    internal ExplainStaffCost(ReadBook read) => this.read = read;

    /// <param name="Line">Its name, or its number in the order of the file.</param>
    /// <param name="Number">Of a version; null: the one that stands.</param>
    public sealed record Input(string Line, string? Cycle = null, int? Number = null);

    /// <param name="StaffCostUsd">Of the line, as it counts in the budget.</param>
    /// <param name="EnteredUsd">As the files give it; null: they leave it to the standard costs.</param>
    /// <param name="AtStandardCostUsd">Null: nobody works for the line, or a standard cost is not known.</param>
    /// <param name="StandardCosts">Version of the standard costs that it is reckoned at; null: the files hold none.</param>
    /// <param name="StandardCostsFrom">The day from which these hold.</param>
    public sealed record Explained(
        string Cycle, int Number, int Position, string Part, string Group, LocalizedText Line, decimal StaffCostUsd, decimal? EnteredUsd, decimal? AtStandardCostUsd,
        string? StandardCosts, DateOnly? StandardCostsFrom, IReadOnlyList<StaffWork> Work)
    {
        public decimal? DifferenceUsd => EnteredUsd - AtStandardCostUsd;
    }

    public async Task<Outcome<Explained>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, input.Cycle, input.Number, BookParts.Lines | BookParts.Posts, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        var lines = ExplainIncrease.Find(one.Book, input.Line.Trim());
        if (lines is not [var line]) return lines.Count == 0 ? Problem.NotFound("budget.increase.line_unknown", input.Line) : Problem.Rule("budget.increase.line_several", "line", string.Join(", ", lines.Select(l => l.Position)));
        return Of(one.Version.Number, one.Book, line);
    }

    internal static Explained Of(int number, BudgetBook book, BudgetLine line)
    {
        var costs = StaffCosts.Of(book);
        var work = StaffWork.Of(line, book.Posts.Where(p => p.Funding == FundingSource.RegularBudget && p.Line == line.Position), costs);
        decimal? cost = work.Count == 0 ? null : work.Aggregate((decimal?)0, (sum, w) => sum + w.CostUsd);
        return new(book.Cycle.ToString(), number, line.Position, line.Part, line.Group, line.Title, line.StaffCost, line.StandardCosts is null ? line.StaffCost : null, cost,
            line.StandardCosts ?? costs.Version, line.StandardCosts is null ? costs.From : line.StandardCostsFrom, work);
    }
}
