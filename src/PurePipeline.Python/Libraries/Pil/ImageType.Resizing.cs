using PurePipeline.Pillow;
using Filter = PurePipeline.Pillow.Resampling;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Other sizes.</summary>
internal static partial class ImageType
{
    // Before, a box was made a tuple first. A list equals no tuple, so since then it hides that nothing is to be done; that shows where
    // pixels go through their premultiplied form.
    private static readonly Version ComparesBoxAsGivenSince = new(10, 4);

    private static void AddResizing(MemberTable table) => table
        .Method("resize(self, size, resample=None, box=None, reducing_gap=None)", Resize)
        .Method("reduce(self, factor, box=None)", Reduce)
        .Method("thumbnail(self, size, resample=3, reducing_gap=2.0)", Thumbnail)
        .Method("draft(self, mode, size)", Draft);

    private static ImageObject Resize(NativeCall call)
    {
        Image image = Image(call);
        (int width, int height) = ResizeTarget(call, image);
        RequireRoom(call, image, width, height);
        (double, double, double, double)? box = call.OrNull("box") is null ? null : Box(call);
        return Self(call).With(box is { } part && call["box"] is not PyTuple
            ? image.Rescale((width, height), Resample(call), part, Gap(call))
            : image.Resize((width, height), Resample(call), box, Gap(call)));
    }

    private static ImageObject Reduce(NativeCall call)
    {
        (int X, int Y) factor = call["factor"] is PyTuple or PyList
            ? PairOf(call.Ints("factor"), "factor")
            : (call.Int("factor"), call.Int("factor"));
        (int, int, int, int)? box = call.OrNull("box") is null ? null : WholeBox(call.Ints("box"));
        return Self(call).With(call["factor"] is PyList || HidesItself(call)
            ? Image(call).ReduceBlocks(factor, box)
            : Image(call).Reduce(factor, box));
    }

    private static PyNone Thumbnail(NativeCall call) =>
        Self(call).Become(Self(call).Image.Thumbnail(Pair(call, "size"), Resample(call), Gap(call)));

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

    // A size that is the image's own need not be of ints.
    private static (int Width, int Height) ResizeTarget(NativeCall call, Image image)
    {
        List<object> size = Sequences.ToList(call.Run, call["size"]);
        return size.Count == 2 && size.TrueForAll(Numbers.IsNumber)
            && Numbers.ToDouble(size[0]) == image.Width && Numbers.ToDouble(size[1]) == image.Height
            ? image.Size
            : PairOf<int>([.. size.Select(NativeCall.ToInt)], "size");
    }

    private static Filter? Resample(NativeCall call) => call.OrNull("resample") switch
    {
        null => null,
        var value => PyInteger.TryIndex(value) is long number and >= 0 and < 256
            ? (Filter)number
            : throw PythonError.Value($"Unknown resampling filter ({Representation.Str(value)})."),
    };

    private static double? Gap(NativeCall call) => call.OrNull("reducing_gap") is null ? null : call.Float("reducing_gap");

    private static bool HidesItself(NativeCall call) =>
        call.OrNull("box") is not (null or PyTuple) && call.Run.Options.Versions.Pillow >= ComparesBoxAsGivenSince;

    private static (T, T) PairOf<T>(T[] values, string name) => values.Length == 2
        ? (values[0], values[1])
        : throw PythonError.Type($"{name} must be a sequence of length 2, not {values.Length}");

    private static (int, int, int, int) WholeBox(int[] box) => box.Length == 4
        ? (box[0], box[1], box[2], box[3])
        : throw PythonError.Type($"box must be a sequence of length 4, not {box.Length}");
}
