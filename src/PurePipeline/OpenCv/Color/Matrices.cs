namespace PurePipeline.OpenCv.Color;

/// <summary>The matrices of <see cref="XyzMatrix"/> as floats, for colours in the order in which they lie in memory.</summary>
internal static class Matrices
{
    /// <param name="redFirst">Whether colours are RGB.</param>
    /// <param name="relative">Whether X, Y and Z are relative to white.</param>
    public static float[] ToXyz(bool redFirst, bool relative)
    {
        float[] matrix = new float[9];
        for (int i = 0; i < 9; i++)
        {
            double scale = relative ? 1 / XyzMatrix.White[i / 3] : 1;
            matrix[redFirst ? i : (3 * (i / 3)) + 2 - (i % 3)] = (float)(scale * XyzMatrix.ToXyz[i]);
        }

        return matrix;
    }

    /// <inheritdoc cref="ToXyz"/>
    public static float[] FromXyz(bool redFirst, bool relative)
    {
        float[] matrix = new float[9];
        for (int i = 0; i < 9; i++)
        {
            double scale = relative ? XyzMatrix.White[i % 3] : 1;
            matrix[redFirst ? i : (3 * (2 - (i / 3))) + (i % 3)] = (float)(XyzMatrix.FromXyz[i] * scale);
        }

        return matrix;
    }

    /// <summary>
    /// The product with a colour, every operation rounded: OpenCV's vectors add the second and the third product first, its plain code the
    /// first and the second.
    /// </summary>
    public static (float First, float Second, float Third) Apply(float[] m, float a, float b, float c, bool inGroup) => inGroup
        ? ((a * m[0]) + ((b * m[1]) + (c * m[2])), (a * m[3]) + ((b * m[4]) + (c * m[5])), (a * m[6]) + ((b * m[7]) + (c * m[8])))
        : ((a * m[0]) + (b * m[1]) + (c * m[2]), (a * m[3]) + (b * m[4]) + (c * m[5]), (a * m[6]) + (b * m[7]) + (c * m[8]));
}
