using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>What a file of the accounts may refer to.</summary>
/// <param name="Codes">Of the ERP; those of a mapping are added as they are read.</param>
internal sealed record ExpenditureLedger(
    Dictionary<string, Guid> Projects, Dictionary<string, Guid> Partners, Dictionary<string, Guid> Codes, IReadOnlyList<OperationalRate> Rates, DateOnly Today)
{
    public decimal? RateOf(Currency currency, DateOnly on) => Rates.Where(r => r.Currency == currency && r.From <= on).MaxBy(r => r.From)?.Rate;
}

/// <summary>A file of the accounts to its entries. Pure: bytes in, rows and every problem out.</summary>
internal static class ExpenditureReader
{
    private const int LongestId = 100;

    /// <summary>Which code of the ERP stands for which project.</summary>
    public static Dictionary<string, Guid> Codes(ImportFile file, ExpenditureLedger ledger, ProblemList problems)
    {
        var codes = new Dictionary<string, Guid>(StringComparer.Ordinal);
        if (CsvSheet.Read(PortfolioFiles.Shape(file.Name, ["code", "project"]), file, problems) is not { } sheet) return codes;
        foreach (var record in sheet.Records)
        {
            var r = new RowReader(sheet, record, problems);
            var (code, project) = (Short(r, "code", ProjectErpCode.Longest), r.Code("project"));
            if (project.Length > 0 && !ledger.Projects.ContainsKey(project)) r.Refuse("cooperation.project.unknown", "project", project);
            if (code.Length > 0 && !codes.TryAdd(code, ledger.Projects.GetValueOrDefault(project))) r.Refuse("cooperation.import.twice", "code");
        }
        foreach (var (code, project) in codes) ledger.Codes[code] = project;
        return codes;
    }

    public static List<(int Row, Expenditure Entry)> Read(ImportFile file, ExpenditureLedger ledger, ProblemList problems)
    {
        var shape = PortfolioFiles.Shape(file.Name, ["entry_id", "kind", "date", "amount", "currency"],
            "project", "code", "object", "outcome", "partner", "description", "value_date", "rate", "amount_usd");
        var rows = new List<(int, Expenditure)>();
        if (CsvSheet.Read(shape, file, problems) is not { } sheet) return rows;
        foreach (var record in sheet.Records)
        {
            var before = problems.Total;
            var entry = Entry(new RowReader(sheet, record, problems), ledger);
            if (problems.Total == before) rows.Add((record.Number, entry!));
        }
        return rows;
    }

    private static Expenditure? Entry(RowReader r, ExpenditureLedger ledger)
    {
        var (id, on, project) = (Short(r, "entry_id", LongestId), r.Date("date"), ProjectOf(r, ledger));
        r.Required("kind");
        var (kind, money, partner) = (r.OneOf<ExpenditureKind>("kind"), MoneyOf(r, on, ledger), PartnerOf(r, ledger));
        if (on > ledger.Today) r.Refuse("cooperation.import.future", "date");
        if (kind == ExpenditureKind.Disbursement && r.Optional("partner") is null) r.Refuse("cooperation.expenditure.no_partner", "partner");
        var entry = new Expenditure
        {
            EntryId = id, ProjectId = project, Kind = kind ?? default, On = on, Object = r.Optional("object"), Outcome = r.OptionalCode("outcome"), PartnerId = partner,
            Description = r.Optional("description"), Currency = money?.Currency ?? ValuedMoney.Dollar,
        };
        money?.Into(entry);
        return entry;
    }

    // Either the project's own code or that of the ERP; where both are there they mean the same.
    private static Guid ProjectOf(RowReader r, ExpenditureLedger ledger)
    {
        var (own, erp) = (r.OptionalCode("project"), r.Optional("code"));
        if (own is null && erp is null) r.Refuse("cooperation.expenditure.no_project", "project");
        if (own is { Length: > 0 } && !ledger.Projects.ContainsKey(own)) r.Refuse("cooperation.project.unknown", "project", own);
        if (erp is not null && !ledger.Codes.ContainsKey(erp)) r.Refuse("cooperation.expenditure.unknown_code", "code", erp);
        var (named, mapped) = (own is null ? default : ledger.Projects.GetValueOrDefault(own), erp is null ? default : ledger.Codes.GetValueOrDefault(erp));
        if (named != default && mapped != default && named != mapped) r.Refuse("cooperation.expenditure.other_project", "code", erp);
        return named != default ? named : mapped;
    }

    private static Guid? PartnerOf(RowReader r, ExpenditureLedger ledger)
    {
        if (r.OptionalCode("partner") is not { Length: > 0 } code) return null;
        if (ledger.Partners.TryGetValue(code, out var id)) return id;
        r.Refuse("cooperation.expenditure.partner", "partner", code);
        return null;
    }

    private static ValuedMoney? MoneyOf(RowReader r, DateOnly on, ExpenditureLedger ledger)
    {
        var before = r.Problems.Total;
        var (text, _) = (r.Required("currency"), r.Required("amount"));
        var (amount, rate, usd) = (r.Decimal("amount") ?? 0, r.Decimal("rate"), r.Decimal("amount_usd"));
        var day = r.Optional("value_date") is null ? on : r.Date("value_date");
        if (!Currency.TryParse(text, out var currency) && text.Length > 0) r.Refuse("kernel.currency.unknown", "currency", text);
        if (r.Problems.Total > before || currency is null) return null;
        var valued = ValuedMoney.Of(amount, currency, day, rate, usd, ledger.RateOf);
        foreach (var problem in valued.Problems) r.Refuse(problem.Code, problem.Place?.Field ?? "amount", [.. problem.Args]);
        return valued.TryGet(out var money) ? money : null;
    }

    private static string Short(RowReader r, string column, int longest)
    {
        var text = r.Line(column);
        if (text.Length > longest) r.Refuse("cooperation.import.long", column, longest);
        return text;
    }
}
