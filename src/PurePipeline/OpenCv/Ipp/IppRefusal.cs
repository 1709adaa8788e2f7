using PurePipeline.Numerics;
using static PurePipeline.OpenCv.ColorConversion;

namespace PurePipeline.OpenCv.Ipp;

/// <summary>What a build with IPP computes by kernels whose last bits are not known, or depend on the processor (seen in 4.13 with IPP 2022.2).</summary>
internal static class IppRefusal
{
    // The first release whose HAL gives warps to IPP, and the first one that has warps of its own for floats.
    private static readonly Version s_warpsSince = new(4, 11);
    private static readonly Version s_warpsUntil = new(5, 0);

    /// <summary>Refuses a call that such a build gives to IPP.</summary>
    /// <param name="image">The image, whose versions say what is reproduced.</param>
    /// <param name="isIpp">Whether IPP takes arguments like these.</param>
    /// <param name="call">The call, and which of its arguments.</param>
    /// <exception cref="NotSupportedException">The build has IPP, and IPP takes them.</exception>
    public static void Check(NdArray image, bool isIpp, string call)
    {
        if (isIpp && image.Versions.OpenCvBuild == OpenCvBuild.Ipp)
        {
            throw new NotSupportedException(
                $"OpenCV built with IPP computes {call} in a way that is not reproduced bit for bit; use a build without IPP (opencv={image.Versions.OpenCv}, without +ipp).");
        }
    }

    /// <summary>
    /// To HLS_FULL, IPP divides by the processor's approximate reciprocal (RCPPS), of which AMD's and Intel's differ; back from it and from
    /// HSV_FULL it rounds as no formula that was tried does.
    /// </summary>
    public static void CheckColor(NdArray image, ColorConversion code) => Check(
        image,
        image.DType == DType.UInt8 && code is (Bgr2HlsFull or Rgb2HlsFull or Hls2BgrFull or Hls2RgbFull or Hsv2BgrFull or Hsv2RgbFull),
        $"cv2.cvtColor of uint8 by {code}");

    /// <summary>The warps that hal/ipp/src/warp_ipp.cpp takes, all with constant or replicated borders.</summary>
    public static void CheckWarp(NdArray image, string call, bool isPerspective, Interpolation interpolation, BorderType border)
    {
        int channels = image.Rank == 3 ? image.Shape[2] : 1;
        bool isLinear = interpolation is Interpolation.Linear or Interpolation.Area;
        bool isTaken = (image.DType, isPerspective) switch
        {
            (DType.UInt16, false) => channels == 4 && interpolation == Interpolation.Nearest,
            (DType.Int16 or DType.Float64, false) => interpolation == Interpolation.Nearest,
            (DType.UInt16, true) => channels is 3 or 4 && isLinear,
            (DType.Int16, true) => isLinear || interpolation == Interpolation.Nearest,
            (DType.Float32, true) => channels is 1 or 4 && interpolation == Interpolation.Nearest,
            _ => false,
        };
        Check(
            image,
            isTaken && channels != 2 && border is (BorderType.Constant or BorderType.Replicate) && image.Versions.OpenCv >= s_warpsSince && image.Versions.OpenCv < s_warpsUntil,
            $"{call} of {image.DType.NumPyName()} in {channels} channels with this interpolation and border");
    }
}
