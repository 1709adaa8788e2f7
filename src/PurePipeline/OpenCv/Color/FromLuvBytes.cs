using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// Luv of <c>uint8</c> to BGR or RGB in whole numbers (imgproc/src/color_lab.cpp, <c>Luv2RGBinteger</c>). Quotients by powers of two are
/// rounded down in whole groups of sixteen pixels, which OpenCV's vectors shift, and towards zero in the rest of the row.
/// </summary>
internal sealed partial class FromLuvBytes(int targetChannels, bool redFirst, bool linear) : WholeNumberRow(3, targetChannels)
{
    private const int Group = 16;
    private const int BaseShift = 14;

    /// <summary>9 (u + L un) / 16 and 1 / (4 (v + L vn)), times 2^14 and 2^24, of each L and u or v.</summary>
    private static readonly int[] s_u = [.. Enumerable.Range(0, 256 * 256).Select(i => U(i >> 8, i & 255))];
    private static readonly int[] s_v = [.. Enumerable.Range(0, 256 * 256).Select(i => V(i >> 8, i & 255))];

    private readonly LinearToBytes _end = new(relative: false, linear);

    protected override void Convert(Planes<byte> from, Planes<byte> to, Planes<int> xyz, int count, bool vectors)
    {
        int groups = count / Group * Group;
        ReadOnlySpan<byte> ls = from.First[..count];
        ReadOnlySpan<byte> us = from.Second[..count];
        ReadOnlySpan<byte> vs = from.Third[..count];
        ReadOnlySpan<(int Y, int Function)> lightness = LabTables.OfLightness;
        for (int i = vectors && Avx2.IsSupported ? Vector256Kernel(from, xyz, groups) : 0; i < ls.Length; i++)
        {
            int l = ls[i];
            int y = lightness[l].Y;
            int v = s_v[(l << 8) + vs[i]];
            long product = s_u[(l << 8) + us[i]] * (long)v;
            long scaled = 12L * 13 * 100 * (LabTables.Base / 1024) * (v * l);
            int x, z;
            if (i < groups)
            {
                x = (int)((y * (product >> BaseShift)) >> BaseShift);
                long difference = ((scaled - (product * 85)) >> BaseShift) - (5 * 255 * LabTables.Base);
                z = unchecked((int)((y * difference) >> BaseShift));
                z = (z >> 8) + (z >> 16);
            }
            else
            {
                x = (int)(y * (product / LabTables.Base) / LabTables.Base);
                long difference = ((scaled - (product * 85)) / LabTables.Base) - (5 * 255 * LabTables.Base);
                z = unchecked((int)(y * difference / LabTables.Base));
                z = (z / 256) + (z / 65536);
            }

            xyz.First[i] = Math.Min(2 * LabTables.Base, Math.Max(0, x));
            xyz.Second[i] = y;
            xyz.Third[i] = Math.Min(2 * LabTables.Base, Math.Max(0, z));
        }

        _end.Convert(xyz, to.Swapped(!redFirst), count, vectors);
    }

    private static int U(int lightness, int u)
    {
        float l = lightness * 100 / 255f;
        return GammaTables.Round(9 * ((u * LuvRange.U / 255f) + LuvRange.LeastU + (l * LabTables.WhiteU)) * (LabTables.Base / 1024));
    }

    private static int V(int lightness, int v)
    {
        float l = lightness * 100 / 255f;
        float quotient = 0.25f / ((v * LuvRange.V / 255f) + LuvRange.LeastV + (l * LabTables.WhiteV));
        quotient = quotient > 0.25f ? 0.25f : quotient < -0.25f ? -0.25f : quotient;
        return GammaTables.Round(quotient * (LabTables.Base * 1024));
    }
}
