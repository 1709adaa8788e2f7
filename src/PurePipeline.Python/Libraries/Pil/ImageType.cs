using PurePipeline.Pillow;
using Filter = PurePipeline.Pillow.Resampling;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>The attributes and methods of <c>PIL.Image.Image</c>.</summary>
internal static class ImageType
{
    public static readonly PyType Type = new("Image", "PIL.Image.Image");

    static ImageType() => Type.Members
        .Property("size", static self => PyTuple.OfInts(Self(self).Width, Self(self).Height))
        .Property("width", static self => (long)Self(self).Width)
        .Property("height", static self => (long)Self(self).Height)
        .Property("mode", static self => Self(self).Mode)
        .Property("format", static self => (object?)((ImageObject)self).Format ?? PyNone.Value)
        .Method("convert(self, mode=None, matrix=None, dither=None, palette=0, colors=256)", Convert)
        .Method("resize(self, size, resample=None, box=None, reducing_gap=None)", Resize)
        .Method("crop(self, box=None)", Crop)
        .Method("copy(self)", static call => new ImageObject(Self(call.Self).Copy()))
        .Method("load(self)", Load)
        .Method("draft(self, mode, size)", Draft)
        .Method("close(self)", static _ => PyNone.Value)
        .Method("getbands(self)", static call => new PyTuple([.. Self(call.Self).Mode.Select(band => band.ToString())]));

    private static Image Self(object self) => ((ImageObject)self).Image;

    private static PyNone Load(NativeCall call)
    {
        ((ImageObject)call.Self).Load();
        return PyNone.Value;
    }

    // The mode and the box of the old picture in the new one's pixels; None where nothing was done.
    private static object Draft(NativeCall call)
    {
        var self = (ImageObject)call.Self;
        (int width, int height) = self.Image.Size;
        (double, double)? size = call.OrNull("size") is null ? null : Pair(call, "size");
        if (self.Format is null || self.Image.TryDraft(call.OrNull("mode") as string, size, out int scale) is not { } drafted)
        {
            return PyNone.Value;
        }

        self.Become(drafted);
        return PyTuple.Of(drafted.Mode, PyTuple.Of(0L, 0L, (double)width / scale, (double)height / scale));
    }

    private static (double, double) Pair(NativeCall call, string name)
    {
        List<object> pair = Sequences.ToList(call.Run, call[name]);
        return pair.Count == 2 ? (NativeCall.ToFloat(pair[0]), NativeCall.ToFloat(pair[1])) : throw PythonError.Value($"{name} must be a pair");
    }

    private static ImageObject Convert(NativeCall call)
    {
        if (call.OrNull("matrix") is not null)
        {
            throw call.Unsupported("a colour matrix");
        }

        string mode = call.OrNull("mode") is null ? Self(call.Self).Mode : call.Text("mode");
        return mode is "L" or "RGB" or "CMYK"
            ? new ImageObject(Self(call.Self).Convert(mode))
            : throw call.Unsupported($"mode {Representation.Repr(mode)} (L, RGB and CMYK are)");
    }

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
        call.Run.Budget.RequireArray([.. size, Self(call.Self).Mode.Length], 1);
        return new ImageObject(Self(call.Self).Resize((size[0], size[1]), filter, call.OrNull("box") is null ? null : Box(call)));
    }

    private static ImageObject Crop(NativeCall call)
    {
        if (call.OrNull("box") is null)
        {
            return new ImageObject(Self(call.Self));
        }

        (double left, double upper, double right, double lower) = Box(call);
        call.Run.Budget.RequireArray([Pixels(right - left), Pixels(lower - upper), Self(call.Self).Mode.Length], 1);
        return new ImageObject(Self(call.Self).Crop((left, upper, right, lower)));
    }

    private static (double Left, double Upper, double Right, double Lower) Box(NativeCall call)
    {
        List<object> box = Sequences.ToList(call.Run, call["box"]);
        return box.Count == 4
            ? (NativeCall.ToFloat(box[0]), NativeCall.ToFloat(box[1]), NativeCall.ToFloat(box[2]), NativeCall.ToFloat(box[3]))
            : throw PythonError.Value("box must be a sequence of 4: left, upper, right, lower");
    }

    private static int Pixels(double length) => (int)Math.Clamp(length, 0, int.MaxValue);
}
