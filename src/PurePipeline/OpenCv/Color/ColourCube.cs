using System.Runtime.CompilerServices;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// Lab and Luv of 33 x 33 x 33 sRGB colours, times 2^14, between which OpenCV interpolates with weights in sixteenths
/// (imgproc/src/color_lab.cpp, <c>initLUTforLABLUVs16</c>, <c>trilinearInterpolate</c>).
/// </summary>
internal sealed partial class ColourCube
{
    private const int Side = 33;
    private const int NodeShift = 14 - 5;
    private const int PlaceShift = 14 - 9;
    private const int Places = 16;

    public static readonly ColourCube Lab = new(LabOf);
    public static readonly ColourCube Luv = new(LuvOf);

    /// <summary>
    /// Three numbers a node, blue changing fastest, red slowest; behind the last node zeros, since the neighbours of the last layer are
    /// read too, with weight 0.
    /// </summary>
    private readonly short[] _nodes = new short[3 * ((Side * Side * Side) + (Side * Side) + Side + 4)];

    private ColourCube(Func<float, float, float, (int, int, int)> colour)
    {
        float[] linear = [.. Enumerable.Range(0, Side).Select(i => GammaTables.ToLinear(i / (float)(Side - 1)))];
        int at = 0;
        for (int red = 0; red < Side; red++)
        {
            for (int green = 0; green < Side; green++)
            {
                for (int blue = 0; blue < Side; blue++, at += 3)
                {
                    (int c0, int c1, int c2) = colour(linear[blue], linear[green], linear[red]);
                    (_nodes[at], _nodes[at + 1], _nodes[at + 2]) = ((short)c0, (short)c1, (short)c2);
                }
            }
        }
    }

    /// <summary>The colour, times 2^14, of an sRGB colour whose channels are given times 2^14.</summary>
    public (int First, int Second, int Third) At(int blue, int green, int red)
    {
        int node = 3 * ((blue >> NodeShift) + (Side * ((green >> NodeShift) + (Side * (red >> NodeShift)))));
        (int x, int y, int z) = (Place(blue), Place(green), Place(red));
        (int c0, int c1, int c2) = (0, 0, 0);
        for (int corner = 0; corner < 8; corner++)
        {
            (int dx, int dy, int dz) = (corner & 1, (corner >> 1) & 1, corner >> 2);
            int weight = (dx == 0 ? Places - x : x) * (dy == 0 ? Places - y : y) * (dz == 0 ? Places - z : z);
            int at = node + (3 * (dx + (Side * (dy + (Side * dz)))));
            c0 += _nodes[at] * weight;
            c1 += _nodes[at + 1] * weight;
            c2 += _nodes[at + 2] * weight;
        }

        return (Descale(c0), Descale(c1), Descale(c2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(int channel) => (channel >> PlaceShift) & (Places - 1);

    private static int Descale(int x) => (x + (1 << 11)) >> 12;

    private static (int L, int A, int B) LabOf(float blue, float green, float red)
    {
        float x = Row(0, 1 / XyzMatrix.White[0], blue, green, red);
        float y = Row(3, 1, blue, green, red);
        float z = Row(6, 1 / XyzMatrix.White[2], blue, green, red);
        (float fx, float fy, float fz) = (Function(x), Function(y), Function(z));
        float l = LabTables.IsAboveThreshold(y) ? (116f * fy) - 16f : (24389f / 27f) * y;
        float a = 500f * (fx - fy);
        float b = 200f * (fy - fz);
        return (Round(LabTables.Base * l / 100f), Round(LabTables.Base * (a + 128f) / 256f), Round(LabTables.Base * (b + 128f) / 256f));
    }

    private static (int L, int U, int V) LuvOf(float blue, float green, float red)
    {
        float x = Row(0, 1, blue, green, red);
        float y = Row(3, 1, blue, green, red);
        float z = Row(6, 1, blue, green, red);
        float l = (LabTables.Lightness(y) * 116f) - 16f;
        float d = 52f / MathF.Max(x + (15f * y) + (3f * z), 1.1920929e-7f);
        float u = l * ((x * d) - LabTables.WhiteU);
        float v = l * (((9f / 4f) * y * d) - LabTables.WhiteV);
        return (Round(LabTables.Base * l / 100f), Round(LabTables.Base * (u - LuvRange.LeastU) / LuvRange.U), Round(LabTables.Base * (v - LuvRange.LeastV) / LuvRange.V));
    }

    /// <summary>A row of the matrix to XYZ times a factor; blue is added first.</summary>
    private static float Row(int at, double factor, float blue, float green, float red) =>
        (blue * (float)(XyzMatrix.ToXyz[at + 2] * factor))
        + (green * (float)(XyzMatrix.ToXyz[at + 1] * factor))
        + (red * (float)(XyzMatrix.ToXyz[at] * factor));

    /// <summary>As <see cref="LabTables.Lightness"/>, the threshold itself on the line.</summary>
    private static float Function(float x) => LabTables.IsAboveThreshold(x)
        ? ExactRoots.CubeRootCut(x)
        : MathF.FusedMultiplyAdd(x, 841f / 108f, 16f / 116f);

    private static int Round(float x) => NativeSingle.Round(x);
}
