using Mandate.Bench;

// Each measure prints a small table with what it compares with; docs/how-to/measure.md says what each one proves.
var measures = new Dictionary<string, Func<string[], Task<bool>>>(StringComparer.Ordinal)
{
    ["budget"] = BudgetMeasure.RunAsync,
    ["framework-page"] = FrameworkPageMeasure.RunAsync,
    ["help"] = HelpMeasure.RunAsync,
    ["iati"] = IatiMeasure.RunAsync,
    ["iati-import"] = IatiImportMeasure.RunAsync,
    ["iati-write"] = IatiWriteMeasure.RunAsync,
    ["journal"] = JournalMeasure.RunAsync,
    ["kill9"] = Kill9Measure.RunAsync,
    ["large-framework"] = LargeFrameworkMeasure.RunAsync,
    ["observations"] = ObservationsMeasure.RunAsync,
    ["sheets"] = SheetsMeasure.RunAsync,
    ["start"] = StartMeasure.RunAsync,
    ["wire"] = WireMeasure.RunAsync,
};
var name = args.FirstOrDefault();
if (name is not null && !measures.ContainsKey(name))
{
    Console.Error.WriteLine($"There is no measure \"{name}\": choose {string.Join(", ", measures.Keys)}, or none for all.");
    return 2;
}
try
{
    var kept = true;
    foreach (var (key, run) in measures.Where(m => name is null || m.Key == name)) kept &= await run([.. args.Skip(1)]);
    return kept ? 0 : 3;
}
catch (Exception e)
{
    // Caught here so that servers are stopped and directories deleted on the way out.
    Console.Error.WriteLine(e);
    return 1;
}
