using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>
/// <c>cv2</c>: its functions and constants by area, each in a file of its own. What would write a file or open a window does nothing, like
/// <c>print</c>.
/// </summary>
internal static class Cv2Module
{
    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("cv2")
            .Constant("dnn", Cv2DnnModule.Module)
            .Constant("error", Builtins.ExceptionTypes.Cv2Error)
            .Function("setNumThreads(nthreads)", static _ => PyNone.Value)
            .Function("setUseOptimized(onoff)", static call => call.Truth("onoff") ? PyNone.Value : throw call.Unsupported("False, with which other code computes,"))
            .Function("useOptimized()", static _ => true)
            .Constant("ocl", new PyModule(new MemberTable("cv2.ocl")
                .Function("setUseOpenCL(flag)", static _ => PyNone.Value)
                .Function("haveOpenCL()", static _ => false)
                .Function("useOpenCL()", static _ => false)))
            .Function("imwrite(filename, img, params=None)", static _ => true)
            .Function("imshow(winname, mat)", static _ => PyNone.Value)
            .Function("namedWindow(winname, flags=1)", static _ => PyNone.Value)
            .Function("waitKey(delay=0)", static _ => -1L)
            .Function("destroyAllWindows()", static _ => PyNone.Value);
        Cv2Types.AddTo(table);
        Cv2Reading.AddTo(table);
        Cv2Resize.AddTo(table);
        Cv2Color.AddTo(table);
        Cv2Warp.AddTo(table);
        Cv2Points.AddTo(table);
        Cv2Rearranging.AddTo(table);
        Cv2Arithmetic.AddTo(table);
        Cv2Filters.AddTo(table);
        Cv2Morphology.AddTo(table);
        Cv2Histograms.AddTo(table);
        Cv2Contours.AddTo(table);
        Cv2Shapes.AddTo(table);
        Cv2Drawing.AddTo(table);
        Cv2Regions.AddTo(table);
        Cv2Mathematics.AddTo(table);
        Cv2Denoising.AddTo(table);
        Cv2Reduction.AddTo(table);
        Cv2Hough.AddTo(table);
        Cv2Undistortion.AddTo(table);
        Cv2ColorMaps.AddTo(table);
        Cv2Polar.AddTo(table);
        Cv2LinearAlgebra.AddTo(table);
        Cv2Inpainting.AddTo(table);
        Cv2Accumulation.AddTo(table);
        Cv2Sorting.AddTo(table);
        return table;
    }
}
