using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

internal static partial class HsvRows
{
    // For each hue how far it is in its sector, and where red, green, blue stand among value, q, p, t.
    private static readonly float[] s_fractions = new float[256];
    private static readonly uint[] s_orders = new uint[256];
    private static readonly float[] s_saturations = new float[256];

    static HsvRows()
    {
        ReadOnlySpan<uint> orders = [0x02_03_00, 0x02_00_01, 0x03_00_02, 0x00_01_02, 0x00_02_03, 0x01_02_00];
        for (int level = 0; level < 256; level++)
        {
            (int sector, s_fractions[level]) = Sector((byte)level);
            s_orders[level] = orders[sector] | 0x80_00_00_00;
            s_saturations[level] = (float)(level / 255.0);
        }
    }

    /// <summary>
    /// Four pixels a turn. The difference of two quotients of bytes, and of it and 2 or 4, is exact in double, so that one form of the hue
    /// serves all three.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void FromRgbVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        const int step = 3 * BandLanes.Turn;
        int turns = Math.Min(BandLanes.Turns(source.Length, 3), BandLanes.Turns(target.Length, 3));

        // Safety: the last of the turns reads and writes 16 bytes that end inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (nint turn = 0; turn < turns; turn++)
            {
                (Vector128<int> r, Vector128<int> g, Vector128<int> b) = BandLanes.Separate(Vector128.Load(from + (step * turn)), 3);
                Vector128<int> high = Vector128.Max(r, Vector128.Max(g, b));
                Vector128<int> range = high - Vector128.Min(r, Vector128.Min(g, b));
                Vector128<int> isRed = Vector128.Equals(r, high);
                Vector128<int> isGreen = Vector128.Equals(g, high);
                Vector128<int> minuend = Vector128.ConditionalSelect(isRed, b, Vector128.ConditionalSelect(isGreen, r, g));
                Vector128<int> subtrahend = Vector128.ConditionalSelect(isRed, g, Vector128.ConditionalSelect(isGreen, b, r));
                Vector128<int> start = Vector128.AndNot(Vector128.ConditionalSelect(isGreen, Vector128.Create(2), Vector128.Create(4)), isRed);

                Vector128<float> divisor = Vector128.ConvertToSingle(range);
                Vector128<float> more = Vector128.ConvertToSingle(high - minuend) / divisor;
                Vector128<float> less = Vector128.ConvertToSingle(high - subtrahend) / divisor;
                Vector128<float> hue = DoubleLanes.ToSingle(
                    DoubleLanes.FromInt32(start) + (DoubleLanes.FromSingle(more) - DoubleLanes.FromSingle(less)));
                Vector256<double> turned = (DoubleLanes.FromSingle(hue) / Vector256.Create(6.0)) + Vector256.Create(1.0);
                turned -= Vector256.GreaterThanOrEqual(turned, Vector256.Create(1.0)) & Vector256.Create(1.0);
                Vector128<int> hues = DoubleLanes.Truncate(DoubleLanes.FromSingle(DoubleLanes.ToSingle(turned)) * 255.0);
                Vector128<float> share = divisor / Vector128.ConvertToSingle(high);
                Vector128<int> saturations = DoubleLanes.Truncate(DoubleLanes.FromSingle(share) * 255.0);

                // A gray has neither; what came of dividing by zero goes.
                Vector128<int> hasHue = Vector128.GreaterThan(range, Vector128<int>.Zero);
                BandLanes.Join(Limit(hues) & hasHue, Limit(saturations) & hasHue, high).Store(to + (step * turn));
            }
        }

        FromRgbScalar(source[(step * turns)..], target[(step * turns)..]);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector128<int> Limit(Vector128<int> level) => Vector128.Min(level, Vector128.Create(255));
    }

    /// <summary>
    /// Four pixels a turn. A half is added and the sum cut, which for every colour there is comes to rounding halves away from zero.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void ToRgbVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        const int step = 3 * BandLanes.Turn;
        int turns = Math.Min(BandLanes.Turns(source.Length, 3), BandLanes.Turns(target.Length, 3));
        Vector256<double> one = Vector256.Create(1.0);
        Vector128<uint> lanes = Vector128.Create(0u, 0x04_04_04, 0x08_08_08, 0x0C_0C_0C);

        // Safety: the last of the turns reads and writes 16 bytes that end inside of the spans; the tables have all levels of a byte.
        fixed (byte* from = source, to = target)
        fixed (float* fractions = s_fractions, shares = s_saturations)
        fixed (uint* orders = s_orders)
        {
            for (nint turn = 0; turn < turns; turn++)
            {
                byte* pixels = from + (step * turn);
                (byte a, byte b, byte c, byte d) = (pixels[0], pixels[3], pixels[6], pixels[9]);
                Vector128<float> f = Vector128.Create(fractions[a], fractions[b], fractions[c], fractions[d]);
                Vector128<float> s = Vector128.Create(shares[pixels[1]], shares[pixels[4]], shares[pixels[7]], shares[pixels[10]]);
                Vector128<int> value = Vector128.Create(pixels[2], pixels[5], pixels[8], (int)pixels[11]);
                Vector256<double> v = DoubleLanes.FromInt32(value);
                Vector256<double> share = DoubleLanes.FromSingle(s);
                Vector128<int> p = Round(v * (one - share));
                Vector128<int> q = Round(v * (one - DoubleLanes.FromSingle(s * f)));
                Vector128<int> t = Round(v * (one - (share * (one - DoubleLanes.FromSingle(f)))));
                Vector128<byte> levels = (value | (q << 8) | (p << 16) | (t << 24)).AsByte();
                Vector128<byte> order = (Vector128.Create(orders[a], orders[b], orders[c], orders[d]) + lanes).AsByte();
                BandLanes.WithoutFourth(Vector128.ShuffleNative(levels, order)).Store(to + (step * turn));
            }
        }

        ToRgbScalar(source[(step * turns)..], target[(step * turns)..]);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector128<int> Round(Vector256<double> level) => DoubleLanes.Truncate(level + Vector256.Create(0.5));
    }
}
