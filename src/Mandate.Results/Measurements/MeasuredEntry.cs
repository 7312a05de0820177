using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What was typed about a measured indicator, read and checked: the whole and its cells, or every problem. Pure.</summary>
internal sealed record MeasuredEntry(ObservedAmount Whole, IReadOnlyList<Cell> Cells, IReadOnlyList<Problem> Problems)
{
    public static MeasuredEntry Read(EntryContext context, ResultEntry entry)
    {
        var problems = new List<Problem>();
        var cells = ReadCells(context, entry, problems);
        var typed = AmountRules.Read(context, new("", entry.Quantity, entry.Denominator, entry.Status), "quantity", entry.Reader, problems);
        var whole = problems.Count > 0 ? typed ?? default : WholeOf(context, cells, typed, problems);
        if (problems.Count == 0) problems.AddRange(Sequence(context, whole));
        if (entry.Source?.Length > LongestSource) problems.Add(Problem.Rule("results.report.source_long", "source", LongestSource));
        return new(whole, cells, problems);
    }

    public const int LongestSource = 1_000, LongestComment = 2_000;

    private static List<Cell> ReadCells(EntryContext context, ResultEntry entry, List<Problem> problems)
    {
        var cells = new List<Cell>();
        foreach (var (typed, at) in (entry.Cells ?? []).Select((c, at) => (c, at)).Where(c => !c.c.IsEmpty))
        {
            var field = $"cells[{at}]";
            var key = CellKey.Canonical(typed.Key, context.Shape.Dimensions, field + ".key");
            problems.AddRange(key.Problems);
            if (key.TryGet(out var name))
            {
                if (cells.Exists(c => c.Key == name)) problems.Add(Problem.Rule("results.cell.twice", field + ".key", name));
                problems.AddRange(Retired(context, name, field + ".key"));
            }
            if (typed.Comment?.Length > LongestComment) problems.Add(Problem.Rule("results.cell.comment_long", field + ".comment", LongestComment));
            if (AmountRules.Read(context, typed, field + ".quantity", entry.Reader, problems) is { } amount && key.IsOk)
                cells.Add(new(key.Value, amount, string.IsNullOrWhiteSpace(typed.Comment) ? null : typed.Comment.Trim(), typed.FollowUp));
        }
        return cells;
    }

    // A retired option keeps what it has, and takes nothing for a period that begins after.
    private static IEnumerable<Problem> Retired(EntryContext context, string key, string field) =>
        CellKey.Parts(key).Select(p => (p.Dimension, Option: context.Shape.Dimensions.First(d => d.Code == p.Dimension).Options.First(o => o.Code == p.Option)))
            .Where(x => x.Option.RetiredFrom <= context.Period.From)
            .Select(x => Problem.Rule("results.cell.option_retired", field, x.Option.Code, x.Dimension, x.Option.RetiredFrom!));

    private static ObservedAmount WholeOf(EntryContext context, List<Cell> cells, ObservedAmount? typed, List<Problem> problems)
    {
        if (cells.Count == 0)
        {
            if (typed is null) problems.Add(Problem.Rule("results.report.quantity_missing", "quantity"));
            return typed ?? default;
        }
        var added = WholeOfCells.Of(context.Shape.Dimensions, cells.ConvertAll(c => CrossedAmount.Of(c.Key, c.Amount)));
        if (typed is null && added is null) problems.Add(Problem.Rule("results.cell.no_total", "quantity"));
        if (typed is { } said && added is { } sum && said != sum) problems.Add(Problem.Rule("results.cell.parts_differ", "quantity", Text(said), Text(sum)));
        return typed ?? added ?? default;
    }

    // What is counted up to the end of a period cannot be less than what was counted before.
    private static IEnumerable<Problem> Sequence(EntryContext context, ObservedAmount whole)
    {
        if (context.Indicator.Accumulation != Accumulation.Cumulative || whole.Value is not { } value) yield break;
        foreach (var other in context.Others.Where(o => o.Value is not null))
        {
            if (other.PeriodEnd < context.Period.To && other.Value > value)
                yield return Problem.Rule("results.report.cumulative_falls", "quantity", value, other.Value, other.Period);
            if (other.PeriodEnd > context.Period.To && other.Value < value)
                yield return Problem.Rule("results.report.cumulative_above_later", "quantity", value, other.Value, other.Period);
        }
    }

    private static string Text(ObservedAmount a) => a.Quantity is not { } quantity ? SnakeEnum<ObservationStatus>.Name(a.Status)
        : a.Denominator is { } whole ? $"{ResultContent.Plain(quantity)} / {ResultContent.Plain(whole)}" : ResultContent.Plain(quantity);
}

/// <summary>What the same place reported for another period.</summary>
internal sealed record OtherPeriod(string Period, DateOnly PeriodEnd, decimal? Value);
