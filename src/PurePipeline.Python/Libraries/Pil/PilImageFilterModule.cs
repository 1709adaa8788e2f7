using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.ImageFilter</c>: each filter is a class, and an image takes the class or what calling it makes.</summary>
internal static class PilImageFilterModule
{
    public static readonly PyType FilterType = new("Filter", "PIL.ImageFilter.Filter");

    private static readonly (string Name, ImageFilter Filter)[] s_fixed =
    [
        ("BLUR", ImageFilter.Blur),
        ("CONTOUR", ImageFilter.Contour),
        ("DETAIL", ImageFilter.Detail),
        ("EDGE_ENHANCE", ImageFilter.EdgeEnhance),
        ("EDGE_ENHANCE_MORE", ImageFilter.EdgeEnhanceMore),
        ("EMBOSS", ImageFilter.Emboss),
        ("FIND_EDGES", ImageFilter.FindEdges),
        ("SHARPEN", ImageFilter.Sharpen),
        ("SMOOTH", ImageFilter.Smooth),
        ("SMOOTH_MORE", ImageFilter.SmoothMore),
    ];

    public static readonly PyModule Module = new(Make());

    /// <summary>The filter that <c>image.filter</c> is given.</summary>
    public static ImageFilter Of(NativeCall call, string name)
    {
        object given = call[name] is PyType type && type.IsSubtypeOf(FilterType) ? type.Invoke(call.Run, new CallArguments()) : call[name];
        return (given as ImageFilterObject)?.Filter
            ?? throw PythonError.Type("filter argument should be ImageFilter.Filter instance or class");
    }

    private static MemberTable Make()
    {
        MemberTable table = new("PIL.ImageFilter");
        table.Constant("Filter", FilterType);
        foreach ((string name, ImageFilter filter) in s_fixed)
        {
            Add(table, name, "()", _ => filter);
        }

        Add(table, "GaussianBlur", "(radius=2)", static call => Radius(call) is var (x, y) ? ImageFilter.GaussianBlur(x, y) : null!);
        Add(table, "BoxBlur", "(radius)", static call => Radius(call) is var (x, y) ? ImageFilter.BoxBlur(x, y) : null!);
        Add(table, "UnsharpMask", "(radius=2, percent=150, threshold=3)", static call =>
            ImageFilter.UnsharpMask(call.Float("radius"), call.Int("percent"), call.Int("threshold")));
        Add(table, "Kernel", "(size, kernel, scale=None, offset=0)", Kernel);
        Add(table, "RankFilter", "(size, rank)", static call => ImageFilter.Rank(call.Int("size"), call.Int("rank")));
        Add(table, "MedianFilter", "(size=3)", static call => ImageFilter.Median(call.Int("size")));
        Add(table, "MinFilter", "(size=3)", static call => ImageFilter.Min(call.Int("size")));
        Add(table, "MaxFilter", "(size=3)", static call => ImageFilter.Max(call.Int("size")));
        Add(table, "ModeFilter", "(size=3)", static call => ImageFilter.Mode(call.Int("size")));
        table.Constant("Color3DLUT", Color3DLutObject.Class);
        return table;
    }

    private static void Add(MemberTable table, string name, string signature, Func<NativeCall, ImageFilter> make)
    {
        PyType? type = null;
        type = new PyType(name, "PIL.ImageFilter." + name, FilterType, signature, call => new ImageFilterObject(type!, make(call)));
        table.Constant(name, type);
    }

    // A number, or since Pillow 10.1 one for each direction.
    private static (double X, double Y) Radius(NativeCall call)
    {
        if (call["radius"] is not (PyTuple or PyList))
        {
            return (call.Float("radius"), call.Float("radius"));
        }

        double[] radii = [.. Sequences.Iterate(call.Run, call["radius"]).Select(NativeCall.ToFloat)];
        return radii is [double x, double y] && call.Run.Options.Versions.Pillow >= new Version(10, 1)
            ? (x, y)
            : throw PythonError.Type("must be real number, not a sequence");
    }

    private static ImageFilter Kernel(NativeCall call)
    {
        double[] weights = [.. Sequences.Iterate(call.Run, call["kernel"]).Select(NativeCall.ToFloat)];
        double? scale = call.OrNull("scale") is null ? null : call.Float("scale");
        return call.Ints("size") is [int width, int height]
            ? ImageFilter.Kernel((width, height), weights, scale, call.Float("offset"))
            : throw PythonError.Type("size must be a pair");
    }
}
