namespace Mandate.Cooperation;

/// <summary>Dates: a start there is, in order, none in the future that has come, a period of at most a year.</summary>
internal static class DateRules
{
    private const string Element = "activity-date/@iso-date";

    public static void Check(ActivityFacts facts, Findings findings, long now, bool hasStart)
    {
        if (!hasStart) findings.Add("6.11.1", facts.Line, "activity-date");
        var dates = facts.Dates;
        CheckOrder(findings, "11.1.2", dates[1], dates[3]);
        CheckOrder(findings, "11.1.3", dates[2], dates[4]);
        CheckPast(findings, "11.1.4", dates[2], now);
        CheckPast(findings, "11.1.5", dates[4], now);
    }

    private static void CheckOrder(Findings findings, string rule, in DateRange start, in DateRange end)
    {
        if (start.Line > 0 && end.Line > 0 && start.Last > end.First) findings.Add(rule, end.Line, Element, Shown(start.Last), Shown(end.First));
    }

    private static void CheckPast(Findings findings, string rule, in DateRange date, long now)
    {
        if (date.Line > 0 && date.Last > now) findings.Add(rule, date.Line, Element, Shown(date.Last));
    }

    /// <summary>A period that was read: its start and end, 0 where it has none.</summary>
    public static void CheckPeriod(Findings findings, string? order, string? limit, long start, long end, long line, string element)
    {
        if (start == 0 || end == 0) return;
        if (order is not null && start > end) findings.Add(order, line, element + "/period-start/@iso-date", Shown(start), Shown(end));
        // 365 days, as the standard's own validator counts: a year that has a 29 February is a day too long.
        if (limit is not null && (end - start) / TimeSpan.TicksPerDay > 365) findings.Add(limit, line, element + "/period-end/@iso-date", Shown(start), Shown(end));
    }

    public static string Shown(long moment) => moment < 0 || moment > DateTime.MaxValue.Ticks ? "" : new DateTime(moment, DateTimeKind.Utc).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
