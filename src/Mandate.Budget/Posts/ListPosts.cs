using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>The post register of a budget: each post with its line and what it costs at standard cost.</summary>
public sealed class ListPosts
{
    private readonly ReadBook read;

    internal ListPosts(ReadBook read) => this.read = read;

    /// <param name="Number">Of a version; null: the one that stands.</param>
    public sealed record Input(string? Cycle = null, int? Number = null);

    /// <param name="Line">Null: no line carries it.</param>
    /// <param name="CostUsd">Null: no standard cost is known.</param>
    public sealed record Item(
        string Post, string Grade, GradeGroup GradeGroup, string? Part, string? DepartmentGroup, LocalizedText? Line, string? Unit, string Location, FundingSource Funding,
        int Months, decimal? MonthlyUsd, decimal? CostUsd);

    /// <param name="StandardCosts">Version of the standard costs; null: the files hold none.</param>
    public sealed record Register(string Cycle, int Number, string? StandardCosts, IReadOnlyList<Item> Posts)
    {
        public int Months => Posts.Sum(p => p.Months);

        /// <summary>Null where it is not known of every post.</summary>
        public decimal? CostUsd => Posts.Aggregate((decimal?)0, (sum, p) => sum + p.CostUsd);
    }

    public async Task<Outcome<Register>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, input.Cycle, input.Number, BookParts.Lines | BookParts.Posts, ct);
        return found.TryGet(out var one) ? Of(one.Version.Number, one.Book) : found.Problems.ToList();
    }

    internal static Register Of(int number, BudgetBook book)
    {
        var costs = StaffCosts.Of(book);
        return new(book.Cycle.ToString(), number, costs.Version, [.. book.Posts.Select(p => Of(p, p.Line is { } line ? book.Lines[line - 1] : null, costs))]);
    }

    private static Item Of(Post p, BudgetLine? line, StaffCosts costs) => new(p.Number, p.Grade, p.Group, line?.Part, line?.Group, line?.Title, p.Unit, p.Location, p.Funding,
        p.Months, costs.Monthly(p.Group, p.Location), costs.Of(p));
}
