using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>What becomes of elements, a vector at a time.</summary>
internal interface ILaneFunction<T>
{
    Vector256<T> Apply(Vector256<T> x);
}

/// <summary>What becomes of two elements.</summary>
internal interface ILaneCombination<T>
{
    Vector256<T> Apply(Vector256<T> x, Vector256<T> y);
}

/// <summary>
/// Elements from memory to memory by way of <see cref="Lanes"/>. What whole vectors leave over is the caller's, whose scalar code is the
/// specification; without AVX2 that is everything.
/// </summary>
internal static class LanePass
{
    /// <summary>Maps elements and returns how many are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Map<T, TResult, TLane, TFunction>(ReadOnlySpan<T> source, Span<TResult> result, TFunction function)
        where T : unmanaged
        where TResult : unmanaged
        where TLane : unmanaged
        where TFunction : struct, ILaneFunction<TLane>
    {
        if (!Avx2.IsSupported || !Fma.IsSupported)
        {
            return 0;
        }

        ref T from = ref MemoryMarshal.GetReference(source);
        ref TResult to = ref MemoryMarshal.GetReference(result[..source.Length]);
        int i = 0;
        for (; i <= source.Length - Lanes.Count<TLane>(); i += Lanes.Count<TLane>())
        {
            // Safety: i + Count <= source.Length = the result's.
            (Vector256<TLane> first, Vector256<TLane> second) = Lanes.Load<T, TLane>(ref Unsafe.Add(ref from, i));
            Lanes.Store(function.Apply(first), function.Apply(second), ref Unsafe.Add(ref to, i));
        }

        return i;
    }

    /// <summary>Combines elements and returns how many are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Combine<TLeft, TRight, TResult, TLane, TCombination>(
        ReadOnlySpan<TLeft> left, ReadOnlySpan<TRight> right, Span<TResult> result, TCombination combination)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged
        where TLane : unmanaged
        where TCombination : struct, ILaneCombination<TLane>
    {
        if (!Avx2.IsSupported || !Fma.IsSupported)
        {
            return 0;
        }

        ref TLeft from0 = ref MemoryMarshal.GetReference(left);
        ref TRight from1 = ref MemoryMarshal.GetReference(right[..left.Length]);
        ref TResult to = ref MemoryMarshal.GetReference(result[..left.Length]);
        int i = 0;
        for (; i <= left.Length - Lanes.Count<TLane>(); i += Lanes.Count<TLane>())
        {
            // Safety: i + Count <= left.Length = the others'.
            (Vector256<TLane> x0, Vector256<TLane> x1) = Lanes.Load<TLeft, TLane>(ref Unsafe.Add(ref from0, i));
            (Vector256<TLane> y0, Vector256<TLane> y1) = Lanes.Load<TRight, TLane>(ref Unsafe.Add(ref from1, i));
            Lanes.Store(combination.Apply(x0, y0), combination.Apply(x1, y1), ref Unsafe.Add(ref to, i));
        }

        return i;
    }
}
