using System.Buffers.Binary;

namespace Mandate.Cooperation;

/// <summary>
/// Rows in the binary format of PostgreSQL's COPY (its manual, "Binary Format"): what is read as UTF-8 is written as UTF-8,
/// without becoming text in between.
/// </summary>
internal sealed class CopyBuffer
{
    private static readonly DateOnly Epoch = new(2000, 1, 1);
    private static readonly long EpochTicks = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private byte[] bytes = new byte[16 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Slice(int from, int to) => bytes.AsMemory(from, to - from);

    public void Clear() => Length = 0;

    public CopyBuffer Row(ReceivedTable table)
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(2), (short)table.Count);
        return this;
    }

    public CopyBuffer Null()
    {
        BinaryPrimitives.WriteInt32BigEndian(Take(4), -1);
        return this;
    }

    public CopyBuffer Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Field(value.Length));
        return this;
    }

    /// <summary>Text in UTF-8; none where it is empty.</summary>
    public CopyBuffer Text(ReadOnlySpan<byte> value) => value.Length == 0 ? Null() : Bytes(value);

    public CopyBuffer Json(ReadOnlySpan<byte> value)
    {
        if (value.Length == 0) return Null();
        var field = Field(value.Length + 1);
        field[0] = 1;
        value.CopyTo(field[1..]);
        return this;
    }

    public CopyBuffer Int(int? value)
    {
        if (value is not { } known) return Null();
        BinaryPrimitives.WriteInt32BigEndian(Field(4), known);
        return this;
    }

    public CopyBuffer Long(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(Field(8), value);
        return this;
    }

    public CopyBuffer Bool(bool? value)
    {
        if (value is not { } known) return Null();
        Field(1)[0] = known ? (byte)1 : (byte)0;
        return this;
    }

    public CopyBuffer Id(Guid value)
    {
        value.TryWriteBytes(Field(16), bigEndian: true, out _);
        return this;
    }

    public CopyBuffer Date(DateOnly? value) => Int(value is { } day ? day.DayNumber - Epoch.DayNumber : null);

    public CopyBuffer Moment(DateTimeOffset? value) => value is { } moment ? Long((moment.UtcTicks - EpochTicks) / TimeSpan.TicksPerMicrosecond) : Null();

    /// <summary>As digits to the base of 10,000 about the decimal point.</summary>
    public CopyBuffer Number(decimal? value)
    {
        if (value is not { } number) return Null();
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var (rest, scale) = (new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]), (bits[3] >> 16) & 0xFF);
        var groups = (scale + 3) / 4;
        for (var i = scale; i < groups * 4; i++) rest *= 10;
        Span<short> digits = stackalloc short[16];
        var count = 0;
        while (rest != 0)
        {
            (rest, var digit) = UInt128.DivRem(rest, 10_000);
            digits[count++] = (short)digit;
        }
        var field = Field(8 + 2 * count);
        BinaryPrimitives.WriteInt16BigEndian(field, (short)count);
        BinaryPrimitives.WriteInt16BigEndian(field[2..], (short)(count - groups - 1));
        BinaryPrimitives.WriteInt16BigEndian(field[4..], number < 0 ? (short)0x4000 : (short)0);
        BinaryPrimitives.WriteInt16BigEndian(field[6..], (short)scale);
        for (var i = 0; i < count; i++) BinaryPrimitives.WriteInt16BigEndian(field[(8 + 2 * i)..], digits[count - 1 - i]);
        return this;
    }

    private Span<byte> Field(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(Take(4), length);
        return Take(length);
    }

    private Span<byte> Take(int count)
    {
        if (bytes.Length - Length < count) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        Length += count;
        return bytes.AsSpan(Length - count, count);
    }
}
