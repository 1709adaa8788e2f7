namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB of <c>uint8</c> to Lab in whole numbers (imgproc/src/color_lab.cpp, <c>RGB2Lab_b</c>): linear light by a table, X, Y and Z
/// relative to white by a matrix times 4096, their function by a table times 2^15, and
/// <c>L = (296 fY - 1336934 + 2^14) >> 15</c>, <c>a = 128 + (500 (fX - fY) + 2^14 >> 15)</c>, <c>b = 128 + (200 (fY - fZ) + 2^14 >> 15)</c>.
/// </summary>
/// <param name="sourceChannels">3 or 4.</param>
/// <param name="redFirst">Whether the source is RGB.</param>
/// <param name="linear">Whether the source is linear light.</param>
internal sealed class ToLabBytes(int sourceChannels, bool redFirst, bool linear) : PlanarRow<byte>(sourceChannels, 3)
{
    private const int Shift = 15;
    private const int LightnessScale = ((116 * 255) + 50) / 100;
    private const int LightnessOffset = -(((16 * 255 * (1 << Shift)) + 50) / 100);

    private readonly ushort[] _light = linear ? GammaTables.EightTimes : GammaTables.LinearOfByte;
    private readonly int[] _matrix = [.. Enumerable.Range(0, 9).Select(i => (int)Math.Round(4096 * XyzMatrix.ToXyz[i] / XyzMatrix.White[i / 3]))];

    protected override void Scalar(Planes<byte> from, Planes<byte> to, int first, int count, bool isLast)
    {
        Planes<byte> rgb = from.Swapped(!redFirst);
        ReadOnlySpan<ushort> function = LabTables.CubeRootOfLinear;
        ReadOnlySpan<ushort> light = _light;
        ReadOnlySpan<int> m = _matrix.AsSpan(0, 9);
        (int m0, int m1, int m2, int m3, int m4, int m5, int m6, int m7, int m8) = (m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
        ReadOnlySpan<byte> reds = rgb.First[..count];
        ReadOnlySpan<byte> greens = rgb.Second[..count];
        ReadOnlySpan<byte> blues = rgb.Third[..count];
        Span<byte> to0 = to.First[..count];
        Span<byte> to1 = to.Second[..count];
        Span<byte> to2 = to.Third[..count];
        for (int x = first; x < count; x++)
        {
            (int r, int g, int b) = (light[reds[x]], light[greens[x]], light[blues[x]]);
            int fx = function[Descale((r * m0) + (g * m1) + (b * m2), 12)];
            int fy = function[Descale((r * m3) + (g * m4) + (b * m5), 12)];
            int fz = function[Descale((r * m6) + (g * m7) + (b * m8), 12)];
            to0[x] = Limit(Descale((LightnessScale * fy) + LightnessOffset, Shift));
            to1[x] = Limit(Descale((500 * (fx - fy)) + (128 << Shift), Shift));
            to2[x] = Limit(Descale((200 * (fy - fz)) + (128 << Shift), Shift));
        }
    }

    private static int Descale(int x, int shift) => (x + (1 << (shift - 1))) >> shift;

    private static byte Limit(int x) => (byte)Math.Clamp(x, 0, 255);
}
