namespace Mandate.Cooperation;

/// <summary>What comes out of an archive, held against what went in: a file that swells beyond all measure was made to fill a disk.</summary>
internal sealed class RatioStream(Stream unpacked, PeekStream packed) : Stream
{
    // Text of IATI shrinks to a tenth, repetitive text to a fiftieth.
    private const int MostRatio = 200;

    private const long LetBe = 16 * 1024 * 1024;

    private long written;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        written += read;
        if (written > LetBe && written > MostRatio * packed.BytesRead) throw new SwollenArchiveException();
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

/// <summary>An archive gave out far more than it took in.</summary>
internal sealed class SwollenArchiveException() : IOException("The archive swells beyond measure.");
