using System.Text;
using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>The small budget with its accounts: two codes of an ERP, February closed.</summary>
internal static class ExecutionFixture
{
    public const string Header = "entry_id,kind,month,part,department_group,line,code,amount,currency,amount_usd,rate\n";

    public static LineKey Conference { get; } = new("I", "Organs", "Conference");

    public static LineKey Council { get; } = new("I", "Organs", "Council");

    public static LineKey Unforeseen { get; } = new("II", "Part II", "Unforeseen");

    public static ExecutionDesk Desk(ControlMode mode = ControlMode.Warn) => new(Guid.Empty, BudgetFixture.Small(),
        new Dictionary<string, LineKey> { ["1010"] = Conference, ["9999"] = new("I", "Organs", "Dropped") }, new HashSet<DateOnly> { new(2022, 2, 1) }, mode);

    public static (List<EntryRow> Rows, List<string> Problems) Read(string rows, params ExecutionEntry[] known)
    {
        var (problems, desk) = (new ProblemList(), Desk());
        var read = EntryReader.Read(new("erp.csv", Encoding.UTF8.GetBytes(Header + rows)), desk, desk.Codes, problems);
        var added = EntryRules.New("erp.csv", read, known.ToDictionary(k => k.EntryId), desk.Closed, problems);
        return (added, problems.IsEmpty ? [] : [.. problems.ToProblems().Select(p => $"{p.Place?.Row}:{p.Place?.Field} {p.Code.Split('.')[^1]}")]);
    }
}
