using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NpgsqlTypes;

namespace Mandate.Kernel;

/// <summary>Whole days from the first to the last, both included; written <c>2022-01-01/2023-12-31</c> (ISO 8601).</summary>
[JsonConverter(typeof(TextJson<Period>))]
public readonly record struct Period : ITextValue<Period>
{
    /// <exception cref="ArgumentException">The last day is before the first, or has no day after it.</exception>
    public Period(DateOnly first, DateOnly last)
    {
        if (last < first || last == DateOnly.MaxValue) throw new ArgumentException($"Not a period: {first:O} to {last:O}.", nameof(last));
        (First, Last) = (first, last);
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The calendar year.</summary>
    public static Period Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>Problem <c>kernel.period.order</c> when the last day is before the first.</summary>
    public static Outcome<Period> Between(DateOnly first, DateOnly last, string? field = null) =>
        last < first || last == DateOnly.MaxValue
            ? Problem.Rule("kernel.period.order", field, first, last)
            : new Period(first, last);

    /// <summary>Problems: <c>kernel.period.shape</c>, <c>kernel.period.order</c>.</summary>
    public static Outcome<Period> Parse(string? text, string? field = null)
    {
        var days = text?.Trim().Split('/') ?? [];
        return days.Length == 2 && Day(days[0]) is { } first && Day(days[1]) is { } last
            ? Between(first, last, field)
            : Problem.Rule("kernel.period.shape", field, WrittenText.Echo(text?.Trim()));
    }

    public static bool TryParse(string? text, [MaybeNullWhen(false)] out Period period) => Parse(text).TryGet(out period);

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    public bool Contains(Period other) => First <= other.First && other.Last <= Last;

    /// <summary>They have at least one day in common.</summary>
    public bool Overlaps(Period other) => First <= other.Last && other.First <= Last;

    /// <summary>One begins on the day after the other ends.</summary>
    public bool Adjoins(Period other) => Last.AddDays(1) == other.First || other.Last.AddDays(1) == First;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}");

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(
        text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A period as PostgreSQL's daterange, for indexes and exclusion constraints.</summary>
public sealed class PeriodColumn() : ValueConverter<Period, NpgsqlRange<DateOnly>>(
    period => new NpgsqlRange<DateOnly>(period.First, true, period.Last, true),
    range => Read(range))
{
    private static Period Read(NpgsqlRange<DateOnly> range) => new(
        range.LowerBoundIsInclusive ? range.LowerBound : range.LowerBound.AddDays(1),
        range.UpperBoundIsInclusive ? range.UpperBound : range.UpperBound.AddDays(-1));
}
