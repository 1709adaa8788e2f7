using Filter = PurePipeline.Pillow.Resampling;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Other sizes.</summary>
internal static partial class ImageType
{
    private static void AddResizing(MemberTable table) => table
        .Method("resize(self, size, resample=None, box=None, reducing_gap=None)", Resize)
        .Method("draft(self, mode, size)", Draft);

    private static ImageObject Resize(NativeCall call)
    {
        int[] size = call.Ints("size");
        if (size.Length != 2)
        {
            throw PythonError.Value("size must be a pair: width and height");
        }

        if (call.OrNull("reducing_gap") is not null)
        {
            throw call.Unsupported("reducing_gap");
        }

        Filter filter = call.OrNull("resample") is null ? Filter.Bicubic : (Filter)call.Int("resample");
        RequireRoom(call, Image(call), size[0], size[1]);
        return Self(call).With(Image(call).Resize((size[0], size[1]), filter, call.OrNull("box") is null ? null : Box(call)));
    }

    // The mode and the box of the old picture in the new one's pixels; None where nothing was done.
    private static object Draft(NativeCall call)
    {
        ImageObject self = Self(call);
        (int width, int height) = self.Image.Size;
        (double, double)? size = call.OrNull("size") is null ? null : Pair(call, "size");
        if (self.Format is null || self.Image.TryDraft(call.OrNull("mode") as string, size, out int scale) is not { } drafted)
        {
            return PyNone.Value;
        }

        self.Become(drafted);
        return PyTuple.Of(drafted.Mode, PyTuple.Of(0L, 0L, (double)width / scale, (double)height / scale));
    }
}
