using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// Lab of <c>uint8</c> to BGR or RGB in whole numbers (imgproc/src/color_lab.cpp, <c>Lab2RGBinteger</c>): Y and its function of L by a
/// table, a / 500 and b / 200 by products, their function's inverse by a table.
/// </summary>
internal sealed partial class FromLabBytes(int targetChannels, bool redFirst, bool linear) : WholeNumberRow(3, targetChannels)
{
    private readonly LinearToBytes _end = new(relative: true, linear);

    protected override void Convert(Planes<byte> from, Planes<byte> to, Planes<int> xyz, int count, bool vectors)
    {
        ReadOnlySpan<int> linearOf = LabTables.LinearOfFunction;
        ReadOnlySpan<(int Y, int Function)> lightness = LabTables.OfLightness;
        ReadOnlySpan<byte> ls = from.First[..count];
        ReadOnlySpan<byte> aa = from.Second[..count];
        ReadOnlySpan<byte> bs = from.Third[..count];
        for (int x = vectors && Avx2.IsSupported ? Vector256Kernel(from, xyz, count) : 0; x < ls.Length; x++)
        {
            (int y, int function) = lightness[ls[x]];
            int a = (((5 * aa[x] * 53687) + (1 << 7)) >> 13) - (128 * LabTables.Base / 500);
            int b = (((bs[x] * 41943) + (1 << 4)) >> 9) - (128 * LabTables.Base / 200) + 1;
            xyz.First[x] = linearOf[function + a - LabTables.LeastFunction];
            xyz.Second[x] = y;
            xyz.Third[x] = linearOf[function - b - LabTables.LeastFunction];
        }

        _end.Convert(xyz, to.Swapped(!redFirst), count, vectors);
    }
}
