using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

internal static partial class WidenBytes
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ToSingleVector256(ReadOnlySpan<byte> source, Span<float> destination)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        int i = 0;
        for (; i <= source.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            // Safety: i + Vector256<byte>.Count <= source.Length <= destination.Length.
            (Vector256<ushort> low, Vector256<ushort> high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
            Store(low, ref to, i);
            Store(high, ref to, i + Vector256<ushort>.Count);
        }

        ToSingleScalar(source[i..], destination[i..]);

        static void Store(Vector256<ushort> words, ref float to, int at)
        {
            (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(words);
            Vector256.ConvertToSingle(low.AsInt32()).StoreUnsafe(ref to, (nuint)at);
            Vector256.ConvertToSingle(high.AsInt32()).StoreUnsafe(ref to, (nuint)(at + Vector256<float>.Count));
        }
    }
}
