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

    public (byte Red, byte Green, byte Blue) Convert(int x, int y, int z) => (Row(0, x, y, z), Row(3, x, y, z), Row(6, x, y, z));

    private byte Row(int at, int x, int y, int z)
    {
        int light = unchecked((_matrix[at] * x) + (_matrix[at + 1] * y) + (_matrix[at + 2] * z) + (1 << (Shift - 1))) >> Shift;
        return _bytes[Math.Clamp(light, 0, Most)];
    }
}
