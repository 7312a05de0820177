namespace Mandate.Budget;

/// <summary>Months of work at the standard cost of their grade group and place. Pure.</summary>
internal sealed class StaffCosts
{
    private readonly Dictionary<(GradeGroup, string), decimal> monthly;

    private StaffCosts(BudgetBook book)
    {
        monthly = book.StandardCosts.ToDictionary(c => (c.Group, c.Place ?? ""), c => c.Monthly);
        (Version, From) = book.StandardCosts is [var first, ..] ? (first.Name, first.From) : (null, null);
    }

    /// <summary>Which standard costs they are reckoned at; null: the files hold none.</summary>
    public string? Version { get; }

    /// <summary>The day from which these hold; null: not said.</summary>
    public DateOnly? From { get; }

    public static StaffCosts Of(BudgetBook book) => new(book);

    /// <summary>Of one month; the average of all places where the place has none of its own. Null: neither is known.</summary>
    public decimal? Monthly(GradeGroup group, string? place) =>
        place is not null && monthly.TryGetValue((group, place), out var there) ? there : monthly.TryGetValue((group, ""), out var average) ? average : null;

    /// <summary>The place has a standard cost of its own.</summary>
    public bool IsOfPlace(GradeGroup group, string place) => monthly.ContainsKey((group, place));

    public decimal? Of(Post post) => post.Months * Monthly(post.Group, post.Location);

    /// <summary>Of a line without a register, at average standard costs.</summary>
    public decimal? Average(BudgetLine line) => Of(line.ProfessionalMonths, GradeGroup.Professional) + Of(line.GeneralServiceMonths, GradeGroup.GeneralService);

    private decimal? Of(int months, GradeGroup group) => months == 0 ? 0 : months * Monthly(group, null);
}
