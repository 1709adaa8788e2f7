using PurePipeline.Pillow;
using PurePipeline.Pixels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Images out of colours, arrays, bytes and other images.</summary>
internal static partial class PilImageModule
{
    private static void AddModes(MemberTable table)
    {
        table
            .Function("new(mode, size, color=0)", New)
            .Function("fromarray(obj, mode=None)", FromArray)
            .Function("frombytes(mode, size, data, decoder_name='raw', *args)", FromBytes)
            .Function("frombuffer(mode, size, data, decoder_name='raw', *args)", FromBytes)
            .Function("merge(mode, bands)", Merge)
            .Function("blend(im1, im2, alpha)", static call => Of(call, "im1").With(
                Image.Blend(Of(call, "im1").Image, Of(call, "im2").Image, call.Float("alpha"))))
            .Function("alpha_composite(im1, im2)", static call => Of(call, "im1").With(
                Image.AlphaComposite(Of(call, "im1").Image, Of(call, "im2").Image)))
            .Function("composite(image1, image2, mask)", static call => Of(call, "image2").With(
                Image.Composite(Of(call, "image1").Image, Of(call, "image2").Image, Of(call, "mask").Image)))
            .Function("getmodebands(mode)", static call => (long)PixelModeNames.Require(call.Text("mode")).BandNames().Count)
            .Function("getmodebase(mode)", static call => Conversion.BaseMode(PixelModeNames.Require(call.Text("mode"))).PillowName());
        AddEnum<Dither>(table, "Dither");
        AddEnum<ConvertPalette>(table, "Palette");
        AddEnum<QuantizeMethod>(table, "Quantize");
    }

    /// <summary>An argument that must be an image.</summary>
    private static ImageObject Of(NativeCall call, string name) => call[name] as ImageObject
        ?? throw PythonError.Attribute($"'{PyTypes.NameOf(call[name])}' object has no attribute 'load'");

    private static ImageObject New(NativeCall call)
    {
        (int width, int height) = Size(call);
        Image image = Image.New(call.Text("mode"), (width, height), call.Ink("color"), call.Run.Options.Versions);
        call.Run.Budget.RequireArray([width, height, image.BytesPerPixel], 1);
        return new ImageObject(image);
    }

    private static ImageObject FromArray(NativeCall call)
    {
        string? mode = call.OrNull("mode") is null ? null : call.Text("mode");
        return call["obj"] is NumPy.ArrayObject array
            ? new ImageObject(Image.FromArray(array.Data, mode))
            : throw call.Unsupported($"an image of {PyTypes.NameOf(call["obj"])}");
    }

    // The decoder's arguments: the raw mode, the bytes from row to row (0 for rows without gaps), the direction.
    private static ImageObject FromBytes(NativeCall call)
    {
        object[] arguments = call.Star("args").Items is [PyTuple tuple] ? tuple.Items : call.Star("args").Items;
        bool isPlain = call.Text("decoder_name") == "raw"
            && arguments.Length <= 3 && arguments.Skip(1).Zip([0L, 1L]).All(pair => PyEquality.Instance.Equals(pair.First, pair.Second));
        if (!isPlain)
        {
            throw call.Unsupported("a decoder other than raw, from the first row down without gaps,");
        }

        (int width, int height) = Size(call);
        string? rawMode = arguments.Length > 0 ? arguments[0] as string : null;
        call.Run.Budget.RequireArray([width, height, PixelModeNames.Require(call.Text("mode")).BytesPerPixel()], 1);
        return new ImageObject(Image.FromBytes(
            call.Text("mode"), (width, height), BytesArgument.Of(call, "data"), rawMode, call.Run.Options.Versions));
    }

    private static ImageObject Merge(NativeCall call)
    {
        ImageObject[] bands = [.. Sequences.Iterate(call.Run, call["bands"]).Select(band => band as ImageObject
            ?? throw PythonError.Attribute($"'{PyTypes.NameOf(band)}' object has no attribute 'load'"))];
        Image merged = Image.Merge(call.Text("mode"), bands.Select(band => band.Image).ToArray());
        return bands[0].With(merged);
    }

    private static (int Width, int Height) Size(NativeCall call)
    {
        if (call["size"] is not (PyTuple or PyList))
        {
            throw PythonError.Value("Size must be a list or tuple");
        }

        return call.Ints("size") is [int width, int height] ? (width, height) : throw PythonError.Value("Size must be a sequence of length 2");
    }
}
