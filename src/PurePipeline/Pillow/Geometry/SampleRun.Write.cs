using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Geometry;

internal unsafe partial struct SampleRun
{
    /// <summary>Writes a group's pixels that are inside; the others become zero, or stay as they are.</summary>
    /// <param name="at">The first of the group's pixels.</param>
    /// <param name="row">Their place in the row, cut where the row ends.</param>
    /// <param name="bytesPerPixel">The bytes of a pixel.</param>
    /// <param name="clears">Whether pixels from outside become zero.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Write(int at, Span<byte> row, int bytesPerPixel, bool clears)
    {
        Vector128<int> inside = Vector128.LoadUnsafe(in Inside[0], (nuint)at);
        if (row.Length == Group * bytesPerPixel && (clears || Vector128.EqualsAll(inside, Vector128<int>.AllBitsSet)))
        {
            // Safety: at is a group of the run; the row has room for its pixels.
            Vector128<byte> pixels = (Vector128.LoadUnsafe(in Pixels[0], (nuint)at) & inside.AsUInt32()).AsByte();
            WriteGroup(pixels, ref MemoryMarshal.GetReference(row), bytesPerPixel);
            return;
        }

        for (int i = 0; i * bytesPerPixel < row.Length; i++)
        {
            uint pixel = Pixels[at + i] & (uint)Inside[at + i];
            if (clears || Inside[at + i] != 0)
            {
                new ReadOnlySpan<byte>(&pixel, bytesPerPixel).CopyTo(row[(i * bytesPerPixel)..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteGroup(Vector128<byte> pixels, ref byte target, int bytesPerPixel)
    {
        switch (bytesPerPixel)
        {
            case 1:
                pixels = Vector128.ShuffleNative(pixels, Vector128.Create(0x0C080400u).AsByte());
                Unsafe.WriteUnaligned(ref target, pixels.AsUInt32()[0]);
                break;
            case 2:
                Unsafe.WriteUnaligned(ref target, Vector128.Narrow(pixels.AsUInt32(), pixels.AsUInt32()).AsUInt64()[0]);
                break;
            case 3:
                pixels = Vector128.ShuffleNative(pixels, Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 3, 7, 11, 15));
                Unsafe.WriteUnaligned(ref target, pixels.AsUInt64()[0]);
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, sizeof(ulong)), pixels.AsUInt32()[2]);
                break;
            default:
                pixels.StoreUnsafe(ref target);
                break;
        }
    }
}
