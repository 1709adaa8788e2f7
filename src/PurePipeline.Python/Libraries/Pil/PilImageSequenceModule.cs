using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.ImageSequence</c>.</summary>
internal static class PilImageSequenceModule
{
    public static readonly PyModule Module = new(new MemberTable("PIL.ImageSequence")
        .Function("Iterator(im)", static call => new PyIterator("Iterator", Frames(Of(call))))
        .Function("all_frames(im, func=None)", AllFrames));

    private static ImageObject Of(NativeCall call) =>
        call["im"] as ImageObject ?? throw new PythonError("AttributeError", "im must have seek method");

    // The same object each time, at another frame.
    private static IEnumerable<object> Frames(ImageObject image)
    {
        for (int i = 0; ImageType.HasFrame(image, i); i++)
        {
            ImageType.Seek(image, i);
            yield return image;
        }
    }

    private static PyList AllFrames(NativeCall call)
    {
        ImageObject image = Of(call);
        int current = image.FrameIndex;
        List<object> frames = [];
        foreach (object frame in Frames(image))
        {
            object copy = new ImageObject(((ImageObject)frame).Image.Copy());
            frames.Add(call.OrNull("func") is PyCallable function ? function.Invoke(call.Run, CallArguments.Of(copy)) : copy);
        }

        ImageType.Seek(image, current);
        return new PyList(frames);
    }
}
