using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// The end of Lab and Luv to bytes: X, Y and Z times 2^14 to linear light times 2^12 by a matrix times 4096, limited, and to bytes by
/// sRGB's table or in proportion (imgproc/src/color_lab.cpp, <c>Lab2RGBinteger</c>, <c>Luv2RGBinteger</c>).
/// </summary>
internal sealed class LinearToBytes
{
    private const int Shift = 14;
    private const int Most = (1 << GammaTables.InverseShift) - 1;

    private readonly int[] _matrix;
    private readonly byte[] _bytes;

    /// <param name="relative">Whether X, Y and Z are relative to white.</param>
    /// <param name="linear">Whether the bytes are linear light too.</param>
    public LinearToBytes(bool relative, bool linear)
    {
        _matrix = [.. Enumerable.Range(0, 9).Select(i => (int)Math.Round(4096 * XyzMatrix.FromXyz[i] * (relative ? XyzMatrix.White[i % 3] : 1)))];
        _bytes = [.. Enumerable.Range(0, Most + 1).Select(i => (byte)(linear ? (i * 255) >> GammaTables.InverseShift : GammaTables.ByteOfLinear[i]))];
    }

    /// <summary>Converts pixels; X, Y and Z are overwritten.</summary>
    public void Convert(Planes<int> xyz, Planes<byte> rgb, int count, bool vectors)
    {
        MatrixRows.Run(_matrix, xyz, count, Shift, Most, vectors);
        Look(xyz.First[..count], rgb.First);
        Look(xyz.Second[..count], rgb.Second);
        Look(xyz.Third[..count], rgb.Third);
    }

    private void Look(ReadOnlySpan<int> light, Span<byte> bytes)
    {
        // Safety: the matrix has limited light to 0 .. Most, and the table has an entry for each; x < light.Length = bytes.Length.
        ref byte table = ref MemoryMarshal.GetReference(_bytes.AsSpan(0, Most + 1));
        bytes = bytes[..light.Length];
        for (int x = 0; x < light.Length; x++)
        {
            bytes[x] = Unsafe.Add(ref table, light[x]);
        }
    }
}
