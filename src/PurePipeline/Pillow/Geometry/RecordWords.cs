using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Geometry;

/// <summary>Records of a few bytes from anywhere in memory, taken apart into words: all first ones, all second ones ...</summary>
internal static unsafe class RecordWords
{
    /// <summary>Takes records.</summary>
    /// <param name="origin">What the offsets count from.</param>
    /// <param name="offsets">Where each record begins.</param>
    /// <param name="bytes">The bytes of a record: 2, 4, 8 or 16.</param>
    /// <param name="words">Room for the first words of all records.</param>
    /// <param name="stride">From a record's word to its next one.</param>
    /// <param name="count">How many records, a multiple of four.</param>
    // Safety: the caller answers for the offsets, and for room.
    public static void Take(byte* origin, int* offsets, int bytes, uint* words, int stride, int count)
    {
        switch (bytes)
        {
            case 2:
                TakeWords<ushort>(origin, offsets, words, count);
                break;
            case 4:
                TakeWords<uint>(origin, offsets, words, count);
                break;
            case 8:
                TakePairs(origin, offsets, words, stride, count);
                break;
            default:
                TakeQuads(origin, offsets, words, stride, count);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void TakeWords<T>(byte* origin, int* offsets, uint* words, int count)
        where T : unmanaged
    {
        for (int* end = offsets + count; offsets < end; offsets += 4, words += 4)
        {
            words[0] = Word(origin + offsets[0]);
            words[1] = Word(origin + offsets[1]);
            words[2] = Word(origin + offsets[2]);
            words[3] = Word(origin + offsets[3]);
        }

        static uint Word(byte* record) => sizeof(T) == 2 ? Unsafe.ReadUnaligned<ushort>(record) : Unsafe.ReadUnaligned<uint>(record);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void TakePairs(byte* origin, int* offsets, uint* words, int stride, int count)
    {
        for (int* end = offsets + count; offsets < end; offsets += 4, words += 4)
        {
            Vector128<ulong> a = Vector128.Create(Unsafe.ReadUnaligned<ulong>(origin + offsets[0]), Unsafe.ReadUnaligned<ulong>(origin + offsets[1]));
            Vector128<ulong> b = Vector128.Create(Unsafe.ReadUnaligned<ulong>(origin + offsets[2]), Unsafe.ReadUnaligned<ulong>(origin + offsets[3]));
            Vector128.Narrow(a, b).Store(words);
            Vector128.Narrow(a >> 32, b >> 32).Store(words + stride);
        }
    }

    // A 4 x 4 matrix of words transposed: words of two records by turns, then pairs of four.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void TakeQuads(byte* origin, int* offsets, uint* words, int stride, int count)
    {
        for (int* end = offsets + count; offsets < end; offsets += 4, words += 4)
        {
            Vector128<uint> a = Vector128.Load(origin + offsets[0]).AsUInt32();
            Vector128<uint> b = Vector128.Load(origin + offsets[1]).AsUInt32();
            Vector128<uint> c = Vector128.Load(origin + offsets[2]).AsUInt32();
            Vector128<uint> d = Vector128.Load(origin + offsets[3]).AsUInt32();
            Vector128<ulong> lowerAB = Zip.Low(a, b).AsUInt64();
            Vector128<ulong> lowerCD = Zip.Low(c, d).AsUInt64();
            Vector128<ulong> upperAB = Zip.High(a, b).AsUInt64();
            Vector128<ulong> upperCD = Zip.High(c, d).AsUInt64();
            Zip.Low(lowerAB, lowerCD).AsUInt32().Store(words);
            Zip.High(lowerAB, lowerCD).AsUInt32().Store(words + stride);
            Zip.Low(upperAB, upperCD).AsUInt32().Store(words + (2 * stride));
            Zip.High(upperAB, upperCD).AsUInt32().Store(words + (3 * stride));
        }
    }
}
