using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// The constants of YCrCb and YUV (imgproc/src/color_yuv.simd.hpp): luma by BT.601, red and blue differences scaled and centred.
/// Integers are the floats times 2^14, as OpenCV wrote them.
/// </summary>
/// <param name="Red">Weight of red - luma.</param>
/// <param name="Blue">Weight of blue - luma.</param>
/// <param name="ToRed">Weight of the red difference in red.</param>
/// <param name="RedToGreen">Weight of the red difference in green.</param>
/// <param name="BlueToGreen">Weight of the blue difference in green.</param>
/// <param name="ToBlue">Weight of the blue difference in blue.</param>
internal sealed record LumaWeights<T>(T Red, T Blue, T ToRed, T RedToGreen, T BlueToGreen, T ToBlue);

/// <inheritdoc cref="LumaWeights{T}"/>
internal static class LumaWeights
{
    public const int Shift = 14;
    public const int RedLuma = 4899;
    public const int GreenLuma = 9617;
    public const int BlueLuma = 1868;

    private static readonly LumaWeights<int> s_yCrCb = new(11682, 9241, 22987, -11698, -5636, 29049);
    private static readonly LumaWeights<int> s_yuv = new(14369, 8061, 18678, -9519, -6472, 33292);
    private static readonly LumaWeights<float> s_yCrCbSingle = new(0.713f, 0.564f, 1.403f, -0.714f, -0.344f, 1.773f);
    private static readonly LumaWeights<float> s_yuvSingle = new(0.877f, 0.492f, 1.140f, -0.581f, -0.395f, 2.032f);

    public static LumaWeights<int> Integers(bool yuv) => yuv ? s_yuv : s_yCrCb;

    public static LumaWeights<float> Singles(bool yuv) => yuv ? s_yuvSingle : s_yCrCbSingle;

    /// <summary>x / 2^14, halves up.</summary>
    public static int Descale(int x) => (x + (1 << (Shift - 1))) >> Shift;

    /// <inheritdoc cref="Descale(int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Descale(Vector256<int> x) => (x + Vector256.Create(1 << (Shift - 1))) >> Shift;

    /// <inheritdoc cref="Descale(int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Descale(Vector512<int> x) => (x + Vector512.Create(1 << (Shift - 1))) >> Shift;
}
