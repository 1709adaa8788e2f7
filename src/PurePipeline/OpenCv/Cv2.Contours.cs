using PurePipeline.Numerics;
using PurePipeline.OpenCv.Contours;

namespace PurePipeline.OpenCv;

/// <content>Contours and connected components.</content>
public static partial class Cv2
{
    /// <summary>
    /// The borders of components and of their holes, <c>cv2.findContours(image, mode, method, offset=offset)</c>. OpenCV 4.6, 4.10 and 4.13
    /// give the same points in the same order.
    /// </summary>
    /// <param name="image">uint8 of one channel; what is not 0 counts as inside.</param>
    /// <param name="mode">Which borders.</param>
    /// <param name="method">Which points of them.</param>
    /// <param name="offset">What is added to each point.</param>
    /// <param name="maxContours">How many contours are let through.</param>
    /// <returns>
    /// Each contour as int32 of shape (n, 1, 2), and int32 of shape (1, contours, 4): the indices of the next, the previous, the first inner
    /// and the outer contour, -1 for none; null if there are no contours.
    /// </returns>
    /// <exception cref="ArgumentException">The image is no such image.</exception>
    /// <exception cref="NotSupportedException">Another mode or method, or there are more contours.</exception>
    public static (NdArray[] Contours, NdArray? Hierarchy) FindContours(
        NdArray image, RetrievalModes mode, ContourApproximationModes method, (int X, int Y) offset = default, int maxContours = int.MaxValue) =>
        ScanContours(image, mode, method, offset, maxContours, null);

    /// <summary>The same; <paramref name="found"/> is told of each contour's number of points as it is found, and may throw.</summary>
    internal static (NdArray[] Contours, NdArray? Hierarchy) ScanContours(
        NdArray image, RetrievalModes mode, ContourApproximationModes method, (int X, int Y) offset, int maxContours, Action<int>? found)
    {
        RequireMask(image, "cv2.findContours");
        return mode is < RetrievalModes.External or > RetrievalModes.Tree
            ? throw new NotSupportedException($"cv2.findContours: mode {(int)mode} is not supported; RETR_EXTERNAL, _LIST, _CCOMP and _TREE are.")
            : method is not (ContourApproximationModes.None or ContourApproximationModes.Simple)
            ? throw new NotSupportedException($"cv2.findContours: method {(int)method} is not supported; CHAIN_APPROX_NONE and _SIMPLE are.")
            : new ContourScan(image, mode, method, maxContours, found).Run(offset);
    }

    /// <summary>
    /// Numbers what hangs together, <c>cv2.connectedComponents(image, connectivity=connectivity, ltype=ltype)</c>. OpenCV 4.6, 4.10 and 4.13
    /// give the same numbers.
    /// </summary>
    /// <param name="image">uint8 or int8 of one channel; what is not 0 counts.</param>
    /// <param name="connectivity">8, or 4: whether diagonal neighbours hang together.</param>
    /// <param name="ltype">int32 or uint16.</param>
    /// <returns>How many numbers there are, with the background's 0, and the number of each pixel.</returns>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static (int Count, NdArray Labels) ConnectedComponents(NdArray image, int connectivity = 8, DType ltype = DType.Int32)
    {
        ComponentLabels labels = Label(image, connectivity, ltype);
        return (labels.Count, LabelImage(labels, image, ltype));
    }

    /// <summary>
    /// The same with what each component has, <c>cv2.connectedComponentsWithStats(image, connectivity=connectivity, ltype=ltype)</c>.
    /// </summary>
    /// <inheritdoc cref="ConnectedComponents"/>
    /// <returns>
    /// As <see cref="ConnectedComponents"/>; int32 of shape (count, 5): left, top, width, height, area; and float64 of shape (count, 2): x and y
    /// of the centroid.
    /// </returns>
    public static (int Count, NdArray Labels, NdArray Stats, NdArray Centroids) ConnectedComponentsWithStats(
        NdArray image, int connectivity = 8, DType ltype = DType.Int32)
    {
        ComponentLabels labels = Label(image, connectivity, ltype);
        (int[] statistics, double[] centroids) = ComponentStatistics.Of(labels, image.Shape[1]);
        return (
            labels.Count,
            LabelImage(labels, image, ltype),
            NdArray.Create<int>(statistics, labels.Count, ComponentStatistics.Columns).WithVersions(image.Versions),
            NdArray.Create<double>(centroids, labels.Count, 2).WithVersions(image.Versions));
    }

    private static ComponentLabels Label(NdArray image, int connectivity, DType ltype)
    {
        const string Call = "cv2.connectedComponents";
        if (image.DType != DType.Int8)
        {
            RequireMask(image, Call);
        }

        if (connectivity is not (4 or 8) || ltype is not (DType.Int32 or DType.UInt16))
        {
            throw new ArgumentException($"{Call} takes a connectivity of 4 or 8, and int32 or uint16 as ltype.");
        }

        var labels = new ComponentLabels(image, connectivity == 8);
        return ltype == DType.UInt16 && labels.Count > ushort.MaxValue
            ? throw new NotSupportedException($"{Call}: {labels.Count} components do not fit uint16; take CV_32S as ltype.")
            : labels;
    }

    private static NdArray LabelImage(ComponentLabels labels, NdArray image, DType ltype) =>
        NdArray.Create(labels.Labels, image.Shape[0], image.Shape[1]).WithVersions(image.Versions).AsType(ltype);

    private static void RequireMask(NdArray image, string call)
    {
        if (Require(image).DType != DType.UInt8 || Arithmetic.CvDepth.Channels(image) != 1)
        {
            throw new ArgumentException(
                $"{call} takes uint8 of one channel; this is {image.DType.NumPyName()} of shape {Layout.Describe(image.Shape)}.");
        }
    }
}
