using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pointers;
using static PurePipeline.Decoding.Jpeg.EntropyBits;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>What a refining scan does to values on their way from the old ones to the new.</summary>
internal static unsafe class Correction
{
    private const int Lanes = 8;

    /// <summary>Takes <paramref name="values"/> values over as they are.</summary>
    // Safety: copies up to 7 values more than that; there is room (CoefficientValues.BlockRoom).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref Int16Pointer from, ref Int16Pointer to, int values)
    {
        for (int done = 0; done < values; done += Lanes)
        {
            Vector128.Load(Access.Range(from + done, 0, Lanes)).Store(Access.Range(to + done, 0, Lanes));
        }

        from += values;
        to += values;
    }

    /// <summary>
    /// Takes <paramref name="values"/> values over, at most 63, with a bit for each: 1 moves it away from zero by 2^<paramref
    /// name="low"/>, unless it has that bit already.
    /// </summary>
    // Safety: as Copy; bits as in SequentialBlock.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(ref Int16Pointer from, ref Int16Pointer to, int values, int low, ref BytePointer next, ref ulong bits, ref uint count)
    {
        while (values > Lanes)
        {
            Eight(Access.Range(from, 0, Lanes), Access.Range(to, 0, Lanes), (uint)(bits >> 56), low);
            Skip(ref from, ref to, Lanes, ref bits, ref count);
            Refill(ref next, ref bits, ref count);
            values -= Lanes;
        }

        Eight(Access.Range(from, 0, Lanes), Access.Range(to, 0, Lanes), (uint)(bits >> 56), low);
        Skip(ref from, ref to, values, ref bits, ref count);
    }

    /// <summary>Corrects eight values by the bits of a byte, the highest one first.</summary>
    // Safety: reads and writes eight values.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Eight(short* from, short* to, uint bits, int low)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            EightVector128(from, to, bits, low);
        }
        else
        {
            EightScalar(from, to, bits, low);
        }
    }

    // Safety: as Eight.
    public static void EightScalar(short* from, short* to, uint bits, int low)
    {
        for (int i = 0; i < Lanes; i++)
        {
            int value = from[i];
            bool isSet = (bits >> (Lanes - 1 - i) & 1) != 0 && (value >> low & 1) == 0;
            to[i] = (short)(!isSet ? value : value < 0 ? value - (1 << low) : value + (1 << low));
        }
    }

    // Safety: as Eight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void EightVector128(short* from, short* to, uint bits, int low)
    {
        Vector128<short> places = Vector128.Create(128, 64, 32, 16, 8, 4, 2, 1);
        Vector128<short> step = Vector128.Create((short)(1 << low));
        Vector128<short> values = Vector128.Load(from);
        Vector128<short> sign = values >> 15;
        Vector128<short> isSet = Vector128.Equals(Vector128.Create((short)bits) & places, places);
        Vector128<short> isFree = Vector128.Equals(values & step, Vector128<short>.Zero);
        (values + (((step ^ sign) - sign) & isSet & isFree)).Store(to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Skip(ref Int16Pointer from, ref Int16Pointer to, int values, ref ulong bits, ref uint count)
    {
        from += values;
        to += values;
        bits <<= values;
        count -= (uint)values;
    }
}
