using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

internal static partial class WidenBytes
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void ToDoubleVector256(ReadOnlySpan<byte> source, Span<double> destination)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref double to = ref MemoryMarshal.GetReference(destination);
        int i = 0;
        for (; i <= source.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            // Safety: i + 16 <= source.Length <= destination.Length.
            (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(Vector256.WidenLower(Vector128.LoadUnsafe(ref from, (nuint)i).ToVector256Unsafe()));
            Store(low, ref to, i);
            Store(high, ref to, i + Vector256<uint>.Count);
        }

        ToDoubleScalar(source[i..], destination[i..]);

        // By way of float32, which holds every byte and widens in one instruction.
        static void Store(Vector256<uint> integers, ref double to, int at)
        {
            (Vector256<double> low, Vector256<double> high) = Vector256.Widen(Vector256.ConvertToSingle(integers.AsInt32()));
            low.StoreUnsafe(ref to, (nuint)at);
            high.StoreUnsafe(ref to, (nuint)(at + Vector256<double>.Count));
        }
    }
}
