using System.Numerics;

namespace PurePipeline.OpenCv.Warping;

/// <summary>The types that OpenCV weighs a channel's pixels in (imgproc/src/imgwarp.cpp, the tables in <c>cv::remap</c>).</summary>
/// <typeparam name="TPixel">A channel.</typeparam>
/// <typeparam name="TWeight">Its weight.</typeparam>
/// <typeparam name="TSum">What products and sums are made in.</typeparam>
internal interface IWarpArithmetic<TPixel, TWeight, TSum>
    where TSum : INumber<TSum>
{
    /// <summary>The weights of one pixel's neighbours add up to this.</summary>
    static abstract TSum One { get; }

    static abstract TSum OfPixel(TPixel pixel);

    static abstract TSum OfWeight(TWeight weight);

    static abstract TPixel Round(TSum sum);
}
