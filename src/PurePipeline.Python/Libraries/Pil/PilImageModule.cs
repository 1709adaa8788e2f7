using System.Globalization;
using PurePipeline.Decoding;
using PurePipeline.Pillow;
using Filter = PurePipeline.Pillow.Resampling;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Pictures;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.Image</c>; a file for each kind of function.</summary>
internal static partial class PilImageModule
{
    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("PIL.Image")
            .Constant("Image", ImageType.Type)
            .Setting("MAX_IMAGE_PIXELS", 89_478_485L)
            .Function("open(fp, mode='r', formats=None)", Open);
        table.Function("eval(image, *args)", static call => PointFunction.Apply(call, (ImageObject)call["image"], call.Star("args").Items is [var function, ..] ? function : throw PythonError.Index("tuple index out of range")));
        AddModes(table);
        AddEnum<Filter>(table, "Resampling");

        PilGeometryConstants.AddTo(table);

        // Names of old, which Pillow took away in 10.0, and filters that came with 13.0.
        foreach ((string name, string of) in (ReadOnlySpan<(string, string)>)[("LINEAR", "BILINEAR"), ("CUBIC", "BICUBIC"), ("ANTIALIAS", "LANCZOS")])
        {
            table.Alias(name, of).Only(name, static versions => versions.Pillow < new Version(10, 0));
        }

        var filters = (PyType)table.Find("Resampling")!.Value;
        foreach (string name in (ReadOnlySpan<string>)["MKS2013", "MKS2021"])
        {
            table.Only(name, static versions => versions.Pillow >= new Version(13, 0));
            filters.Members.Only(name, static versions => versions.Pillow >= new Version(13, 0));
        }

        return table;
    }

    /// <summary>An enum of Pillow's, whose names the module has too: <c>Resampling.BILINEAR</c> and <c>BILINEAR</c>.</summary>
    private static void AddEnum<T>(MemberTable table, string name)
        where T : struct, Enum
    {
        PyType type = new(name, "PIL.Image." + name);
        table.Constant(name, type);
        foreach (T value in Enum.GetValues<T>())
        {
            string constant = value.ToString().ToUpperInvariant();
            PyEnum member = new(type, $"{name}.{constant}", Convert.ToInt64(value, CultureInfo.InvariantCulture));
            type.Members.Constant(constant, member);
            table.Constant(constant, member);
        }
    }

    /// <summary>The given picture, as a path or as an open file, under the settings of the run.</summary>
    public static Image Read(NativeCall call, string argument, out ReadOnlyMemory<byte> file)
    {
        file = call.Run.Picture.Open(call[argument], call.FunctionName);
        RecipeOptions options = call.Run.Options;
        bool loadTruncatedImages = PilImageFileModule.LoadsTruncatedImages(call.Run);
        return Image.Open(file, call.Run.Picture.Name, call[argument] is not BinaryStream, options.Versions, Limits(call.Run), loadTruncatedImages);
    }

    // Above twice the setting, Pillow refuses; what the run may take stays its limit.
    private static DecodeLimits Limits(Interpreter run)
    {
        DecodeLimits limits = run.Options.Limits;
        object most = run.Setting(Module, "MAX_IMAGE_PIXELS");
        return most is PyNone || NativeCall.ToFloat(most) * 2 >= limits.MaxPixels ? limits : limits with { MaxPixels = (long)(NativeCall.ToFloat(most) * 2) };
    }

    private static ImageObject Open(NativeCall call)
    {
        Image image = Read(call, "fp", out _);

        // A JPEG that cannot be decoded at all, and is loaded nevertheless, is no file any more.
        return new ImageObject(image, image.File?.Format ?? "JPEG") { FileName = call["fp"] is string or PyPath ? Representation.Str(call["fp"]) : "" };
    }
}
