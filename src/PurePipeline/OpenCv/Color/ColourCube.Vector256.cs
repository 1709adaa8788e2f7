using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Integers = System.Runtime.Intrinsics.Vector256<int>;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class ColourCube
{
    /// <summary>An index that no lane has: the result is 0 there.</summary>
    private const byte Z = 255;

    /// <summary>Eight colours: neighbours along blue lie side by side, so four loads and multiply-adds serve the eight corners.</summary>
    /// <param name="blue">Blue times 2^14, from 0 to 2^14.</param>
    /// <param name="green">Green likewise.</param>
    /// <param name="red">Red likewise.</param>
    /// <param name="first">The colours' first numbers times 2^14.</param>
    /// <param name="second">Their second ones.</param>
    /// <param name="third">Their third ones.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void At(Integers blue, Integers green, Integers red, out Integers first, out Integers second, out Integers third)
    {
        Span<int> nodes = stackalloc int[8];
        Span<int> pairs = stackalloc int[8];
        Span<int> factors = stackalloc int[32];
        Span<int> colours = stackalloc int[32];
        ref int factor = ref MemoryMarshal.GetReference(factors);
        Integers node = (red >> NodeShift) * Vector256.Create(3 * Side * Side)
            + (green >> NodeShift) * Vector256.Create(3 * Side)
            + (blue >> NodeShift) * Vector256.Create(3);
        node.StoreUnsafe(ref MemoryMarshal.GetReference(nodes));
        Integers x = Place(blue);
        (Integers y, Integers z) = (Place(green), Place(red));
        var places = Vector256.Create(Places);
        ((places - x) | (x << 16)).StoreUnsafe(ref MemoryMarshal.GetReference(pairs));
        Twice((places - y) * (places - z)).StoreUnsafe(ref factor);
        Twice(y * (places - z)).StoreUnsafe(ref factor, 8);
        Twice((places - y) * z).StoreUnsafe(ref factor, 16);
        Twice(y * z).StoreUnsafe(ref factor, 24);
        for (int i = 0; i < 8; i++)
        {
            // Safety: a node's index is at most that of the last one, and behind it the table has a layer, a line and four nodes, which is
            // as far as the eight elements from the neighbours' indices reach.
            ref short at = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_nodes), nodes[i]);
            Vector128<short> pair = Vector128.Create(pairs[i]).AsInt16();
            Vector128<int> sum = Corner(ref at, 0, pair, factors[i])
                + Corner(ref at, 3 * Side, pair, factors[i + 8])
                + Corner(ref at, 3 * Side * Side, pair, factors[i + 16])
                + Corner(ref at, 3 * (Side + (Side * Side)), pair, factors[i + 24]);
            ((sum + Vector128.Create(1 << 11)) >> 12).StoreUnsafe(ref MemoryMarshal.GetReference(colours), (nuint)(4 * i));
        }

        ref float rows = ref Unsafe.As<int, float>(ref MemoryMarshal.GetReference(colours));
        Columns.Of(
            ref rows,
            Vector256.Create(0, 4, 8, 12, 16, 20, 24, 28),
            out Vector256<float> c0,
            out Vector256<float> c1,
            out Vector256<float> c2,
            out _);
        (first, second, third) = (c0.AsInt32(), c1.AsInt32(), c2.AsInt32());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers Place(Integers channel) => (channel >> PlaceShift) & Vector256.Create(Places - 1);

    /// <summary>A number of 16 bits in both halves of its 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers Twice(Integers x) => x | (x << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Corner(ref short node, int offset, Vector128<short> pair, int factor)
    {
        Vector128<byte> inPairs = Vector128.Create(0, 1, 6, 7, 2, 3, 8, 9, 4, 5, 10, 11, Z, Z, Z, Z);
        Vector128<short> two = Ssse3.Shuffle(Vector128.LoadUnsafe(ref node, (nuint)offset).AsByte(), inPairs).AsInt16();
        return Sse2.MultiplyAddAdjacent(two, pair * Vector128.Create(factor).AsInt16());
    }
}
