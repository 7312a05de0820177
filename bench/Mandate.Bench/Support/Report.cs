using System.Globalization;

namespace Mandate.Bench;

/// <summary>A small table on standard output: what, how much, what was aimed at, whether that is kept.</summary>
internal sealed class Report(string title, string method)
{
    private readonly List<string[]> rows = [];

    /// <summary>Whether every row that has an aim keeps it.</summary>
    public bool Kept { get; private set; } = true;

    public void Add(string what, double value, string unit) => rows.Add([what, Text(value, unit), "", ""]);

    public void AtMost(string what, double value, double aim, string unit) => Add(what, value, unit, "≤ " + Text(aim, unit), value <= aim);

    public void AtLeast(string what, double value, double aim, string unit) => Add(what, value, unit, "≥ " + Text(aim, unit), value >= aim);

    public void Exactly(string what, double value, double aim, string unit) => Add(what, value, unit, Text(aim, unit), value == aim);

    public bool Print()
    {
        string[][] all = [[title, "measured", "aim", ""], .. rows];
        var widths = Enumerable.Range(0, 4).Select(c => all.Max(r => r[c].Length)).ToArray();
        Console.WriteLine();
        foreach (var row in all)
            Console.WriteLine($"  {row[0].PadRight(widths[0])}  {row[1].PadLeft(widths[1])}  {row[2].PadLeft(widths[2])}  {row[3]}".TrimEnd());
        Console.WriteLine("  " + method);
        return Kept;
    }

    private void Add(string what, double value, string unit, string aim, bool kept)
    {
        rows.Add([what, Text(value, unit), aim, kept ? "kept" : "MISSED"]);
        Kept &= kept;
    }

    private static string Text(double value, string unit)
    {
        var digits = value >= 100 || value == Math.Truncate(value) ? "N0" : value >= 10 ? "N1" : "N2";
        return $"{value.ToString(digits, CultureInfo.InvariantCulture)} {unit}".Trim();
    }
}
