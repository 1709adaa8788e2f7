using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

internal static partial class WidenBytes
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ToSingleVector128(ReadOnlySpan<byte> source, Span<float> destination)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        int i = 0;
        for (; i <= source.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            // Safety: i + Vector128<byte>.Count <= source.Length <= destination.Length.
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)i));
            Store(low, ref to, i);
            Store(high, ref to, i + Vector128<ushort>.Count);
        }

        ToSingleScalar(source[i..], destination[i..]);

        static void Store(Vector128<ushort> words, ref float to, int at)
        {
            (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(words);
            Vector128.ConvertToSingle(low.AsInt32()).StoreUnsafe(ref to, (nuint)at);
            Vector128.ConvertToSingle(high.AsInt32()).StoreUnsafe(ref to, (nuint)(at + Vector128<float>.Count));
        }
    }
}
