namespace Mandate.Cooperation;

/// <summary>Dates and times of XML Schema as moments, a date being its first; without a zone they are meant in UTC.</summary>
internal static class XsdDates
{
    public static bool TryDate(ReadOnlySpan<byte> text, out long moment) =>
        Day(text, out moment) && TryZone(text[10..], ref moment);

    public static bool TryDateTime(ReadOnlySpan<byte> text, out long moment)
    {
        if (text.Length < 19 || !Day(text, out moment) || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        {
            moment = 0;
            return false;
        }
        var (hour, minute, second) = (Two(text, 11), Two(text, 14), Two(text, 17));
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) return false;
        var rest = text[19..];
        moment += ((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond;
        return TryZone(Fraction(rest, ref moment), ref moment);
    }

    private static bool Day(ReadOnlySpan<byte> text, out long moment)
    {
        moment = 0;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-') return false;
        var (century, year, month, day) = (Two(text, 0), Two(text, 2), Two(text, 5), Two(text, 8));
        if (century < 0 || year < 0 || century + year == 0 || month is < 1 or > 12 || day < 1) return false;
        year += century * 100;
        if (day > DateTime.DaysInMonth(year, month)) return false;
        moment = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks;
        return true;
    }

    private static ReadOnlySpan<byte> Fraction(ReadOnlySpan<byte> text, ref long moment)
    {
        if (text.IsEmpty || text[0] != '.') return text;
        var digits = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var length = digits < 0 ? text.Length - 1 : digits;
        if (length == 0) return text;
        var unit = TimeSpan.TicksPerSecond / 10;
        for (var i = 1; i <= Math.Min(length, 7); i++, unit /= 10) moment += (text[i] - '0') * unit;
        return text[(length + 1)..];
    }

    private static bool TryZone(ReadOnlySpan<byte> zone, ref long moment)
    {
        if (zone.IsEmpty || zone is [(byte)'Z' or (byte)'z']) return true;
        if (zone.Length != 6 || zone[0] is not ((byte)'+' or (byte)'-') || zone[3] != ':') return false;
        var (hour, minute) = (Two(zone, 1), Two(zone, 4));
        if (hour < 0 || minute < 0) return false;
        var ahead = ((hour * 60L) + minute) * TimeSpan.TicksPerMinute;
        moment += zone[0] == '+' ? -ahead : ahead;
        return true;
    }

    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens > 9 || (uint)ones > 9 ? -1 : (tens * 10) + ones;
    }
}
