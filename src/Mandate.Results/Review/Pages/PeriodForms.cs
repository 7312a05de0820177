namespace Mandate.Results.Pages;

/// <summary>The dates of a period as they are typed.</summary>
internal sealed class DatesForm
{
    public static IReadOnlyDictionary<string, string> Fields { get; } = Enumerable.Range(0, SetReviewLevels.Most)
        .Select(i => ($"review[{i}]", $"Dates.Review[{i}]")).Append(("report", "Dates.Report")).Append(("locks_on", "Dates.LocksOn"))
        .Append(("reason", "Dates.Reason")).ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal);

    public DateOnly? Report { get; set; }

    public List<DateOnly?> Review { get; set; } = [];

    public DateOnly? LocksOn { get; set; }

    public int Version { get; set; }

    public string? Reason { get; set; }

    /// <summary>Levels at the end without a date say nothing.</summary>
    public List<DateOnly?> Given => [.. Review.Take(Review.FindLastIndex(d => d is not null) + 1)];
}

/// <summary>What is to be unlocked as it is chosen: only the list that the reader chose counts.</summary>
internal sealed class UnlockForm
{
    public static IReadOnlyList<string> Wheres { get; } = ["unit", "region", "country"];

    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["where"] = "Unlock.Where", ["unit"] = "Unlock.Unit", ["region"] = "Unlock.Region", ["country"] = "Unlock.Country",
        ["until"] = "Unlock.Until", ["reason"] = "Unlock.Reason",
    };

    public string? Where { get; set; }

    public string? Unit { get; set; }

    public string? Region { get; set; }

    public string? Country { get; set; }

    public DateOnly? Until { get; set; }

    public string? Reason { get; set; }

    public string? Only(string where, string? chosen) => Where == where ? chosen : null;
}
