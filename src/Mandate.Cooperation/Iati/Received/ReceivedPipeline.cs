using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;

namespace Mandate.Cooperation;

/// <summary>
/// Reads a file on as many threads as there are: one cuts it into chunks, others read them, and the chunks come out in the
/// order of the file. Only so many are under way at once, so that memory does not grow with the file.
/// </summary>
internal sealed class ReceivedPipeline(Stream utf8, Guid import, long firstId, DateTimeOffset now)
{
    // Chunks that are cut or read and not yet taken: 2 MB of text.
    private const int Ahead = 8;

    private readonly ConcurrentBag<XmlChunk> freeTexts = [];
    private readonly ConcurrentBag<ReceivedChunk> freeChunks = [];
    private readonly ConcurrentBag<ActivityReader> freeReaders = [];
    private readonly XmlSplitter splitter = new(utf8);

    public IatiRoot? Root { get; private set; }

    /// <summary>What ended the reading before the end of the file.</summary>
    public ReceivedFault? Fault { get; private set; }

    public long BytesRead => splitter.BytesRead;

    public async IAsyncEnumerable<ReceivedChunk> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var chunks = Channel.CreateBounded<Task<ReceivedChunk>>(Ahead);
        var cutting = Task.Run(() => CutAsync(chunks.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(ct)) yield return await chunk;
        }
        finally
        {
            await stop.CancelAsync();
            // Nobody reads the file any more once this has returned.
            await cutting;
        }
    }

    /// <summary>Gives a chunk back, for use again.</summary>
    public void Return(ReceivedChunk chunk)
    {
        chunk.Clear();
        freeChunks.Add(chunk);
    }

    private async Task CutAsync(ChannelWriter<Task<ReceivedChunk>> to, CancellationToken ct)
    {
        try
        {
            if (ReadRoot()) await CutElementsAsync(to, ct);
            if (splitter.Fault is { } fault) Fault ??= new(fault.Code, (int)fault.Line, null, fault.Detail);
        }
        catch (Exception e) when (CodeOf(e) is { } code)
        {
            Fault = new(code, (int)splitter.Line, null, "");
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            to.Complete();
        }
    }

    private bool ReadRoot()
    {
        var tag = splitter.ReadRoot();
        if (splitter.Fault is not null) return false;
        var (root, fault) = IatiRoot.Read(tag, splitter.Line);
        Root = root;
        if (fault is not null) Fault = new(fault.Code, (int)fault.Line, null, fault.Detail);
        return root is not null;
    }

    private async Task CutElementsAsync(ChannelWriter<Task<ReceivedChunk>> to, CancellationToken ct)
    {
        for (var first = firstId; ;)
        {
            ct.ThrowIfCancellationRequested();
            var text = freeTexts.TryTake(out var used) ? used : new XmlChunk();
            text.First = first;
            while (!text.IsFull && splitter.Next(text))
            {
            }
            if (text.Count == 0) return;
            first += text.Count;
            await to.WriteAsync(Task.Run(() => Read(text), CancellationToken.None), ct);
        }
    }

    private ReceivedChunk Read(XmlChunk text)
    {
        var chunk = freeChunks.TryTake(out var used) ? used : new ReceivedChunk();
        if (!freeReaders.TryTake(out var reader)) reader = new ActivityReader(Root!, import, now);
        reader.Read(text, chunk);
        freeReaders.Add(reader);
        text.Clear();
        freeTexts.Add(text);
        return chunk;
    }

    private static string? CodeOf(Exception e) => e switch
    {
        SwollenArchiveException => "cooperation.iati.file.swollen",
        InvalidDataException => "cooperation.iati.file.damaged",
        DecoderFallbackException => "cooperation.iati.file.wrong_bytes",
        EndOfStreamException => XmlFault.Cut,
        _ => null,
    };
}
