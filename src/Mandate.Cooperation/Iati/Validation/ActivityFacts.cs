namespace Mandate.Cooperation;

/// <summary>A text that was kept; absent where its length is below 0.</summary>
internal readonly record struct Kept(int Start, int Length)
{
    public static Kept Absent { get; } = new(0, -1);

    public bool IsThere => Length >= 0;
}

/// <summary>A sector, place, budget item or aid type: its vocabulary and its share.</summary>
internal struct ShareFacts
{
    public Kept Vocabulary;
    public Kept Percentage;
    public decimal? Value;
    public int Narratives;
    public long Line;

    public readonly bool HasShare => Percentage.IsThere;
}

/// <summary>What the rules need to know of one activity or organisation, gathered while it is read; used again for the next.</summary>
internal sealed class ActivityFacts
{
    private byte[] arena = new byte[4096];
    private int used;

    public long Line { get; set; }
    public bool HasLanguage { get; set; }
    public bool HasCurrency { get; set; }
    public List<Kept> Identifiers { get; } = [];
    public List<Kept> Publishers { get; } = [];
    public List<Kept> FormerPublishers { get; } = [];
    public List<ShareFacts> Sectors { get; } = [];
    public List<ShareFacts> Countries { get; } = [];
    public List<ShareFacts> Regions { get; } = [];
    public List<ShareFacts> BudgetItems { get; } = [];
    public List<ShareFacts> AidTypes { get; } = [];
    public List<ShareFacts> TransactionAidTypes { get; } = [];

    /// <summary>Moments of the activity's dates of types 1 to 4, the earliest and the last of each, with the line.</summary>
    public DateRange[] Dates { get; } = new DateRange[5];

    public int Transactions { get; set; }
    public int TransactionsWithSector { get; set; }
    public int TransactionsWithPlace { get; set; }
    public long FirstWithoutSector { get; set; }
    public long FirstWithoutPlace { get; set; }
    public bool AnyDacTransactionAidType { get; set; }
    public int AllTransactionAidTypes { get; set; }
    public int Unspoken { get; set; }
    public long FirstUnspoken { get; set; }
    public int WithoutCurrency { get; set; }
    public long FirstWithoutCurrency { get; set; }

    public ReadOnlySpan<byte> this[Kept kept] => kept.IsThere ? arena.AsSpan(kept.Start, kept.Length) : default;

    public void Clear(long line)
    {
        used = 0;
        Line = line;
        HasLanguage = HasCurrency = AnyDacTransactionAidType = false;
        foreach (var list in (ReadOnlySpan<List<Kept>>)[Identifiers, Publishers, FormerPublishers]) list.Clear();
        foreach (var list in (ReadOnlySpan<List<ShareFacts>>)[Sectors, Countries, Regions, BudgetItems, AidTypes, TransactionAidTypes]) list.Clear();
        Array.Clear(Dates);
        Transactions = TransactionsWithSector = TransactionsWithPlace = AllTransactionAidTypes = Unspoken = WithoutCurrency = 0;
        FirstWithoutSector = FirstWithoutPlace = FirstUnspoken = FirstWithoutCurrency = 0;
    }

    public Kept Keep(ReadOnlySpan<byte> text)
    {
        if (used + text.Length > arena.Length) Array.Resize(ref arena, Math.Max(arena.Length * 2, used + text.Length));
        text.CopyTo(arena.AsSpan(used));
        used += text.Length;
        return new(used - text.Length, text.Length);
    }

    /// <summary>The vocabulary of the OECD, which is meant where none is given.</summary>
    public bool IsDac(in ShareFacts share) => this[share.Vocabulary] is [] or [(byte)'1'];
}

/// <summary>The first and the last of several dates of a kind; nothing where <see cref="Line"/> is 0.</summary>
internal struct DateRange
{
    public long First;
    public long Last;
    public long Line;

    public void Add(long moment, long line)
    {
        if (Line == 0) (First, Last, Line) = (moment, moment, line);
        if (moment < First) First = moment;
        if (moment > Last) (Last, Line) = (moment, line);
    }
}
