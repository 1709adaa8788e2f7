using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Bytes = System.Runtime.Intrinsics.Vector256<byte>;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.Numerics.Kernels;

internal static partial class NormalizeElements
{
    /// <summary>Four registers of floats at a time, as many elements as a register has bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Vector256Kernel<TIn>(ReadOnlySpan<TIn> source, ReadOnlySpan<SingleOperation> operations, Span<float> destination)
        where TIn : unmanaged, INumber<TIn>
    {
        ref TIn from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        int i = 0;
        for (; i <= source.Length - Bytes.Count; i += Bytes.Count)
        {
            // Safety: i + Bytes.Count <= source.Length, and destination and the constants of an operation that is not uniform are as long.
            (Floats x0, Floats x1, Floats x2, Floats x3) = Load256(ref from, i);
            foreach (ref readonly SingleOperation operation in operations)
            {
                ref float constants = ref MemoryMarshal.GetArrayDataReference(operation.Constants);
                Floats c0, c1, c2, c3;
                if (operation.IsUniform)
                {
                    c0 = c1 = c2 = c3 = Vector256.Create(constants);
                }
                else
                {
                    c0 = Vector256.LoadUnsafe(ref constants, (nuint)i);
                    c1 = Vector256.LoadUnsafe(ref constants, (nuint)(i + Floats.Count));
                    c2 = Vector256.LoadUnsafe(ref constants, (nuint)(i + (2 * Floats.Count)));
                    c3 = Vector256.LoadUnsafe(ref constants, (nuint)(i + (3 * Floats.Count)));
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

    // Safety: the caller has 32 elements from the given one on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Floats X0, Floats X1, Floats X2, Floats X3) Load256<TIn>(ref TIn from, int i)
        where TIn : unmanaged
    {
        ref TIn at = ref Unsafe.Add(ref from, i);
        if (typeof(TIn) == typeof(byte))
        {
            return (Eight(ref at, 0), Eight(ref at, 8), Eight(ref at, 16), Eight(ref at, 24));
        }

        ref float floats = ref Unsafe.As<TIn, float>(ref at);
        return (Vector256.LoadUnsafe(ref floats), Vector256.LoadUnsafe(ref floats, 8), Vector256.LoadUnsafe(ref floats, 16), Vector256.LoadUnsafe(ref floats, 24));

        // Eight bytes to eight whole numbers of 32 bits in one step, where there is one.
        static Floats Eight(ref TIn from, int offset)
        {
            Vector128<byte> eight = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<TIn, byte>(ref Unsafe.Add(ref from, offset)))).AsByte();
            if (Avx2.IsSupported)
            {
                return Avx.ConvertToVector256Single(Avx2.ConvertToVector256Int32(eight));
            }

            (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(Vector128.WidenLower(eight));
            return Vector256.ConvertToSingle(Vector256.Create(low, high).AsInt32());
        }
    }
}
