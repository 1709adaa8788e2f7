using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Pictures;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>The attributes and methods of <c>PIL.Image.Image</c>; a file for each kind of operation.</summary>
internal static partial class ImageType
{
    public static readonly PyType Type = new("Image", "PIL.Image.Image");

    static ImageType()
    {
        MemberTable table = Type.Members
            .Property("size", static self => PyTuple.OfInts(Of(self).Width, Of(self).Height))
            .Property("width", static self => (long)Of(self).Width)
            .Property("height", static self => (long)Of(self).Height)
            .Property("mode", static self => Of(self).Mode)
            .Property("filename", static self => ((ImageObject)self).FileName!)
            .Property("format", static self => (object?)((ImageObject)self).Format ?? PyNone.Value)
            .Property("n_frames", static self => Count(self))
            .Property("is_animated", static self => IsAnimated(self))
            .Property("info", static self => ((ImageObject)self).Info)
            .Method("copy(self)", static call => Self(call).With(Image(call).Copy()))
            .Method("load(self)", Load)
            .Method("verify(self)", static _ => PyNone.Value)
            .Method("tell(self)", static call => (long)Self(call).FrameIndex)
            .Method("seek(self, frame)", Seek)
            .Method("save(self, fp, format=None, **params)", Save)
            .Method("show(self, title=None)", static _ => PyNone.Value)
            .Method("close(self)", static _ => PyNone.Value);
        AddModes(table);
        AddValues(table);
        AddResizing(table);
        AddGeometry(table);
        AddTransforming(table);
        AddPasting(table);
        AddExif(table);
        AddFiltering(table);
    }

    private static ImageObject Self(NativeCall call) => (ImageObject)call.Self;

    /// <summary>The image that the method was called on, decoded, as nearly all methods of PIL begin.</summary>
    private static Image Image(NativeCall call)
    {
        Self(call).Load();
        return Self(call).Image;
    }

    private static Image Of(object self) => ((ImageObject)self).Header;

    // What is saved in memory can be opened again; nothing is written to the disk.
    private static PyNone Save(NativeCall call)
    {
        Self(call).Load();
        if (call["fp"] is BinaryStream stream)
        {
            Image image = Image(call);
            string format = call.OrNull("format") is null ? "" : call.Text("format");
            if (!format.Equals("png", StringComparison.OrdinalIgnoreCase) || image.Mode is not ("L" or "LA" or "RGB" or "RGBA") || Self(call).Info.Items.ContainsKey("transparency"))
            {
                throw call.Unsupported($"saving an image of mode {image.Mode} in memory as {(format.Length == 0 ? "no format" : format)}; L, LA, RGB and RGBA as PNG are: it");
            }

            call.Run.Budget.RequireArray([image.Height, image.Width, image.Bands.Count], 1);
            byte[] pixels = ((PyBytes)((PyCallable)Self(call).GetAttribute("tobytes")!).Invoke(call.Run, new CallArguments())).Value;
            stream.Write(call.Run, PngFile.Write(pixels, image.Width, image.Height, image.Bands.Count));
        }

        return PyNone.Value;
    }

    private static PixelAccess Load(NativeCall call)
    {
        Self(call).Load();
        return new PixelAccess(Self(call));
    }

    private static PyNone Seek(NativeCall call) => Seek(Self(call), call.Int("frame"));

    /// <summary>Shows a frame: <c>image.seek(frame)</c>.</summary>
    public static PyNone Seek(ImageObject image, int frame) =>
        frame == image.FrameIndex ? PyNone.Value
        : HasFrame(image, frame) ? image.Seek(frame)
        : throw new PythonError("EOFError", "no more images in file");

    /// <summary>How many frames there are, a damaged one that ends the file included.</summary>
    public static int Frames(object self) => ((ImageObject)self).Opened?.FrameCount ?? 1;

    // To count is to seek them all; to find out whether there are several, the second one.
    private static long Count(object self) => Damage(self) is { } damage ? throw damage : Frames(self);

    private static bool IsAnimated(object self) => Frames(self) == 2 && Damage(self) is { } damage ? throw damage : Frames(self) > 1;

    private static PictureException? Damage(object self) => ((ImageObject)self).Opened?.Frames?.Damage;

    /// <summary>Whether seeking does not end in EOFError.</summary>
    public static bool HasFrame(ImageObject image, int frame) =>
        frame >= 0 && frame < Frames(image) && image.Opened?.Frames?.Has(frame) != false;

    private static (double, double) Pair(NativeCall call, string name)
    {
        List<object> pair = Sequences.ToList(call.Run, call[name]);
        return pair.Count == 2 ? (NativeCall.ToFloat(pair[0]), NativeCall.ToFloat(pair[1])) : throw PythonError.Value($"{name} must be a pair");
    }

    private static (double Left, double Upper, double Right, double Lower) Box(NativeCall call)
    {
        List<object> box = Sequences.ToList(call.Run, call["box"]);
        return box.Count == 4
            ? (NativeCall.ToFloat(box[0]), NativeCall.ToFloat(box[1]), NativeCall.ToFloat(box[2]), NativeCall.ToFloat(box[3]))
            : throw PythonError.Value("box must be a sequence of 4: left, upper, right, lower");
    }

    /// <summary>Refuses a picture of that size and the image's mode that would be too much.</summary>
    private static void RequireRoom(NativeCall call, Image image, int width, int height) =>
        call.Run.Budget.RequireArray([width, height, image.BytesPerPixel], 1);
}
