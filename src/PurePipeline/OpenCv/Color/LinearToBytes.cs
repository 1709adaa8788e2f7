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

        // The matrix has limited light to 0 .. Most.
        TableRow.Look(_bytes, xyz.First[..count], rgb.First);
        TableRow.Look(_bytes, xyz.Second[..count], rgb.Second);
        TableRow.Look(_bytes, xyz.Third[..count], rgb.Third);
    }
}
