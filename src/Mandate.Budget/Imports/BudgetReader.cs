using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>The files of a budget to its rows. Pure: bytes in, rows and every problem out.</summary>
internal static class BudgetReader
{
    private static readonly string[] Parts = ["I", "II", "III", "IV"];

    public static Outcome<BudgetBook> Read(Biennium cycle, IReadOnlyList<ImportFile> given)
    {
        var (files, problems) = (new BudgetFiles(cycle), new ProblemList());
        foreach (var twice in given.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)) problems.Add("budget.import.file_twice", new Place(twice.Key));
        if (!given.Any(f => Is(f, files.Lines))) problems.Add("budget.import.file_missing", new Place(files.Lines.Name));
        var lines = Rows(files.Lines, given, problems, Line);
        var book = new BudgetBook(cycle)
        {
            Lines = LayeredLines.Join(lines, Rows(files.Layers, given, problems, r => Layer(r, files)),
                given.Any(f => Is(f, files.Layers)), problems),
            Items = Numbered(Rows(files.Items, given, problems, Item)),
            Objects = Numbered(Rows(files.Objects, given, problems, r => new ExpenditureObject
            { Title = r.Title("en"), Constant = r.Dollars("budget_constant_usd"), CostChange = r.Dollars("cost_adjustment_usd") })),
            TechnicalCooperation = Numbered(Rows(files.TechnicalCooperation, given, problems, r => new TechnicalCooperation
            { Title = r.Title("en"), Constant = r.Dollars($"constant_{files.Now}_usd"), Recosted = r.Dollars($"recosted_{files.Now}_usd") })),
            Outcomes = Numbered(Once(Rows(files.Outcomes, given, problems, r =>
                (r.Number, Row: new OutcomeBudget { Outcome = r.Code("outcome"), Amount = r.Dollars($"regular_budget_{files.Now}_usd") })), o => o.Outcome, files.Outcomes.Name, "outcome", problems)),
            Resources = Numbered(Rows(files.Resources, given, problems, r => Resource(r, files))),
            Rates = Numbered(Rows(files.Rates, given, problems, Rate)),
            Inflation = Numbered(Once(Rows(files.Inflation, given, problems, PlanningRows.Inflation), i => i.Region, files.Inflation.Name, "region", problems)),
            Assumptions = Numbered(Once(Rows(files.Assumptions, given, problems, PlanningRows.Assumption), a => $"{a.Code} {a.Year} {a.Unit}", files.Assumptions.Name, "item", problems)),
            StandardCosts = Numbered(PostRows.OneVersion(Rows(files.StandardCosts, given, problems, PostRows.StandardCost))),
            NewPosts = Numbered(Rows(files.NewPosts, given, problems, PlanningRows.NewPost)),
            Redeployments = Numbered(Rows(files.Redeployments, given, problems, PlanningRows.Redeployment)),
            Provisions = Numbered(Once(Rows(files.Provisions, given, problems, PlanningRows.Provision), p => p.Paragraph, files.Provisions.Name, "para", problems)),
            Restated = Numbered(Once(Rows(files.Restated, given, problems, r => (r.Number, Row: Restated(r))), r => string.Join(" / ", r.Part, r.Group, r.Key.Line), files.Restated.Name, "line", problems)),
        };
        book = book with { Posts = Numbered(PostRows.Join(Rows(files.Posts, given, problems, PostRows.Post), book.Lines)) };
        StaffCostRows.Fill(lines, book, problems);
        book = book with { Elements = Numbered(CostElements.Join(Rows(files.Factors, given, problems, CostElements.Read), book)), ZeroBase = given.FirstOrDefault(f => Is(f, ZeroBaseFile.Shape)) is { } zeroBase ? Numbered(ZeroBaseFile.Rows(zeroBase, problems)) : [] };
        book = WithOutcomes(WithMembers(book, given, problems), given, problems);
        return problems.IsEmpty ? book : problems.ToProblems();
    }

    private static BudgetBook WithOutcomes(BudgetBook book, IReadOnlyList<ImportFile> given, ProblemList problems) => book with
    {
        Shares = given.FirstOrDefault(f => Is(f, SharesFile.Shape)) is { } shares ? Numbered(SharesFile.Rows(shares, book, problems)) : [],
        Requirements = given.FirstOrDefault(f => Is(f, RequirementsFile.Shape)) is { } requirements ? Numbered(RequirementsFile.Rows(requirements, book, problems)) : [],
    };

    private static BudgetBook WithMembers(BudgetBook book, IReadOnlyList<ImportFile> given, ProblemList problems)
    {
        var scale = given.FirstOrDefault(f => Is(f, ScaleFile.Shape)) is { } file ? Numbered(ScaleFile.Rows(file, problems)) : null;
        var balances = given.FirstOrDefault(f => Is(f, BalancesFile.Shape)) is { } other ? Numbered(BalancesFile.Rows(other, scale, problems)) : [];
        return book with { Scale = scale ?? [], Balances = balances };
    }

    private static bool Is(ImportFile file, FileShape shape) => file.Name.Equals(shape.Name, StringComparison.OrdinalIgnoreCase);

    private static List<T> Rows<T>(FileShape shape, IReadOnlyList<ImportFile> given, ProblemList problems, Func<RowReader, T> read) =>
        given.FirstOrDefault(f => Is(f, shape)) is { } file && CsvSheet.Read(shape, file, problems) is { } sheet
            ? sheet.Records.ConvertAll(record => read(new RowReader(sheet, record, problems))) : [];

    private static List<T> Numbered<T>(List<T> rows) where T : VersionRow
    {
        for (var i = 0; i < rows.Count; i++) rows[i].Position = i + 1;
        return rows;
    }

    private static List<T> Once<T>(List<(int Number, T Row)> rows, Func<T, string> key, string file, string column, ProblemList problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, row) in rows)
            if (!seen.Add(key(row))) problems.Add("budget.import.twice", new Place(file, number, column), key(row));
        return rows.ConvertAll(r => r.Row);
    }

    private static LineRow Line(RowReader r)
    {
        var line = new BudgetLine
        {
            Part = r.OneOf("part", Parts) ?? r.Required("part"), Group = r.Line("department_group"), Title = r.Title("line"),
            ProfessionalMonths = r.WorkMonths("prof_years", "prof_months"), GeneralServiceMonths = r.WorkMonths("gs_years", "gs_months"),
            StaffCost = r.Optional("staff_cost_usd") is null ? 0 : r.Dollars("staff_cost_usd"), NonStaffCost = r.Dollars("nonstaff_cost_usd"),
            Unit = r.OptionalCode("unit"), Manager = r.Optional("manager"),
        };
        // Staff turnover takes away what vacant posts save: below zero, and nobody's work.
        if (line.StaffCost < 0 && line.ProfessionalMonths + line.GeneralServiceMonths > 0) r.Refuse("budget.import.negative_staff", "staff_cost_usd", line.StaffCost);
        if (line.NonStaffCost < 0) r.Refuse("budget.import.negative_cost", "nonstaff_cost_usd", line.NonStaffCost);
        return new(r.Number, line, r.Optional("staff_cost_usd") is not null);
    }

    private static LayerRow Layer(RowReader r, BudgetFiles files) => new(r.Number, (r.Required("part"), r.Line("department_group"), r.Line("line")),
        r.Dollars($"budget_{files.Before}_usd"), r.Dollars("programme_change_usd"), r.Dollars("cost_change_usd"));

    private static RestatedAmount Restated(RowReader r) => new()
    {
        Part = r.OneOf("part", Parts) ?? r.Required("part"), Group = r.Line("department_group"), Title = r.Title("line"),
        Adopted = r.Dollars("adopted_usd"), Restated = r.Dollars("restated_usd"), Reason = r.Required("reason"),
    };

    private static StrategicItem Item(RowReader r) => new()
    {
        Code = r.Code("item"), Title = r.Title("en"),
        Groups = [.. r.Required("department_groups").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
    };

    private static OutcomeResources Resource(RowReader r, BudgetFiles files)
    {
        r.Required("row_type");
        return new()
        {
            Row = r.OneOf<ResourceRow>("row_type") ?? ResourceRow.Line, Outcome = r.Line("outcome"), Note = r.Optional("note"),
            RegularBefore = r.Millions($"rb_{files.Before}_revised_musd"), ExtraBudgetaryBefore = r.Millions($"xb_{files.Before}_est_musd"),
            SupplementaryBefore = r.Millions($"rbsa_{files.Before}_est_musd"), Regular = r.Millions($"rb_{files.Now}_musd"),
            ExtraBudgetary = r.Millions($"xb_{files.Now}_est_musd"), Supplementary = r.Millions($"rbsa_{files.Now}_est_musd"),
        };
    }

    private static BudgetRate Rate(RowReader r)
    {
        r.Required("value");
        var value = r.Decimal("value");
        if (value <= 0) r.Refuse("budget.import.rate", "value", value);
        r.OneOf("unit", ["CHF per USD"]);
        return new() { Name = r.Line("rate"), FrancsPerDollar = value ?? 0, UsedFor = r.Optional("used_for") };
    }
}
