using System.Globalization;

namespace Mandate.Bench;

/// <summary>Processor time of a PostgreSQL and of all that it has started, those that have ended among them.</summary>
internal sealed class PostgresTime(string dataDirectory)
{
    // Of /proc/PID/stat, in hundredths of a second on Linux.
    private const double Tick = 0.01;

    private readonly int server = int.Parse(File.ReadLines(Directory.EnumerateFiles(dataDirectory, "postmaster.pid", SearchOption.AllDirectories).Single()).First(), CultureInfo.InvariantCulture);

    public double Seconds()
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => Read(name!)).OfType<Stat>().ToList();
        return Tick * all.Where(s => s.Id == server || s.Parent == server).Sum(s => s.Own + (s.Id == server ? s.Ended : 0));
    }

    private sealed record Stat(int Id, int Parent, long Own, long Ended);

    // utime, stime, cutime and cstime are the fields 14 to 17; the name before them may hold spaces.
    private static Stat? Read(string id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            long Field(int number) => long.Parse(fields[number - 3], CultureInfo.InvariantCulture);
            return new(int.Parse(id, CultureInfo.InvariantCulture), (int)Field(4), Field(14) + Field(15), Field(16) + Field(17));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
