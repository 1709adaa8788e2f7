using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary><c>cv2.dnn.Image2BlobParams</c>, made by its constructor.</summary>
internal sealed class Image2BlobParamsObject(Image2BlobParams value) : PyObject
{
    private const int LayoutNchw = 2;

    public static readonly PyType ParamsType = new(
        "Image2BlobParams",
        "cv2.dnn.Image2BlobParams",
        signature: "(scalefactor=None, size=None, mean=None, swapRB=False, ddepth=5, datalayout=2, mode=0, borderValue=None)",
        construct: Make);

    public static readonly Cv2Constant[] Constants =
    [
        new("DNN_LAYOUT_NCHW", LayoutNchw),
        new("DNN_LAYOUT_NHWC", 4),
        new("DNN_PMODE_NULL", (int)ImagePaddingMode.Null),
        new("DNN_PMODE_CROP_CENTER", (int)ImagePaddingMode.CropCenter),
        new("DNN_PMODE_LETTERBOX", (int)ImagePaddingMode.Letterbox),
    ];

    public Image2BlobParams Value => value;

    public override PyType Type => ParamsType;

    /// <summary>The argument <c>ddepth</c>: CV_32F or CV_8U.</summary>
    public static DType Depth(NativeCall call) => call.Int("ddepth") switch
    {
        0 => DType.UInt8,
        5 => DType.Float32,
        _ => throw Cv2Call.Failed(call, "Blob depth should be CV_32F or CV_8U"),
    };

    private static Image2BlobParamsObject Make(NativeCall call)
    {
        if (call.Int("datalayout") != LayoutNchw)
        {
            throw call.Unsupported("a datalayout other than DNN_LAYOUT_NCHW");
        }

        // A single factor is one Scalar with three zeros for OpenCV; with no argument it is one for each channel.
        double[] factors = Cv2Arguments.Scalar(call, "scalefactor");
        return new Image2BlobParamsObject(new Image2BlobParams
        {
            ScaleFactor = factors.Length == 0 ? [1.0] : [.. factors, .. new double[4 - factors.Length]],
            Size = Cv2Arguments.Size(call, "size"),
            Mean = Cv2Arguments.Scalar(call, "mean"),
            SwapRB = call.Truth("swapRB"),
            DDepth = Depth(call),
            PaddingMode = (ImagePaddingMode)call.Int("mode"),
            BorderValue = Cv2Arguments.Scalar(call, "borderValue"),
        });
    }
}
