using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal sealed partial class NearestColor
{
    private int Search(int red, int green, int blue) =>
        Vector128.IsHardwareAccelerated ? SearchVector128(red, green, blue) : SearchScalar(red, green, blue);

    /// <summary>The specification.</summary>
    internal int SearchScalar(int red, int green, int blue)
    {
        (int nearest, int least) = (0, int.MaxValue);
        for (int i = 0; i < _count; i++)
        {
            (int r, int g, int b) = (_bands[i] - red, _bands[ImagePalette.MaxCount + i] - green, _bands[(2 * ImagePalette.MaxCount) + i] - blue);
            int distance = (r * r) + (g * g) + (b * b);
            if (distance < least)
            {
                (nearest, least) = (i, distance);
            }
        }

        return nearest;
    }

    /// <summary>Four colours a turn: the least number of a distance, below 2^23, and its index behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int SearchVector128(int red, int green, int blue)
    {
        ref int bands = ref MemoryMarshal.GetArrayDataReference(_bands);
        Vector128<int> indices = Vector128.Create(0, 1, 2, 3);
        Vector128<int> least = Vector128.Create(int.MaxValue);
        for (int i = 0; i < _count; i += Vector128<int>.Count)
        {
            // Safety: each band has 256 numbers, a multiple of four.
            Vector128<int> r = Vector128.LoadUnsafe(ref bands, (nuint)i) - Vector128.Create(red);
            Vector128<int> g = Vector128.LoadUnsafe(ref bands, (nuint)(ImagePalette.MaxCount + i)) - Vector128.Create(green);
            Vector128<int> b = Vector128.LoadUnsafe(ref bands, (nuint)((2 * ImagePalette.MaxCount) + i)) - Vector128.Create(blue);
            least = Vector128.Min(least, (((r * r) + (g * g) + (b * b)) << 8) | indices);
            indices += Vector128.Create(4);
        }

        return Math.Min(Math.Min(least[0], least[1]), Math.Min(least[2], least[3])) & 255;
    }
}
