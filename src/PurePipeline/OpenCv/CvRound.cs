using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv;

/// <summary>OpenCV's <c>cvRound</c> on x86-64: ties to even, and <see cref="int.MinValue"/> for whatever an int cannot hold.</summary>
internal static class CvRound
{
    public static int ToInt32(double value)
    {
        double rounded = Math.Round(value, MidpointRounding.ToEven);
        return rounded is >= int.MinValue and <= int.MaxValue ? (int)rounded : int.MinValue;
    }

    public static int ToInt32(float value)
    {
        float rounded = MathF.Round(value, MidpointRounding.ToEven);
        return rounded is >= int.MinValue and < 2147483648f ? (int)rounded : int.MinValue;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ToInt32(Vector128<float> values)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.ConvertToVector128Int32(values);
        }

        Vector128<float> rounded = Vector128.Round(values);
        Vector128<int> isHeld = Vector128.LessThan(rounded, Vector128.Create(2147483648f)).AsInt32();
        return Vector128.ConditionalSelect(isHeld, Vector128.ConvertToInt32(rounded), Vector128.Create(int.MinValue));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ToInt32(Vector256<float> values) => Avx.IsSupported
        ? Avx.ConvertToVector256Int32(values)
        : Vector256.Create(ToInt32(values.GetLower()), ToInt32(values.GetUpper()));
}
