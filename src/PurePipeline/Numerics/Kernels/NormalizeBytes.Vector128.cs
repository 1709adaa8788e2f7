using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Bytes = System.Runtime.Intrinsics.Vector128<byte>;
using Floats = System.Runtime.Intrinsics.Vector128<float>;

namespace PurePipeline.Numerics.Kernels;

internal static partial class NormalizeBytes
{
    /// <summary>One register of bytes at a time, which makes four of floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Vector128Kernel(ReadOnlySpan<byte> source, ReadOnlySpan<SingleOperation> operations, Span<float> destination)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        int i = 0;
        for (; i <= source.Length - Bytes.Count; i += Bytes.Count)
        {
            // Safety: i + Bytes.Count <= source.Length, and destination and the constants of an operation that is not uniform are as long.
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)i));
            (Vector128<uint> i0, Vector128<uint> i1) = Vector128.Widen(low);
            (Vector128<uint> i2, Vector128<uint> i3) = Vector128.Widen(high);
            Floats x0 = Vector128.ConvertToSingle(i0.AsInt32());
            Floats x1 = Vector128.ConvertToSingle(i1.AsInt32());
            Floats x2 = Vector128.ConvertToSingle(i2.AsInt32());
            Floats x3 = Vector128.ConvertToSingle(i3.AsInt32());
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
}
