using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>The file that says which line each code of the ERP stands for. Pure: bytes in, codes and every problem out.</summary>
internal static class CodeReader
{
    public static Dictionary<string, LineKey> Read(ImportFile file, ExecutionDesk desk, ProblemList problems)
    {
        var codes = new Dictionary<string, LineKey>(StringComparer.Ordinal);
        if (CsvSheet.Read(new FileShape(file.Name, ["code", "part", "department_group", "line"]), file, problems) is not { } sheet) return codes;
        foreach (var record in sheet.Records)
        {
            var r = new RowReader(sheet, record, problems);
            var (code, key) = (r.Short("code", LineCode.Longest), new LineKey(r.Required("part"), r.Line("department_group"), r.Line("line")));
            if (!desk.Appropriations.ContainsKey(key)) r.Refuse("budget.execution.unknown_line", "line", key.Line);
            if (code.Length > 0 && !codes.TryAdd(code, key)) r.Refuse("budget.import.twice", "code", code);
        }
        return codes;
    }

    /// <summary>One line of text, so long at most.</summary>
    public static string Short(this RowReader r, string column, int longest)
    {
        var text = r.Line(column);
        if (text.Length > longest) r.Refuse("budget.execution.long", column, longest);
        return text;
    }
}
