using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Mandate.Budget;

namespace Mandate.Bench;

/// <summary>The model of 20,000 lines in process beside the same model as a workbook that LibreOffice Calc recalculates without a window.</summary>
internal sealed class Spreadsheet
{
    public const int Lines = 20_000;

    /// <summary>The other exchange rate, and the inflation of one place that is changed, in per cent a year.</summary>
    public const decimal OtherRate = 0.9m, OtherInflation = 5.4m;

    private const int Times = 7;

    private readonly BudgetBook book;
    private readonly RecostBasis basis;
    private readonly Said? calc;

    private Spreadsheet(BudgetBook book)
    {
        (this.book, basis) = (book, RecostBasis.Of(book));
        calc = Recalculate();
    }

    /// <summary>What the script prints: milliseconds and totals.</summary>
    private sealed record Said(string Version, double[] Full, double[] One, decimal[] Given, decimal[] Changed);

    public string Method => calc is null ? "soffice: not installed, so nothing is compared with a spreadsheet program"
        : $"LibreOffice Calc {calc.Version} without a window, its start and the loading of the workbook left out";

    public static Spreadsheet Of(BudgetBook book) => new(book);

    public void Report(Report report)
    {
        var (full, one) = (Median(() => Whole()), Median(() => Changed(true)));
        report.Add($"{Lines:N0} lines in process: every increase and every line at another rate, to the dollar", full, "ms");
        report.Add($"{Lines:N0} lines in process: one changed rate to every line", one, "ms");
        if (calc is null) return;
        report.Add(string.Create(CultureInfo.InvariantCulture, $"Calc, {Lines * ModelWorkbook.Formulas:N0} formulas: in full"), calc.Full.Median(), "ms");
        report.Add("Calc: one changed rate to the totals", calc.One.Median(), "ms");
        report.AtLeast("Calc in full ÷ in process", calc.Full.Median() / full, 75, "×");
        report.AtLeast("Calc, one rate ÷ in process", calc.One.Median() / one, 75, "×");
        report.Exactly("totals in which Calc and the program differ", Differences(), 0, "");
    }

    public void ReportHttp(Report report, double milliseconds)
    {
        report.Add($"{Lines:N0} lines over HTTP: one changed rate to new totals", milliseconds, "ms");
        if (calc is not null) report.AtLeast("Calc, one rate ÷ over HTTP", calc.One.Median() / milliseconds, 12, "×");
    }

    // What the workbook computes, and the rounding besides.
    private decimal Whole() => WholeUnits.Of(basis.Model.Changes(CostModel.AsGiven), 1).Length + Changed(false).TotalAfterUsd;

    private ExchangeEffect Changed(bool isInflation) => ExchangeEffect.Of(basis, book.Rate!.Value, OtherRate, null,
        isInflation ? new Dictionary<string, decimal>(StringComparer.Ordinal) { ["AFR"] = OtherInflation } : CostModel.AsGiven);

    // Calc reckons in binary fractions: to the cent it has to be the same. What is rounded here to the dollar may be half of one away.
    private int Differences() =>
        (Math.Abs(calc!.Given[0] - basis.Model.Changes(CostModel.AsGiven).Sum()) < 0.01m ? 0 : 1)
        + new[] { (calc.Given[2], Changed(false).TotalAfterUsd), (calc.Changed[2], Changed(true).TotalAfterUsd), (calc.Given[1], basis.Before!.Sum()) }.Count(p => Math.Abs(p.Item1 - p.Item2) > 0.51m);

    private static double Median(Action work)
    {
        work();
        return Enumerable.Range(0, 15).Select(_ => BudgetMeasure.Milliseconds(work)).ToList().Median();
    }

    private Said? Recalculate()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(d => File.Exists(Path.Combine(d, "soffice")))) return null;
        var file = Path.Combine(Path.GetTempPath(), $"mandate-bench-{Guid.NewGuid():N}.xlsx");
        try
        {
            ModelWorkbook.Write(file, book, basis, OtherRate);
            // Debian's own Python: soffice's modules are installed for it.
            using var script = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Budgets", "recalculate.py"), file, Times.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var said = script.StandardOutput.ReadToEnd();
            script.WaitForExit();
            return script.ExitCode == 0 ? JsonSerializer.Deserialize<Said>(said, JsonSerializerOptions.Web) : throw new InvalidOperationException("The spreadsheet program could not be measured.");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
