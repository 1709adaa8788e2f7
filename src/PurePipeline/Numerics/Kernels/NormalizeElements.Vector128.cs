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
    internal static void Vector128Kernel<TIn>(ReadOnlySpan<TIn> source, ReadOnlySpan<SingleOperation> operations, Span<float> destination)
        where TIn : unmanaged, INumber<TIn>
    {
        ref TIn from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        int i = 0;
        for (; i <= source.Length - Bytes.Count; i += Bytes.Count)
        {
            // Safety: i + Bytes.Count <= source.Length, and destination and the constants of an operation that is not uniform are as long.
            (Floats x0, Floats x1, Floats x2, Floats x3) = Load128(ref from, i);
            foreach (ref readonly SingleOperation operation in operations)
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

        Scalar(source, operations, destination, first: i);
    }

    // Safety: the caller has 16 elements from the given one on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Floats X0, Floats X1, Floats X2, Floats X3) Load128<TIn>(ref TIn from, int i)
        where TIn : unmanaged
    {
        ref TIn at = ref Unsafe.Add(ref from, i);
        if (typeof(TIn) == typeof(byte))
        {
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.LoadUnsafe(ref Unsafe.As<TIn, byte>(ref at)));
            (Vector128<uint> i0, Vector128<uint> i1) = Vector128.Widen(low);
            (Vector128<uint> i2, Vector128<uint> i3) = Vector128.Widen(high);
            return (Vector128.ConvertToSingle(i0.AsInt32()), Vector128.ConvertToSingle(i1.AsInt32()),
                Vector128.ConvertToSingle(i2.AsInt32()), Vector128.ConvertToSingle(i3.AsInt32()));
        }

        ref float floats = ref Unsafe.As<TIn, float>(ref at);
        return (Vector128.LoadUnsafe(ref floats), Vector128.LoadUnsafe(ref floats, 4), Vector128.LoadUnsafe(ref floats, 8), Vector128.LoadUnsafe(ref floats, 12));
    }
}
