using PurePipeline.Numerics;
using PurePipeline.OpenCv.Distances;

namespace PurePipeline.OpenCv;

/// <content>Distances.</content>
public static partial class Cv2
{
    /// <summary>
    /// How far each pixel is from the nearest that is 0, <c>cv2.distanceTransform(src, distanceType, maskSize, dstType=dstType)</c>. OpenCV
    /// 4.6, 4.10 and 4.13 (without IPP) give the same bytes, but 4.6 has other distances where nothing is 0.
    /// </summary>
    /// <param name="src">uint8 of one channel.</param>
    /// <param name="distanceType">How distances are measured.</param>
    /// <param name="maskSize">3 or 5 for steps within that square, 0 (<c>cv2.DIST_MASK_PRECISE</c>) for exact distances; L1 and C always take 3.</param>
    /// <param name="dstType">float32, or uint8 for L1.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static NdArray DistanceTransform(NdArray src, DistanceTypes distanceType, int maskSize, DType dstType = DType.Float32)
    {
        RequireMask(src, "cv2.distanceTransform");
        if (maskSize is not (0 or 3 or 5) || distanceType is < DistanceTypes.L1 or > DistanceTypes.C)
        {
            throw new ArgumentException("cv2.distanceTransform takes a mask size of 3, 5 or 0, and DIST_L1, DIST_L2 or DIST_C.");
        }

        (int height, int width) = (src.Shape[0], src.Shape[1]);
        byte[] pixels = src.ToBytes();
        if (dstType == DType.UInt8 && distanceType == DistanceTypes.L1)
        {
            return NdArray.Create<byte>(StepDistance.Of(pixels, width, height), height, width).WithVersions(src.Versions);
        }

        if (dstType != DType.Float32)
        {
            throw new ArgumentException("cv2.distanceTransform gives float32, or uint8 for DIST_L1.");
        }

        // 4.6 has other distances where nothing is 0.
        bool isUnsigned = src.Versions.OpenCv > new Version(4, 6);
        float[] distances = distanceType switch
        {
            DistanceTypes.L1 => ChamferDistance.Of(pixels, width, height, [1, 2], isUnsigned),
            DistanceTypes.C => ChamferDistance.Of(pixels, width, height, [1, 1], isUnsigned),
            _ => maskSize switch
            {
                3 => ChamferDistance.Of(pixels, width, height, [0.955f, 1.3693f], isUnsigned),
                5 => ChamferDistance.Of(pixels, width, height, [1, 1.4f, 2.1969f], isUnsigned),
                _ => ExactDistance.Of(pixels, width, height, isUnsigned ? 65536 : float.PositiveInfinity),
            },
        };
        return NdArray.Create<float>(distances, height, width).WithVersions(src.Versions);
    }
}
