using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal sealed partial class MatrixRows
{
    /// <summary>Four pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void ToThreeVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        const int step = 3 * BandLanes.Turn;
        int turns = Math.Min(BandLanes.Turns(source.Length, 3), BandLanes.Turns(target.Length, 3));

        // Safety: the last of the turns reads and writes 16 bytes that end inside of the spans; the matrix has twelve numbers.
        fixed (byte* from = source, to = target)
        fixed (float* m = matrix.AsSpan(0, 12))
        {
            for (nint turn = 0; turn < turns; turn++)
            {
                (Vector128<float> r, Vector128<float> g, Vector128<float> b) = Load(from + (step * turn));
                BandLanes.Join(Level(m, r, g, b), Level(m + 4, r, g, b), Level(m + 8, r, g, b)).Store(to + (step * turn));
            }
        }

        ConvertScalar(source[(step * turns)..], target[(step * turns)..]);
    }

    /// <summary>Four pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void ToOneVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        const int step = 3 * BandLanes.Turn;
        int turns = Math.Min(BandLanes.Turns(source.Length, 3), target.Length / BandLanes.Turn);

        // Safety: the last of the turns reads 16 bytes and writes 4 that end inside of the spans; the matrix has four numbers.
        fixed (byte* from = source, to = target)
        fixed (float* m = matrix.AsSpan(0, 4))
        {
            for (nint turn = 0; turn < turns; turn++)
            {
                (Vector128<float> r, Vector128<float> g, Vector128<float> b) = Load(from + (step * turn));
                Vector128<ushort> levels = Vector128.Narrow(Level(m, r, g, b).AsUInt32(), Vector128<uint>.Zero);
                ((uint*)to)[turn] = Vector128.Narrow(levels, levels).AsUInt32()[0];
            }
        }

        ConvertScalar(source[(step * turns)..], target[(BandLanes.Turn * turns)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe (Vector128<float> Red, Vector128<float> Green, Vector128<float> Blue) Load(byte* pixels)
    {
        (Vector128<int> r, Vector128<int> g, Vector128<int> b) = BandLanes.Separate(Vector128.Load(pixels), 3);
        return (Vector128.ConvertToSingle(r), Vector128.ConvertToSingle(g), Vector128.ConvertToSingle(b));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector128<int> Level(float* m, Vector128<float> r, Vector128<float> g, Vector128<float> b) =>
        LevelRows.Cut((r * m[0]) + (g * m[1]) + (b * m[2]) + Vector128.Create(m[3]) + Vector128.Create(0.5f));
}
