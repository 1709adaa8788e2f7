using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv;

/// <content>Demosaicing.</content>
public static partial class Cv2
{
    /// <summary>
    /// A camera's sensor as colours, <c>cv2.demosaicing(src, code, dstCn=dstCn)</c> or <c>cv2.cvtColor</c> with the same code, by means of
    /// neighbours. OpenCV 4.6, 4.10 and 4.13 give the same bytes.
    /// </summary>
    /// <param name="src">uint8 or uint16 of one channel.</param>
    /// <param name="code">The pattern.</param>
    /// <param name="dstCn">3 or 4 channels; 0 for what the code says.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the image or the channels.</exception>
    /// <exception cref="NotSupportedException">Another of OpenCV's codes: to gray, by variable gradients, or aware of edges.</exception>
    public static NdArray Demosaicing(NdArray src, DemosaicingCodes code, int dstCn = 0)
    {
        DType type = CvDepth.Of(Require(src));
        int pattern = code switch
        {
            >= DemosaicingCodes.BayerBg2Bgr and <= DemosaicingCodes.BayerGr2Bgr => (int)code - (int)DemosaicingCodes.BayerBg2Bgr,
            >= DemosaicingCodes.BayerBg2Bgra and <= DemosaicingCodes.BayerGr2Bgra => (int)code - (int)DemosaicingCodes.BayerBg2Bgra,
            _ => throw new NotSupportedException(
                $"cv2.demosaicing with code {(int)code} is not supported: COLOR_Bayer* to BGR, RGB, BGRA and RGBA is, but not to gray, _VNG or _EA."),
        };
        int channels = dstCn > 0 ? dstCn : code >= DemosaicingCodes.BayerBg2Bgra ? 4 : 3;
        if (CvDepth.Channels(src) != 1 || channels is not (3 or 4) || type is not (DType.UInt8 or DType.UInt16))
        {
            throw new ArgumentException($"cv2.demosaicing takes uint8 or uint16 of one channel, to 3 or 4; this is {type.NumPyName()} of {CvDepth.Channels(src)}.");
        }

        (int height, int width) = (src.Shape[0], src.Shape[1]);
        (bool isBlueFirst, bool isGreenFirst) = (pattern < 2, pattern % 2 != 0);
        NdArray colours = type == DType.UInt8
            ? NdArray.Create<byte>(SensorColours<byte>.Run(src.ToArray<byte>(), width, height, isBlueFirst, isGreenFirst, channels), height, width, channels)
            : NdArray.Create<ushort>(SensorColours<ushort>.Run(src.ToArray<ushort>(), width, height, isBlueFirst, isGreenFirst, channels), height, width, channels);
        return colours.WithVersions(src.Versions);
    }
}
