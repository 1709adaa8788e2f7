using PurePipeline.Pillow;
using Filter = PurePipeline.Pillow.Resampling;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.Image</c>, with <c>PIL.Image.Resampling</c>.</summary>
internal static class PilImageModule
{
    private static readonly PyType s_resampling = new("Resampling", "PIL.Image.Resampling");

    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("PIL.Image")
            .Constant("Image", ImageType.Type)
            .Constant("Resampling", s_resampling)
            .Function("open(fp, mode='r', formats=None)", Open)
            .Function("new(mode, size, color=0)", New)
            .Function("fromarray(obj, mode=None)", FromArray);
        foreach (Filter filter in Enum.GetValues<Filter>())
        {
            string name = filter.ToString().ToUpperInvariant();
            PyEnum constant = new(s_resampling, "Resampling." + name, (long)filter);
            table.Constant(name, constant);
            s_resampling.Members.Constant(name, constant);
        }

        // Names of old; Pillow took ANTIALIAS away in 10.0, but the recipes are still there.
        return table.Alias("LINEAR", "BILINEAR").Alias("CUBIC", "BICUBIC").Alias("ANTIALIAS", "LANCZOS");
    }

    private static ImageObject Open(NativeCall call)
    {
        ReadOnlyMemory<byte> file = call.Run.Picture.Open(call["fp"], call.FunctionName);
        RecipeOptions options = call.Run.Options;
        bool loadTruncatedImages = PilImageFileModule.LoadsTruncatedImages(call.Run);
        return new ImageObject(Image.Open(file, call.Run.Picture.Name, options.Versions, options.Limits, loadTruncatedImages), "JPEG");
    }

    private static ImageObject New(NativeCall call)
    {
        int[] size = Size(call);
        Image image = Image.New(call.Text("mode"), (size[0], size[1]), call.Ink("color"), call.Run.Options.Versions);
        call.Run.Budget.RequireArray([.. size, image.BytesPerPixel], 1);
        return new ImageObject(image);
    }

    private static int[] Size(NativeCall call)
    {
        if (call["size"] is not (PyTuple or PyList))
        {
            throw PythonError.Value("Size must be a list or tuple");
        }

        return call.Ints("size") is { Length: 2 } size ? size : throw PythonError.Value("Size must be a sequence of length 2");
    }

    private static ImageObject FromArray(NativeCall call)
    {
        string? mode = call.OrNull("mode") is null ? null : call.Text("mode");
        return call["obj"] is ArrayObject array
            ? new ImageObject(Image.FromArray(array.Data, mode))
            : throw call.Unsupported($"an image of {PyTypes.NameOf(call["obj"])}");
    }
}
