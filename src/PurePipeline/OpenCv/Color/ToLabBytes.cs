using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB of <c>uint8</c> to Lab in whole numbers (imgproc/src/color_lab.cpp, <c>RGB2Lab_b</c>): linear light by a table, X, Y and Z
/// relative to white by a matrix times 4096, their function by a table times 2^15, and
/// <c>L = (296 fY - 1336934 + 2^14) >> 15</c>, <c>a = 128 + (500 (fX - fY) + 2^14 >> 15)</c>, <c>b = 128 + (200 (fY - fZ) + 2^14 >> 15)</c>.
/// </summary>
/// <param name="sourceChannels">3 or 4.</param>
/// <param name="redFirst">Whether the source is RGB.</param>
/// <param name="linear">Whether the source is linear light.</param>
internal sealed class ToLabBytes(int sourceChannels, bool redFirst, bool linear) : WholeNumberRow(sourceChannels, 3)
{
    private const int Shift = 15;
    private const int LightnessScale = ((116 * 255) + 50) / 100;
    private const int LightnessOffset = -(((16 * 255 * (1 << Shift)) + 50) / 100);

    private readonly ushort[] _light = linear ? GammaTables.EightTimes : GammaTables.LinearOfByte;
    private readonly int[] _matrix = [.. Enumerable.Range(0, 9).Select(i => (int)Math.Round(4096 * XyzMatrix.ToXyz[i] / XyzMatrix.White[i / 3]))];

    protected override void Convert(Planes<byte> from, Planes<byte> to, Planes<int> xyz, int count, bool vectors)
    {
        Planes<byte> rgb = from.Swapped(!redFirst);
        TableRow.Look(_light, rgb.First[..count], xyz.First, vectors);
        TableRow.Look(_light, rgb.Second[..count], xyz.Second, vectors);
        TableRow.Look(_light, rgb.Third[..count], xyz.Third, vectors);
        MatrixRows.Run(_matrix, xyz, count, 12, 4095, vectors);

        // A row of the matrix has 4096 as its sum, so indices end at 2040 of the table's 3072 entries.
        TableRow.Look(LabTables.CubeRootOfLinear, xyz.First[..count]);
        TableRow.Look(LabTables.CubeRootOfLinear, xyz.Second[..count]);
        TableRow.Look(LabTables.CubeRootOfLinear, xyz.Third[..count]);
        int x = 0;
        for (; vectors && Avx2.IsSupported && x < count; x += 8)
        {
            // Safety: x < count <= BlockSize, a multiple of 8, and each plane has BlockSize numbers.
            var fx = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(xyz.First), (nuint)x);
            var fy = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(xyz.Second), (nuint)x);
            var fz = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(xyz.Third), (nuint)x);
            var half = Vector256.Create(1 << (Shift - 1));
            ByteLanes.Store(((fy * LightnessScale) + (half + Vector256.Create(LightnessOffset))) >> Shift, to.First, x);
            ByteLanes.Store((((fx - fy) * 500) + (half + Vector256.Create(128 << Shift))) >> Shift, to.Second, x);
            ByteLanes.Store((((fy - fz) * 200) + (half + Vector256.Create(128 << Shift))) >> Shift, to.Third, x);
        }

        for (; x < count; x++)
        {
            (int fx, int fy, int fz) = (xyz.First[x], xyz.Second[x], xyz.Third[x]);
            to.First[x] = Limited.Byte(Descale((LightnessScale * fy) + LightnessOffset));
            to.Second[x] = Limited.Byte(Descale((500 * (fx - fy)) + (128 << Shift)));
            to.Third[x] = Limited.Byte(Descale((200 * (fy - fz)) + (128 << Shift)));
        }
    }

    private static int Descale(int x) => (x + (1 << (Shift - 1))) >> Shift;
}
