using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>
/// Elements of a type as two vectors of lanes in which they are computed: of the same type, or as floats or doubles, which hold each of them
/// exactly. Needs AVX2.
/// </summary>
internal static class Lanes
{
    /// <summary>The elements that two vectors hold.</summary>
    public static int Count<TLane>() => 2 * Vector256<TLane>.Count;

    /// <summary>Reads <see cref="Count"/> elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<TLane> First, Vector256<TLane> Second) Load<T, TLane>(ref T from)
        where T : unmanaged
        where TLane : unmanaged
    {
        // Safety: the caller's; two vectors of the element's own type, or as many elements as fill them as floats or doubles, are read.
        if (typeof(T) == typeof(TLane))
        {
            ref TLane same = ref Unsafe.As<T, TLane>(ref from);
            return (Vector256.LoadUnsafe(ref same), Vector256.LoadUnsafe(ref same, (nuint)Vector256<TLane>.Count));
        }

        if (typeof(TLane) == typeof(float))
        {
            (Vector256<int> first, Vector256<int> second) = Sixteen(ref from);
            return (Avx.ConvertToVector256Single(first).As<float, TLane>(), Avx.ConvertToVector256Single(second).As<float, TLane>());
        }

        if (typeof(T) == typeof(float))
        {
            Vector256<float> floats = Vector256.LoadUnsafe(ref Unsafe.As<T, float>(ref from));
            return (
                Avx.ConvertToVector256Double(floats.GetLower()).As<double, TLane>(),
                Avx.ConvertToVector256Double(floats.GetUpper()).As<double, TLane>());
        }

        Vector256<int> integers = Eight(ref from);
        return (
            Avx.ConvertToVector256Double(integers.GetLower()).As<double, TLane>(),
            Avx.ConvertToVector256Double(integers.GetUpper()).As<double, TLane>());
    }

    /// <summary>
    /// Writes <see cref="Count"/> elements, as <see cref="Resampling.Saturation"/> does: rounded half to even and limited; what no 32-bit
    /// integer holds becomes the smallest one first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T, TLane>(Vector256<TLane> first, Vector256<TLane> second, ref T to)
        where T : unmanaged
        where TLane : unmanaged
    {
        // Safety: as in Load.
        if (typeof(T) == typeof(TLane))
        {
            ref TLane same = ref Unsafe.As<T, TLane>(ref to);
            first.StoreUnsafe(ref same);
            second.StoreUnsafe(ref same, (nuint)Vector256<TLane>.Count);
        }
        else if (typeof(TLane) == typeof(float))
        {
            StoreSixteen(Avx.ConvertToVector256Int32(first.AsSingle()), Avx.ConvertToVector256Int32(second.AsSingle()), ref to);
        }
        else if (typeof(T) == typeof(float))
        {
            Vector256.Create(Avx.ConvertToVector128Single(first.AsDouble()), Avx.ConvertToVector128Single(second.AsDouble()))
                .StoreUnsafe(ref Unsafe.As<T, float>(ref to));
        }
        else
        {
            StoreEight(Avx.ConvertToVector128Int32(first.AsDouble()), Avx.ConvertToVector128Int32(second.AsDouble()), ref to);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<int> First, Vector256<int> Second) Sixteen<T>(ref T from)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 1)
        {
            Vector128<byte> bytes = Vector128.LoadUnsafe(ref Unsafe.As<T, byte>(ref from));
            Vector128<byte> upper = Sse2.ShiftRightLogical128BitLane(bytes, 8);
            return typeof(T) == typeof(byte)
                ? (Avx2.ConvertToVector256Int32(bytes), Avx2.ConvertToVector256Int32(upper))
                : (Avx2.ConvertToVector256Int32(bytes.AsSByte()), Avx2.ConvertToVector256Int32(upper.AsSByte()));
        }

        return (Eight(ref from), Eight(ref Unsafe.Add(ref from, 8)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Eight<T>(ref T from)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 1)
        {
            Vector128<byte> bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<T, byte>(ref from))).AsByte();
            return typeof(T) == typeof(byte) ? Avx2.ConvertToVector256Int32(bytes) : Avx2.ConvertToVector256Int32(bytes.AsSByte());
        }

        Vector128<ushort> words = Vector128.LoadUnsafe(ref Unsafe.As<T, ushort>(ref from));
        return typeof(T) == typeof(ushort) ? Avx2.ConvertToVector256Int32(words) : Avx2.ConvertToVector256Int32(words.AsInt16());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreSixteen<T>(Vector256<int> first, Vector256<int> second, ref T to)
        where T : unmanaged
    {
        // Packing works on halves: of the four quarters the middle two have to change places.
        if (typeof(T) == typeof(ushort))
        {
            Avx2.Permute4x64(Avx2.PackUnsignedSaturate(first, second).AsInt64(), 0b11_01_10_00).AsUInt16().StoreUnsafe(ref Unsafe.As<T, ushort>(ref to));
            return;
        }

        Vector256<short> words = Avx2.Permute4x64(Avx2.PackSignedSaturate(first, second).AsInt64(), 0b11_01_10_00).AsInt16();
        if (typeof(T) == typeof(short))
        {
            words.StoreUnsafe(ref Unsafe.As<T, short>(ref to));
        }
        else if (typeof(T) == typeof(byte))
        {
            Sse2.PackUnsignedSaturate(words.GetLower(), words.GetUpper()).StoreUnsafe(ref Unsafe.As<T, byte>(ref to));
        }
        else
        {
            Sse2.PackSignedSaturate(words.GetLower(), words.GetUpper()).StoreUnsafe(ref Unsafe.As<T, sbyte>(ref to));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreEight<T>(Vector128<int> first, Vector128<int> second, ref T to)
        where T : unmanaged
    {
        if (typeof(T) == typeof(ushort))
        {
            Sse41.PackUnsignedSaturate(first, second).StoreUnsafe(ref Unsafe.As<T, ushort>(ref to));
            return;
        }

        Vector128<short> words = Sse2.PackSignedSaturate(first, second);
        if (typeof(T) == typeof(short))
        {
            words.StoreUnsafe(ref Unsafe.As<T, short>(ref to));
            return;
        }

        Vector128<byte> bytes = typeof(T) == typeof(byte) ? Sse2.PackUnsignedSaturate(words, words) : Sse2.PackSignedSaturate(words, words).AsByte();
        Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref to), bytes.AsUInt64().ToScalar());
    }
}
