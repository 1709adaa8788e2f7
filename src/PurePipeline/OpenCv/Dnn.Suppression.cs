using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;

namespace PurePipeline.OpenCv;

/// <content>Which of many boxes stay. OpenCV 4.6, 4.10 and 4.13 give the same ones.</content>
public static partial class Dnn
{
    /// <summary>
    /// The boxes that stay, best score first, if each suppresses those of lower scores that overlap it too much,
    /// <c>cv2.dnn.NMSBoxes(bboxes, scores, score_threshold, nms_threshold, eta, top_k)</c>.
    /// </summary>
    /// <param name="bboxes">Left, top, width and height of each box, of shape (n, 4).</param>
    /// <param name="scores">Their scores, of shape (n).</param>
    /// <param name="scoreThreshold">Scores have to be above it.</param>
    /// <param name="nmsThreshold">Intersection over union has to be above it to suppress.</param>
    /// <param name="eta">Below 1, the factor of <paramref name="nmsThreshold"/> after each box that stays, as long as it is above 0.5.</param>
    /// <param name="topK">Only so many of the best scores are looked at; 0 for all.</param>
    /// <returns>Their numbers, int32 of shape (m), which in cv2 is an empty tuple if there are none.</returns>
    /// <exception cref="ArgumentException">There are not as many scores as boxes, or a number is out of its range.</exception>
    public static NdArray NMSBoxes(NdArray bboxes, NdArray scores, float scoreThreshold, float nmsThreshold, float eta = 1, int topK = 0)
    {
        ArgumentNullException.ThrowIfNull(bboxes);
        ArgumentNullException.ThrowIfNull(scores);
        if ((bboxes.Length > 0 && bboxes.Shape is not [_, 4]) || bboxes.Length != 4 * scores.Length)
        {
            throw new ArgumentException(
                $"cv2.dnn.NMSBoxes takes boxes of four numbers and a score for each; these are arrays of shape {Layout.Describe(bboxes.Shape)} and {Layout.Describe(scores.Shape)}.");
        }

        if (!(scoreThreshold >= 0) || !(nmsThreshold >= 0) || !(eta > 0))
        {
            throw new ArgumentException(
                $"cv2.dnn.NMSBoxes: score_threshold {scoreThreshold} and nms_threshold {nmsThreshold} have to be at least 0, and eta {eta} more.");
        }

        int[] kept = BoxSuppression.Of(
            bboxes.AsType(DType.Float64).ToArray<double>(), scores.AsType(DType.Float32).ToArray<float>(), scoreThreshold, nmsThreshold, eta, topK);
        return NdArray.Create<int>(kept, kept.Length).WithVersions(scores.Versions);
    }

    /// <summary>
    /// The same for each class by itself, <c>cv2.dnn.NMSBoxesBatched(bboxes, scores, class_ids, score_threshold, nms_threshold, eta, top_k)</c> (OpenCV
    /// 4.7 and later): boxes of other classes are moved out of each other's reach.
    /// </summary>
    /// <inheritdoc cref="NMSBoxes"/>
    /// <param name="bboxes">Left, top, width and height of each box, of shape (n, 4).</param>
    /// <param name="scores">Their scores, of shape (n).</param>
    /// <param name="classIds">Their classes, of shape (n).</param>
    /// <param name="scoreThreshold">Scores have to be above it.</param>
    /// <param name="nmsThreshold">Intersection over union has to be above it to suppress.</param>
    /// <param name="eta">Below 1, the factor of <paramref name="nmsThreshold"/> after each box that stays, as long as it is above 0.5.</param>
    /// <param name="topK">Only so many of the best scores are looked at; 0 for all.</param>
    public static NdArray NMSBoxesBatched(
        NdArray bboxes, NdArray scores, NdArray classIds, float scoreThreshold, float nmsThreshold, float eta = 1, int topK = 0)
    {
        ArgumentNullException.ThrowIfNull(bboxes);
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(classIds);
        double[] boxes = bboxes.AsType(DType.Float64).ToArray<double>();
        int[] classes = classIds.AsType(DType.Int32).ToArray<int>();
        if (classes.Length != scores.Length || boxes.Length != 4L * classes.Length)
        {
            throw new ArgumentException("cv2.dnn.NMSBoxesBatched takes a score and a class for each box.");
        }

        double farthest = 0;
        for (int i = 0; i < boxes.Length; i += 4)
        {
            (double right, double bottom) = (boxes[i] + boxes[i + 2], boxes[i + 1] + boxes[i + 3]);
            farthest = Math.Max(farthest, Math.Max(Math.Max(boxes[i], boxes[i + 1]), Math.Max(right, bottom)));
        }

        for (int i = 0; i < boxes.Length; i += 4)
        {
            double offset = classes[i / 4] * (farthest + 1);
            (boxes[i], boxes[i + 1]) = (boxes[i] + offset, boxes[i + 1] + offset);
        }

        return NMSBoxes(NdArray.Create<double>(boxes, classes.Length, 4), scores, scoreThreshold, nmsThreshold, eta, topK);
    }
}
