using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>
/// Says what a file of the accounts would bring in, line by line: what is new, known and refused, which codes stand for no
/// line, and where it goes beyond what a line may. Saves nothing.
/// </summary>
internal sealed class PreviewExecution(OpenEntryBook books)
{
    /// <summary>New entries of one line.</summary>
    public sealed record OfLine(LineKey Line, int Entries, decimal AllottedUsd, decimal CommittedUsd, decimal SpentUsd);

    /// <param name="Entries">New ones.</param>
    /// <param name="Known">Those that were there already.</param>
    /// <param name="Codes">Of the ERP that are new or stand for another line now.</param>
    /// <param name="Refused">What is wrong with rows of the file.</param>
    /// <param name="Blocks">The control refuses what goes too far; else it warns.</param>
    /// <param name="Lines">By their whole names, to map codes to.</param>
    public sealed record View(string Cycle, string File, int Entries, int Known, IReadOnlyList<OfLine> New, IReadOnlyDictionary<string, LineKey> Codes, IReadOnlyList<UnmappedCode> Unmapped,
        IReadOnlyList<Problem> Refused, IReadOnlyList<Breach> Breaches, bool Blocks, IReadOnlyList<LineKey> Lines, string Token)
    {
        /// <summary>Nothing in the file would change anything.</summary>
        public bool IsSame => Entries + Codes.Count == 0 && Unmapped.Count == 0 && Refused.Count == 0;

        public bool MayCarryOut => Entries + Codes.Count > 0 && Unmapped.Count == 0 && Refused.Count == 0 && !(Blocks && Breaches.Count > 0);
    }

    public async Task<Outcome<View>> HandleAsync(Access by, ImportExecution.Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        var (problems, unmapped) = (new ProblemList(), new UnmappedCodes());
        var opened = await books.OfAsync(by, input, problems, unmapped, ct);
        if (!opened.TryGet(out var book)) return opened.Problems.ToList();
        var added = book.Rows.GroupBy(r => r.Entry.Key).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal)
            .Select(g => new OfLine(g.Key, g.Count(), Sum(g, EntryKind.Allotment), Sum(g, EntryKind.Commitment), Sum(g, EntryKind.Actual)));
        return new View(book.Desk.Cycle.ToString(), input.File.Name, book.Rows.Count, book.Known, [.. added], book.ChangedCodes.ToDictionary(StringComparer.Ordinal), unmapped.All,
            problems.IsEmpty ? [] : problems.ToProblems(), book.Breaches, book.Desk.Mode == ControlMode.Block, [.. book.Desk.Appropriations.Keys], book.Token);
    }

    private static decimal Sum(IEnumerable<EntryRow> rows, EntryKind kind) => rows.Where(r => r.Entry.Kind == kind).Sum(r => r.Entry.AmountUsd);
}
