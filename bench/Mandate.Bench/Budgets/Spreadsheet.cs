using System.Diagnostics;
using System.Globalization;
using Mandate.Budget;

namespace Mandate.Bench;

/// <summary>The table of cost increases of 20,000 lines as a workbook, recalculated by LibreOffice Calc without a window where it is installed.</summary>
internal sealed class Spreadsheet
{
    private readonly double written;
    private readonly double inProcess;
    private readonly double? recalculated;
    private readonly int formulas;

    private Spreadsheet(double written, double inProcess, double? recalculated, int formulas) => (this.written, this.inProcess, this.recalculated, this.formulas) = (written, inProcess, recalculated, formulas);

    public string Method => recalculated is null ? "soffice: not installed, so nothing is compared with a spreadsheet program"
        : "soffice converts the workbook to CSV, recalculating it; what starting it on a workbook of one line takes is taken off";

    public static Spreadsheet Of(BudgetBook book)
    {
        var table = BudgetTables.Of("cost-increases", book);
        byte[] workbook = [];
        var writing = BudgetMeasure.Milliseconds(() => workbook = TableWorkbook.Of(table));
        // Each line has five formulas, each sum one for every figure.
        var count = table.Rows.Sum(r => table.Columns.Count(c => c.Formula is not null || (r.Sums is not null && c.Kind != ColumnKind.Text)));
        var computing = Enumerable.Range(0, 5).Select(_ => BudgetMeasure.Milliseconds(() => BudgetTables.Of("cost-increases", book))).Median();
        return new(writing, computing, Recalculate(workbook, TableWorkbook.Of(BudgetTables.Of("cost-increases", book with { Lines = [.. book.Lines.Take(1)], Elements = [] }))), count);
    }

    public void Report(Report report)
    {
        report.Add($"workbook of 20,000 lines, {formulas.ToString("N0", CultureInfo.InvariantCulture)} formulas, written", written, "ms");
        report.Add("the same table computed in process", inProcess, "ms");
        if (recalculated is not { } calc) return;
        report.Add("recalculated by LibreOffice Calc", calc, "ms");
        report.AtLeast("Calc ÷ in process", calc / inProcess, 75, "×");
    }

    public void ReportHttp(Report report, double milliseconds)
    {
        if (recalculated is { } calc) report.AtLeast("Calc ÷ one changed rate over HTTP", calc / milliseconds, 12, "×");
    }

    private static double? Recalculate(byte[] workbook, byte[] smallest)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(d => Path.Combine(d, "soffice")).FirstOrDefault(File.Exists);
        return program is null ? null : Convert(program, workbook) - Convert(program, smallest);
    }

    private static double Convert(string program, byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("mandate-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "budget.xlsx");
            File.WriteAllBytes(file, workbook);
            var begun = Stopwatch.GetTimestamp();
            using var process = Process.Start(program, ["--headless", "--convert-to", "csv", "--outdir", folder.FullName, file]);
            process.WaitForExit();
            var taken = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            return File.Exists(Path.ChangeExtension(file, ".csv")) ? taken : throw new InvalidOperationException("soffice wrote no file.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
