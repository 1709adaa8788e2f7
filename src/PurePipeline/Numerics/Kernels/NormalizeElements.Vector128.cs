using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Bytes = System.Runtime.Intrinsics.Vector128<byte>;
using Floats = System.Runtime.Intrinsics.Vector128<float>;

namespace PurePipeline.Numerics.Kernels;

internal static partial class NormalizeElements
{
    /// <summary>Four registers of floats at a time, as many elements as a register has bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Vector128Kernel<TIn, TLoad>(
        ReadOnlySpan<TIn> source, int step, int offset, ReadOnlySpan<SingleOperation> operations, Span<float> destination)
        where TIn : unmanaged, INumber<TIn>
        where TLoad : struct, IFloatLoad<TLoad>
    {
        ref byte from = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(source));
        ref float to = ref MemoryMarshal.GetReference(destination);
        TLoad load = TLoad.Create(step, offset);
        Centring first = Centring.Of(operations);
        (Floats mean, Floats factor) = (Vector128.Create(first.Mean), Vector128.Create(first.Factor));
        ReadOnlySpan<SingleOperation> others = operations[first.Operations..];
        int pixelBytes = step * Unsafe.SizeOf<TIn>();
        for (int i = 0; i < destination.Length; i += Bytes.Count)
        {
            if (i > destination.Length - Bytes.Count)
            {
                // The rest: once more some of the last ones, unless those have been overwritten.
                if (destination.Length < Bytes.Count || MemoryMarshal.AsBytes(source).Overlaps(MemoryMarshal.AsBytes(destination)))
                {
                    Scalar(source, step, offset, operations, destination, first: i);
                    return;
                }

                i = destination.Length - Bytes.Count;
            }

            // Safety: i + Bytes.Count <= destination.Length; the source has as many pixels, and an operation that is not uniform as many constants.
            (Floats x0, Floats x1, Floats x2, Floats x3) = load.Load128(ref Unsafe.Add(ref from, i * pixelBytes));
            if (first.Operations > 0)
            {
                (x0, x1, x2, x3) = ((x0 - mean) * factor, (x1 - mean) * factor, (x2 - mean) * factor, (x3 - mean) * factor);
            }

            foreach (ref readonly SingleOperation operation in others)
            {
                ref float constants = ref MemoryMarshal.GetArrayDataReference(operation.Constants);
                Floats c0, c1, c2, c3;
                if (operation.IsUniform)
                {
                    c0 = c1 = c2 = c3 = Vector128.Create(constants);
                }
                else
                {
                    c0 = Vector128.LoadUnsafe(ref constants, (nuint)i);
                    c1 = Vector128.LoadUnsafe(ref constants, (nuint)(i + Floats.Count));
                    c2 = Vector128.LoadUnsafe(ref constants, (nuint)(i + (2 * Floats.Count)));
                    c3 = Vector128.LoadUnsafe(ref constants, (nuint)(i + (3 * Floats.Count)));
                }

                switch (operation.Kind)
                {
                    case SingleOperation.Operator.Add:
                        (x0, x1, x2, x3) = (x0 + c0, x1 + c1, x2 + c2, x3 + c3);
                        break;
                    case SingleOperation.Operator.Subtract:
                        (x0, x1, x2, x3) = (x0 - c0, x1 - c1, x2 - c2, x3 - c3);
                        break;
                    case SingleOperation.Operator.SubtractFrom:
                        (x0, x1, x2, x3) = (c0 - x0, c1 - x1, c2 - x2, c3 - x3);
                        break;
                    case SingleOperation.Operator.Multiply:
                        (x0, x1, x2, x3) = (x0 * c0, x1 * c1, x2 * c2, x3 * c3);
                        break;
                    case SingleOperation.Operator.Divide:
                        (x0, x1, x2, x3) = (x0 / c0, x1 / c1, x2 / c2, x3 / c3);
                        break;
                    default:
                        (x0, x1, x2, x3) = (c0 / x0, c1 / x1, c2 / x2, c3 / x3);
                        break;
                }
            }

            x0.StoreUnsafe(ref to, (nuint)i);
            x1.StoreUnsafe(ref to, (nuint)(i + Floats.Count));
            x2.StoreUnsafe(ref to, (nuint)(i + (2 * Floats.Count)));
            x3.StoreUnsafe(ref to, (nuint)(i + (3 * Floats.Count)));
        }
    }
}
