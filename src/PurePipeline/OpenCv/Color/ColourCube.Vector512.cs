using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Integers = System.Runtime.Intrinsics.Vector512<int>;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class ColourCube
{
    /// <summary>
    /// Bytes to the colours' upper eight bits, sixteen pixels at a time: the weights of two neighbours along blue for all of them, then four
    /// pixels' neighbours in a register.
    /// </summary>
    /// <param name="bgr">The pixels, blue first.</param>
    /// <param name="to">Where the colours go.</param>
    /// <param name="count">Pixels; the planes have room for a multiple of 16.</param>
    /// <returns>How many are done, a multiple of 16.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public unsafe int Vector512Kernel(Planes<byte> bgr, Planes<byte> to, int count)
    {
        const int Pixels = 16;
        ref byte blues = ref MemoryMarshal.GetReference(bgr.First);
        ref byte greens = ref MemoryMarshal.GetReference(bgr.Second);
        ref byte reds = ref MemoryMarshal.GetReference(bgr.Third);
        ref byte first = ref MemoryMarshal.GetReference(to.First);
        ref byte second = ref MemoryMarshal.GetReference(to.Second);
        ref byte third = ref MemoryMarshal.GetReference(to.Third);
        int* nodes = stackalloc int[Pixels];
        Vector128<byte> inPairs = Vector128.Create(0, 1, 6, 7, 2, 3, 8, 9, 4, 5, 10, 11, Z, Z, Z, Z);
        Vector512<byte> pairs = Vector512.Create(Vector256.Create(inPairs, inPairs), Vector256.Create(inPairs, inPairs));
        Vector512<byte> planes = Vector512.Create(
            0, 16, 32, 48, 4, 20, 36, 52, 8, 24, 40, 56, 12, 28, 44, 60,
            1, 17, 33, 49, 5, 21, 37, 53, 9, 25, 41, 57, 13, 29, 45, 61,
            2, 18, 34, 50, 6, 22, 38, 54, 10, 26, 42, 58, 14, 30, 46, 62,
            3, 19, 35, 51, 7, 23, 39, 55, 11, 27, 43, 59, 15, 31, 47, (byte)63);
        int x = 0;
        fixed (short* table = _nodes)
        {
            for (; x < count; x += Pixels)
            {
                // Safety: the planes have room for sixteen pixels from x on. A node's index is at most that of the last one, and behind it the
                // table has a layer, a line and four nodes, which is as far as the eight elements from the neighbours' indices reach.
                Integers blue = Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref blues, (nuint)x)) << 6;
                Integers green = Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref greens, (nuint)x)) << 6;
                Integers red = Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref reds, (nuint)x)) << 6;
                ((red >> NodeShift) * Vector512.Create(3 * Side * Side)
                    + (green >> NodeShift) * Vector512.Create(3 * Side)
                    + (blue >> NodeShift) * Vector512.Create(3)).Store(nodes);
                Integers alongBlue = Place(blue);
                (Integers y, Integers z) = (Place(green), Place(red));
                Integers places = Vector512.Create(Places);
                Vector512<short> pair = ((places - alongBlue) | (alongBlue << 16)).AsInt16();
                Integers w0 = Weights(pair, (places - y) * (places - z));
                Integers w1 = Weights(pair, y * (places - z));
                Integers w2 = Weights(pair, (places - y) * z);
                Integers w3 = Weights(pair, y * z);
                Integers quad = Vector512.Create(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
                Integers q0 = Four(table, nodes, quad, w0, w1, w2, w3, pairs);
                Integers q1 = Four(table, nodes + 4, quad + Vector512.Create(4), w0, w1, w2, w3, pairs);
                Integers q2 = Four(table, nodes + 8, quad + Vector512.Create(8), w0, w1, w2, w3, pairs);
                Integers q3 = Four(table, nodes + 12, quad + Vector512.Create(12), w0, w1, w2, w3, pairs);

                // The packs work within lanes: lane i has pixels i, 4 + i, 8 + i and 12 + i.
                Vector512<byte> bytes = Avx512BW.PackUnsignedSaturate(Avx512BW.PackSignedSaturate(q0, q1), Avx512BW.PackSignedSaturate(q2, q3));
                bytes = Avx512Vbmi.PermuteVar64x8(bytes, planes);
                bytes.GetLower().GetLower().StoreUnsafe(ref first, (nuint)x);
                bytes.GetLower().GetUpper().StoreUnsafe(ref second, (nuint)x);
                bytes.GetUpper().GetLower().StoreUnsafe(ref third, (nuint)x);
            }
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers Place(Integers channel) => (channel >> PlaceShift) & Vector512.Create(Places - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers Weights(Vector512<short> pair, Integers factor) => (pair * (factor | (factor << 16)).AsInt16()).AsInt32();

    /// <summary>Four pixels' colours without their lower six bits, a pixel in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Integers Four(
        short* table, int* nodes, Integers pixels, Integers w0, Integers w1, Integers w2, Integers w3, Vector512<byte> pairs)
    {
        short* a = table + (uint)nodes[0];
        short* b = table + (uint)nodes[1];
        short* c = table + (uint)nodes[2];
        short* d = table + (uint)nodes[3];
        Integers sum = Corners(a, b, c, d, 0, w0, pixels, pairs)
            + Corners(a, b, c, d, 3 * Side, w1, pixels, pairs)
            + Corners(a, b, c, d, 3 * Side * Side, w2, pixels, pairs)
            + Corners(a, b, c, d, 3 * (Side + (Side * Side)), w3, pixels, pairs);
        return (sum + Vector512.Create(1 << 11)) >> (12 + 6);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Integers Corners(short* a, short* b, short* c, short* d, int offset, Integers weights, Integers pixels, Vector512<byte> pairs)
    {
        Vector256<short> lower = Vector256.Create(Vector128.Load(a + offset), Vector128.Load(b + offset));
        Vector256<short> upper = Vector256.Create(Vector128.Load(c + offset), Vector128.Load(d + offset));
        Vector512<byte> nodes = Avx512F.InsertVector256(lower.ToVector512Unsafe(), upper, 1).AsByte();
        return Avx512BW.MultiplyAddAdjacent(Avx512BW.Shuffle(nodes, pairs).AsInt16(), Avx512F.PermuteVar16x32(weights, pixels).AsInt16());
    }
}
