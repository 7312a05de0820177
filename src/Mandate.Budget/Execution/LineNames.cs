using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Finds the line that somebody named. Pure.</summary>
internal static class LineNames
{
    /// <summary>
    /// By its whole name <c>part / group / line</c>, by a code of the ERP, or by the name of the line where no other has it.
    /// Problems: <c>budget.line.unknown</c>, <c>budget.line.several</c>.
    /// </summary>
    public static Outcome<LineKey> Find(ExecutionDesk desk, string? text, string field)
    {
        var name = text?.Trim() ?? "";
        if (name.Length == 0) return Problem.Rule("kernel.csv.required", field);
        if (desk.Appropriations.Keys.Where(k => k.ToString() == name).ToList() is [var whole]) return whole;
        if (desk.Codes.TryGetValue(name, out var coded) && desk.Appropriations.ContainsKey(coded)) return coded;
        return desk.Appropriations.Keys.Where(k => k.Line.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList() switch
        {
            [var one] => one,
            [] => Problem.Rule("budget.line.unknown", field, name),
            var several => Problem.Rule("budget.line.several", field, name, string.Join("; ", several)),
        };
    }
}
