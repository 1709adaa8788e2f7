using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

internal static partial class SplitChannels
{
    /// <summary>
    /// Eight pixels of 16-bit channels at a time, two by two: their channels come together in pairs, and the pairs of four registers change
    /// places.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Words(ReadOnlySpan<ushort> pixels, int channels, Span<ushort> first, Span<ushort> second, Span<ushort> third)
    {
        int count = pixels.Length / channels;
        ref ushort from = ref MemoryMarshal.GetReference(pixels);
        ref ushort to0 = ref MemoryMarshal.GetReference(first);
        ref ushort to1 = ref MemoryMarshal.GetReference(second[..first.Length]);
        ref ushort to2 = ref MemoryMarshal.GetReference(third[..first.Length]);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, first.Length, nameof(pixels));
        Vector128<byte> pairs = channels == 3
            ? Vector128.Create(0, 1, 6, 7, 2, 3, 8, 9, 4, 5, 10, 11, 255, 255, 255, (byte)255)
            : Vector128.Create(0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, (byte)15);
        nuint step = (nuint)(2 * channels);
        int x = 0;
        for (; x <= count - 9; x += 8)
        {
            // Safety: x + 9 <= count <= the planes' lengths; the last load ends at 6 channels + 8 <= 9 channels behind pixel x.
            nuint at = (nuint)(x * channels);
            Vector128<uint> a = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, at).AsByte(), pairs).AsUInt32();
            Vector128<uint> b = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, at + step).AsByte(), pairs).AsUInt32();
            Vector128<uint> c = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, at + (2 * step)).AsByte(), pairs).AsUInt32();
            Vector128<uint> d = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, at + (3 * step)).AsByte(), pairs).AsUInt32();
            (Vector128<uint> ac, Vector128<uint> bd) = (Zip.Low(a, c), Zip.Low(b, d));
            Zip.Low(ac, bd).AsUInt16().StoreUnsafe(ref to0, (nuint)x);
            Zip.High(ac, bd).AsUInt16().StoreUnsafe(ref to1, (nuint)x);
            Zip.Low(Zip.High(a, c), Zip.High(b, d)).AsUInt16().StoreUnsafe(ref to2, (nuint)x);
        }

        return x;
    }
}
