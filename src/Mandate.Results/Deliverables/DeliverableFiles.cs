using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>One deliverable as its file has it.</summary>
internal sealed record DeliverableRow(
    int Row, string Code, string? Result, string? Area, LocalizedText? Title, string? OwnerUnit, string? Owner, string? Due,
    DeliverableStatus Status, string? DoneOn, string? Note, string? Source);

/// <summary>The plan as its file has it.</summary>
internal sealed record DeliverablePlanRow(int Row, string Code, string? Framework, DateOnly? Until, LocalizedText? Title);

/// <summary>The two files of a plan's deliverables to their rows. Pure: bytes in, rows and problems out.</summary>
internal static class DeliverableFiles
{
    public static readonly FileShape Plan = new("deliverable_plan.csv", ["code", "framework", "until", "en", "fr", "es", "zh"]);

    public static readonly FileShape Rows = new("deliverables.csv",
        ["code", "result", "area", "en", "fr", "es", "zh", "owner_unit", "owner", "due", "status", "done_on", "note", "source"]);

    public static (DeliverablePlanRow? Plan, List<DeliverableRow> Rows) Read(IReadOnlyList<ImportFile> files, ProblemList problems)
    {
        var plans = Read(Plan, files, problems, PlanOf);
        if (plans.Count > 1) problems.Add("results.deliverable.one_plan", new Place(Plan.Name, plans[1].Row));
        var rows = Read(Rows, files, problems, RowOf);
        foreach (var twice in rows.Where(r => r.Code.Length > 0).GroupBy(r => r.Code, StringComparer.OrdinalIgnoreCase).SelectMany(g => g.Skip(1)))
            problems.Add("results.deliverable.twice", new Place(Rows.Name, twice.Row, "code"), twice.Code);
        return (plans.FirstOrDefault(), rows);
    }

    private static List<T> Read<T>(FileShape shape, IReadOnlyList<ImportFile> files, ProblemList problems, Func<RowReader, T> read)
    {
        if (files.FirstOrDefault(f => f.Name == shape.Name) is { } file)
            return CsvSheet.Read(shape, file, problems) is { } sheet ? sheet.Records.ConvertAll(record => read(new RowReader(sheet, record, problems))) : [];
        problems.Add("results.import.file_missing", new Place(shape.Name));
        return [];
    }

    private static DeliverablePlanRow PlanOf(RowReader r) => new(r.Number, r.Code("code").ToLowerInvariant(), r.OptionalCode("framework")?.ToLowerInvariant(),
        r.Optional("until") is null ? null : r.Date("until"), Title(r));

    private static DeliverableRow RowOf(RowReader r)
    {
        var (due, done) = (Date(r, "due"), Date(r, "done_on"));
        r.Required("status");
        var status = r.OneOf<DeliverableStatus>("status") ?? DeliverableStatus.Planned;
        if (done is not null && status != DeliverableStatus.Done) r.Refuse("results.deliverable.done_on_open", "done_on");
        return new(r.Number, r.Code("code"), r.OptionalCode("result"), r.Optional("area"), Title(r), r.Optional("owner_unit"), r.Optional("owner"), due,
            status, done, r.Optional("note"), r.Optional("source"));
    }

    private static string? Date(RowReader r, string column)
    {
        var text = r.Optional(column);
        if (text is not null && PrintedDate.Read(text) is null) r.Refuse("results.deliverable.date", column, text);
        return text;
    }

    private static LocalizedText? Title(RowReader r)
    {
        var texts = LanguageList.Codes.ToDictionary(l => l, l => l == "en" ? r.Line(l) : r.Optional(l) ?? "", StringComparer.Ordinal);
        return texts["en"].Length == 0 ? null : new("en", texts);
    }
}
