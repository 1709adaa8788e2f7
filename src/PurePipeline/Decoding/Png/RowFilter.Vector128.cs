using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.Png;

/// <content>
/// A pixel at a time in the low lanes of a register, whatever its size: the lanes do not touch each other, and what the upper ones
/// write is overwritten by the next pixel.
/// </content>
internal static partial class RowFilter
{
    internal static void UndoVector128(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> target, int count, int pixelBytes)
    {
        // Safety: loads and stores of 8 bytes at offsets below count lie in the rows and their margins.
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, count + Margin);
        ArgumentOutOfRangeException.ThrowIfLessThan(above.Length, count + Margin);
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, count + Margin);
        ref byte source = ref MemoryMarshal.GetReference(row);
        ref byte up = ref MemoryMarshal.GetReference(above);
        ref byte to = ref MemoryMarshal.GetReference(target);
        switch (filter)
        {
            case Sub:
                UndoSub(ref source, ref to, count, pixelBytes);
                break;
            case Up:
                UndoUp(ref source, ref up, ref to, count);
                break;
            case Average:
                UndoAverage(ref source, ref up, ref to, count, pixelBytes);
                break;
            default:
                UndoPaeth(ref source, ref up, ref to, count, pixelBytes);
                break;
        }
    }

    private static void UndoSub(ref byte source, ref byte to, int count, int pixelBytes)
    {
        Vector128<byte> left = default;
        for (nint i = 0; i < count; i += pixelBytes)
        {
            left += Load(ref source, i);
            Store(left, ref to, i);
        }
    }

    private static void UndoUp(ref byte source, ref byte up, ref byte to, int count)
    {
        nint i = 0;
        for (; i <= count - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            (Vector128.LoadUnsafe(ref source, (nuint)i) + Vector128.LoadUnsafe(ref up, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < count; i++)
        {
            Unsafe.Add(ref to, i) = (byte)(Unsafe.Add(ref source, i) + Unsafe.Add(ref up, i));
        }
    }

    private static void UndoAverage(ref byte source, ref byte up, ref byte to, int count, int pixelBytes)
    {
        Vector128<byte> left = default;
        for (nint i = 0; i < count; i += pixelBytes)
        {
            // (a + b) / 2 without a ninth bit.
            Vector128<byte> above = Load(ref up, i);
            left = Load(ref source, i) + (left & above) + Vector128.ShiftRightLogical(left ^ above, 1);
            Store(left, ref to, i);
        }
    }

    private static void UndoPaeth(ref byte source, ref byte up, ref byte to, int count, int pixelBytes)
    {
        Vector128<short> left = default;
        Vector128<short> corner = default;
        Vector128<short> low = Vector128.Create((short)0xFF);
        for (nint i = 0; i < count; i += pixelBytes)
        {
            Vector128<short> above = Vector128.WidenLower(Load(ref up, i)).AsInt16();
            Vector128<short> aboveLess = above - corner;
            Vector128<short> leftLess = left - corner;
            Vector128<short> toLeft = Vector128.Abs(aboveLess);
            Vector128<short> toUp = Vector128.Abs(leftLess);
            Vector128<short> toCorner = Vector128.Abs(aboveLess + leftLess);
            Vector128<short> nearest = Vector128.Min(toCorner, Vector128.Min(toLeft, toUp));
            Vector128<short> predicted = Vector128.ConditionalSelect(
                Vector128.Equals(nearest, toLeft),
                left,
                Vector128.ConditionalSelect(Vector128.Equals(nearest, toUp), above, corner));
            left = (Vector128.WidenLower(Load(ref source, i)).AsInt16() + predicted) & low;
            corner = above;
            Store(Vector128.Narrow(left.AsUInt16(), left.AsUInt16()), ref to, i);
        }
    }

    private static Vector128<byte> Load(ref byte at, nint offset) =>
        Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, offset))).AsByte();

    private static void Store(Vector128<byte> value, ref byte at, nint offset) =>
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref at, offset), value.AsUInt64().ToScalar());
}
