namespace Mandate.Cooperation;

/// <summary>Something in a file that is kept in the XML and not in the columns, or that a reader should know.</summary>
/// <param name="Code">Key of its sentence, of which {0} is <paramref name="Value"/>.</param>
public sealed record ReceivedNote(string Code, int Line, string Identifier, string Element, string Value);

/// <summary>What makes a file one that is not taken.</summary>
internal sealed record ReceivedFault(string Code, int Line, string? Field, string Value);

/// <summary>A name or code of another publisher.</summary>
/// <param name="Vocabulary">Of a code; empty for an organisation.</param>
/// <param name="Theirs">Identifier, or the name where there is none; or the code.</param>
/// <param name="Name">What it is called there.</param>
public sealed record TheirCode(MappedKind Kind, string Vocabulary, string Theirs, string Name)
{
    public bool Equals(TheirCode? other) => other is not null && (Kind, Vocabulary, Theirs) == (other.Kind, other.Vocabulary, other.Theirs);

    public override int GetHashCode() => HashCode.Combine(Kind, Vocabulary, Theirs);
}

/// <summary>One activity, ready to be written: where its rows stand in the buffers of its chunk.</summary>
internal sealed record ReceivedItem(string Identifier, int Line, long Id, DateTimeOffset? LastUpdated, byte[] Hash, (int From, int To)[] Rows);

/// <summary>What was read of a chunk of a file.</summary>
internal sealed class ReceivedChunk
{
    private const int MostNotes = 1_000;

    public CopyBuffer[] Buffers { get; } = [.. ReceivedTable.All.Select(_ => new CopyBuffer())];

    public List<ReceivedItem> Items { get; } = [];

    public List<ReceivedFault> Faults { get; } = [];

    public List<ReceivedNote> Notes { get; } = [];

    public HashSet<TheirCode> Theirs { get; } = [];

    /// <summary>Notes, those that are not kept among them.</summary>
    public int NoteCount { get; private set; }

    public void Note(ReceivedNote note)
    {
        NoteCount++;
        if (Notes.Count < MostNotes) Notes.Add(note);
    }

    public void Clear()
    {
        foreach (var buffer in Buffers) buffer.Clear();
        Items.Clear();
        Faults.Clear();
        Notes.Clear();
        Theirs.Clear();
        NoteCount = 0;
    }
}
