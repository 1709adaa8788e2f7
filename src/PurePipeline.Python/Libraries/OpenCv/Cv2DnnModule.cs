using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary><c>cv2.dnn</c>: blobs, and boxes that suppress others.</summary>
internal static class Cv2DnnModule
{
    private const string Arguments = "scalefactor=1.0, size=None, mean=None, swapRB=False, crop=False, ddepth=5)";

    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("cv2.dnn")
            .Function("blobFromImage(image, " + Arguments, static call => Blob(call, [Cv2Call.Source(call, "image")]))
            .Function("blobFromImages(images, " + Arguments, static call => Blob(call, Cv2Arguments.Images(call, "images")))
            .Function("blobFromImageWithParams(image, param=None)", static call => Blob(call, [Cv2Call.Source(call, "image")], Params(call)))
            .Function("blobFromImagesWithParams(images, param=None)", static call => Blob(call, Cv2Arguments.Images(call, "images"), Params(call)))
            .Function("NMSBoxes(bboxes, scores, score_threshold, nms_threshold, eta=1.0, top_k=0)", Suppress)
            .Function("NMSBoxesBatched(bboxes, scores, class_ids, score_threshold, nms_threshold, eta=1.0, top_k=0)", Suppress)
            .Only("NMSBoxesBatched", static versions => versions.OpenCv >= new Version(4, 7))
            .Constant("Image2BlobParams", Image2BlobParamsObject.ParamsType);
        Cv2Constant.AddTo(table, Image2BlobParamsObject.Constants);
        return table;
    }

    // Boxes and scores are lists as well as arrays. No boxes are an empty tuple.
    private static object Suppress(NativeCall call)
    {
        double[][] boxes = [.. Sequences.ToList(call.Run, call["bboxes"]).Select(box => Floats(call, box))];
        double[] scores = Floats(call, call["scores"]);
        if (Array.Find(boxes, static box => box.Length != 4) is { } other)
        {
            throw Cv2Call.Failed(call, $"Can't parse 'bboxes'. Expected sequence length 4, got {other.Length}");
        }

        // Each box is compared with each that stays.
        call.Run.Budget.Charge((long)boxes.Length * boxes.Length / 64);
        var places = NdArray.Create<double>([.. boxes.SelectMany(static box => box)], boxes.Length, 4);
        NdArray certain = NdArray.Create<double>(scores, scores.Length).WithVersions(call.Run.Options.Versions);
        int[]? classes = call.Has("class_ids") ? call.Ints("class_ids") : null;
        (float least, float overlap, float eta, int most) =
            ((float)call.Float("score_threshold"), (float)call.Float("nms_threshold"), (float)call.Float("eta"), call.Int("top_k"));
        NdArray kept = Cv2Call.Value(call, () => classes is null
            ? Dnn.NMSBoxes(places, certain, least, overlap, eta, most)
            : Dnn.NMSBoxesBatched(places, certain, NdArray.Create<int>(classes, classes.Length), least, overlap, eta, most));
        return kept.Length == 0 ? new PyTuple([]) : new ArrayObject(kept);
    }

    private static double[] Floats(NativeCall call, object values) => [.. Sequences.ToList(call.Run, values).Select(NativeCall.ToFloat)];

    private static Image2BlobParams Params(NativeCall call) => call.OrNull("param") switch
    {
        null => new Image2BlobParams(),
        Image2BlobParamsObject param => param.Value,
        _ => throw Cv2Call.Failed(call, "param is no cv2.dnn.Image2BlobParams"),
    };

    private static ArrayObject Blob(NativeCall call, NdArray[] images) => Blob(call, images, new Image2BlobParams
    {
        ScaleFactor = [call.Float("scalefactor")],
        Size = Cv2Arguments.Size(call, "size"),
        Mean = Cv2Arguments.Scalar(call, "mean"),
        SwapRB = call.Truth("swapRB"),
        DDepth = Image2BlobParamsObject.Depth(call),
        PaddingMode = call.Truth("crop") ? ImagePaddingMode.CropCenter : ImagePaddingMode.Null,
    });

    private static ArrayObject Blob(NativeCall call, NdArray[] images, Image2BlobParams parameters)
    {
        if (images.Length > 0)
        {
            (int width, int height) = parameters.Size == default ? (images[0].Shape[1], images[0].Shape[0]) : parameters.Size;
            int channels = images[0].Rank == 3 ? images[0].Shape[2] : 1;
            call.Run.Budget.RequireArray([images.Length, channels, height, width], parameters.DDepth.ItemSize());
        }

        return new ArrayObject(Dnn.BlobFromImagesWithParams(images, parameters));
    }
}
