using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>An entry and the row in which it stood.</summary>
internal sealed record EntryRow(int Row, ExecutionEntry Entry);

/// <summary>A file of the accounts to its entries. Pure: bytes in, rows and every problem out.</summary>
internal static class EntryReader
{
    private const int LongestId = 100;

    /// <param name="unmapped">Takes the entries whose code stands for no line; null: such a code is a problem.</param>
    public static List<EntryRow> Read(ImportFile file, ExecutionDesk desk, IReadOnlyDictionary<string, LineKey> codes, ProblemList problems, UnmappedCodes? unmapped = null)
    {
        var shape = new FileShape(file.Name, ["entry_id", "kind", "month", "amount", "currency"])
        { OptionalColumns = ["part", "department_group", "line", "code", "amount_usd", "rate", "outcome"] };
        if (CsvSheet.Read(shape, file, problems) is not { } sheet) return [];
        var rows = new List<EntryRow>();
        foreach (var record in sheet.Records)
        {
            var (before, reader) = (problems.Total, new RowReader(sheet, record, problems));
            var entry = Entry(reader, desk, codes, unmapped is not null);
            if (problems.Total != before) continue;
            if (entry.Line.Length > 0) rows.Add(new(record.Number, entry));
            else unmapped!.Add(reader.Optional("code")!, entry);
        }
        return rows;
    }

    private static ExecutionEntry Entry(RowReader r, ExecutionDesk desk, IReadOnlyDictionary<string, LineKey> codes, bool mayBeUnmapped)
    {
        r.Required("kind");
        var (key, money) = (LineOf(r, desk, codes, mayBeUnmapped), EntryMoney.Of(r));
        return new()
        {
            CycleId = desk.CycleId, EntryId = r.Short("entry_id", LongestId), Kind = r.OneOf<EntryKind>("kind") ?? default, Month = MonthOf(r, desk.Cycle),
            Part = key.Part, Group = key.Group, Line = key.Line, Amount = money.Amount, Currency = money.Currency, AmountUsd = money.Usd, Outcome = OutcomeOf(r, desk.Book),
        };
    }

    private static DateOnly MonthOf(RowReader r, Biennium cycle)
    {
        var text = r.Required("month");
        var month = BudgetMonth.Parse(text, cycle);
        if (text.Length > 0 && !month.IsOk) r.Refuse(month.Problems[0].Code, "month", [.. month.Problems[0].Args]);
        return month.TryGet(out var day) ? day : default;
    }

    // Either the code of the ERP or the line's own name; where both are there they mean the same.
    private static LineKey LineOf(RowReader r, ExecutionDesk desk, IReadOnlyDictionary<string, LineKey> codes, bool mayBeUnmapped)
    {
        var (code, isNamed) = (r.Optional("code"), r.Optional("line") is not null || r.Optional("part") is not null || r.Optional("department_group") is not null);
        var named = isNamed ? new LineKey(r.Required("part"), r.Line("department_group"), r.Line("line")) : default;
        if (code is null && !isNamed) r.Refuse("budget.execution.no_line", "line");
        if (isNamed && named is { Part.Length: > 0, Group.Length: > 0, Line.Length: > 0 } && !desk.Appropriations.ContainsKey(named)) r.Refuse("budget.execution.unknown_line", "line", named.Line);
        if (code is null) return named;
        if (!codes.TryGetValue(code, out var mapped))
        {
            if (!isNamed && !(mayBeUnmapped && code.Length <= LineCode.Longest)) r.Refuse("budget.execution.unknown_code", "code", code);
            return isNamed ? named : new("", "", "");
        }
        if (isNamed && mapped != named) r.Refuse("budget.execution.other_line", "code", code, mapped.ToString());
        if (!isNamed && !desk.Appropriations.ContainsKey(mapped)) r.Refuse("budget.execution.unknown_line", "code", mapped.Line);
        return mapped;
    }

    private static string? OutcomeOf(RowReader r, BudgetBook book)
    {
        var outcome = r.OptionalCode("outcome");
        if (outcome is { Length: > 0 } && book.Outcomes.Count > 0 && book.Outcomes.All(o => o.Outcome != outcome)) r.Refuse("budget.execution.outcome", "outcome", outcome);
        return outcome;
    }
}
