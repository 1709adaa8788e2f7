using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

internal static partial class JoinChannels
{
    /// <summary>Eight pixels of 16-bit channels at a time, stored two by two; the fourth channel is 65535.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Words(ReadOnlySpan<ushort> first, ReadOnlySpan<ushort> second, ReadOnlySpan<ushort> third, int channels, Span<ushort> pixels)
    {
        int count = pixels.Length / channels;
        ref ushort from0 = ref MemoryMarshal.GetReference(first);
        ref ushort from1 = ref MemoryMarshal.GetReference(second[..first.Length]);
        ref ushort from2 = ref MemoryMarshal.GetReference(third[..first.Length]);
        ref ushort to = ref MemoryMarshal.GetReference(pixels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, first.Length, nameof(pixels));
        Vector128<byte> order = channels == 3
            ? Vector128.Create(0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 255, 255, 255, (byte)255)
            : Vector128.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, (byte)15);
        nuint step = (nuint)(2 * channels);
        int x = 0;
        for (; x <= count - 9; x += 8)
        {
            // Safety: x + 9 <= count <= the planes' lengths; the last store ends at 6 channels + 8 <= 9 channels behind pixel x.
            // With three channels the two words that each store spills are overwritten by the next one.
            Vector128<ushort> a = Vector128.LoadUnsafe(ref from0, (nuint)x);
            Vector128<ushort> b = Vector128.LoadUnsafe(ref from1, (nuint)x);
            Vector128<ushort> c = Vector128.LoadUnsafe(ref from2, (nuint)x);
            Vector128<uint> abLow = Zip.Low(a, b).AsUInt32();
            Vector128<uint> abHigh = Zip.High(a, b).AsUInt32();
            Vector128<uint> cLow = Zip.Low(c, Vector128<ushort>.AllBitsSet).AsUInt32();
            Vector128<uint> cHigh = Zip.High(c, Vector128<ushort>.AllBitsSet).AsUInt32();
            nuint at = (nuint)(x * channels);
            Vector128.ShuffleNative(Zip.Low(abLow, cLow).AsByte(), order).AsUInt16().StoreUnsafe(ref to, at);
            Vector128.ShuffleNative(Zip.High(abLow, cLow).AsByte(), order).AsUInt16().StoreUnsafe(ref to, at + step);
            Vector128.ShuffleNative(Zip.Low(abHigh, cHigh).AsByte(), order).AsUInt16().StoreUnsafe(ref to, at + (2 * step));
            Vector128.ShuffleNative(Zip.High(abHigh, cHigh).AsByte(), order).AsUInt16().StoreUnsafe(ref to, at + (3 * step));
        }

        return x;
    }
}
