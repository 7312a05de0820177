namespace Mandate.Cooperation;

/// <summary>A stream whose first bytes can be looked at before it is read; it counts what was read of it.</summary>
internal sealed class PeekStream : Stream
{
    private readonly Stream inner;
    private readonly byte[] start;
    private int at;

    public PeekStream(Stream inner, int looked)
    {
        this.inner = inner;
        var first = new byte[looked];
        start = first[..inner.ReadAtLeast(first, looked, throwOnEndOfStream: false)];
        BytesRead = start.Length;
    }

    public long BytesRead { get; private set; }

    /// <summary>What comes first.</summary>
    public ReadOnlySpan<byte> Start => start.AsSpan(at);

    public void Skip(int count) => at += count;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (at < start.Length)
        {
            var count = Math.Min(buffer.Length, start.Length - at);
            start.AsSpan(at, count).CopyTo(buffer);
            at += count;
            return count;
        }
        var read = inner.Read(buffer);
        BytesRead += read;
        return read;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
