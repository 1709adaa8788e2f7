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
        return new ImageObject(Image.Open(file, call.Run.Picture.Name, options.Versions, options.Limits), "JPEG");
    }

    private static ImageObject FromArray(NativeCall call)
    {
        if (call.OrNull("mode") is not null)
        {
            throw call.Unsupported("mode");
        }

        return call["obj"] is ArrayObject array
            ? new ImageObject(Image.FromArray(array.Data))
            : throw call.Unsupported($"an image of {PyTypes.NameOf(call["obj"])}");
    }
}
