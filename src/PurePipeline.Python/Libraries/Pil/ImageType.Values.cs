using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Pixels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Pixels as values.</summary>
internal static partial class ImageType
{
    private static void AddValues(MemberTable table) => table
        .Method("point(self, lut, mode=None)", static call => PointFunction.Apply(call, Self(call), call["lut"]))
        .Method("getpixel(self, xy)", GetPixel)
        .Method("putpixel(self, xy, value)", static call => Self(call).Become(
            Image(call).PutPixel(Place(call).X, Place(call).Y, call.Ink("value"))))
        .Method("getextrema(self)", GetExtrema)
        .Method("histogram(self, mask=None, extrema=None)", static call => new PyList([.. Image(call)
            .Histogram((call.OrNull("mask") as ImageObject)?.Image, Extrema(call)).Select(count => (object)(long)count)]))
        .Method("entropy(self, mask=None, extrema=None)", static call => Image(call).Entropy((call.OrNull("mask") as ImageObject)?.Image, Extrema(call)))
        .Method("getcolors(self, maxcolors=256)", GetColors)
        .Method("getdata(self, band=None)", static call => new PyList(Data(call)))
        .Method("putdata(self, data, scale=1.0, offset=0.0)", PutData)
        .Method("get_flattened_data(self, band=None)", static call => new PyTuple([.. Data(call)]))
        .Method("tobytes(self, encoder_name='raw', *args)", ToBytes);

    // All pixels anew, of modes of bytes.
    private static PyNone PutData(NativeCall call)
    {
        Image image = Image(call);
        List<object> pixels = Sequences.ToList(call.Run, call["data"]);
        if (image.Mode is not ("L" or "RGB" or "RGBA") || call.Float("scale") != 1 || call.Float("offset") != 0 || pixels.Count != (long)image.Width * image.Height)
        {
            throw call.Unsupported($"other than one value for each pixel of L, RGB or RGBA, without scale and offset, here {pixels.Count} for {image.Width}x{image.Height} of {image.Mode},");
        }

        int channels = image.Bands.Count;
        byte[] bytes = new byte[checked(pixels.Count * channels)];
        for (int i = 0; i < pixels.Count; i++)
        {
            int[] values = channels == 1 ? [NativeCall.ToInt(pixels[i])] : NativeCall.ToInts(call.Run, pixels[i]);
            for (int c = 0; c < channels; c++)
            {
                bytes[(i * channels) + c] = (byte)Math.Clamp(c < values.Length ? values[c] : throw PythonError.Type("color must be int or tuple of as many as there are bands"), 0, 255);
            }
        }

        NdArray array = channels == 1 ? NdArray.Create<byte>(bytes, image.Height, image.Width) : NdArray.Create<byte>(bytes, image.Height, image.Width, channels);
        return Self(call).Become(PurePipeline.Pillow.Image.FromArray(array.WithVersions(call.Run.Options.Versions)));
    }

    // Whoever asks for one pixel asks for more: the image is decoded once.
    private static object GetPixel(NativeCall call)
    {
        Self(call).Hold(call.Run.Budget);
        (int x, int y) = Place(call);
        return Pixel(Image(call).GetPixel(x, y), Image(call));
    }

    private static (int X, int Y) Place(NativeCall call)
    {
        if (call.Ints("xy") is not [int x, int y])
        {
            throw PythonError.Type("argument must be sequence of length 2");
        }

        (int width, int height) = Of(call.Self).Size;
        return x >= -width && x < width && y >= -height && y < height ? (x, y) : throw PythonError.Index("image index out of range");
    }

    // One band is a number, several are a tuple.
    private static object Pixel(ReadOnlySpan<double> bands, PurePipeline.Pillow.Image image)
    {
        bool isReal = image.Picture.Mode == PixelMode.F;
        if (bands.Length == 1)
        {
            return Number(bands[0], isReal);
        }

        object[] items = new object[bands.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Number(bands[i], isReal);
        }

        return new PyTuple(items);
    }

    private static object Number(double value, bool isReal) => isReal ? value : PyInteger.Normalize((System.Numerics.BigInteger)value);

    private static (double, double)? Extrema(NativeCall call) => call.OrNull("extrema") is null ? null
        : Sequences.ToList(call.Run, call["extrema"]) is [var least, var greatest] ? (NativeCall.ToFloat(least), NativeCall.ToFloat(greatest))
        : throw PythonError.Type("function takes exactly 2 arguments");

    private static object GetColors(NativeCall call)
    {
        PurePipeline.Pillow.Image image = Image(call);
        int most = call.Int("maxcolors");
        call.Run.Budget.RequireArray([(int)Math.Min(2L * Math.Max(most, 4), int.MaxValue)], 8);
        return image.GetColors(most) is { } colors
            ? new PyList([.. colors.Select(color => (object)PyTuple.Of((long)color.Count, Pixel(color.Pixel, image)))])
            : PyNone.Value;
    }

    // Without pixels there is None for each band.
    private static object GetExtrema(NativeCall call)
    {
        PurePipeline.Pillow.Image image = Image(call);
        bool isReal = image.Picture.Mode == PixelMode.F;
        object[] bands = [.. image.GetExtrema().Select(band => PyTuple.Of(Number(band.Least, isReal), Number(band.Greatest, isReal)))];
        bands = bands.Length == 0 ? [.. image.Bands.Select(_ => PyNone.Value)] : bands;
        return bands.Length == 1 ? bands[0] : new PyTuple(bands);
    }

    private static List<object> Data(NativeCall call)
    {
        PurePipeline.Pillow.Image image = call.OrNull("band") is null ? Image(call) : Image(call).GetChannel(call.Int("band"));
        call.Run.Budget.Charge((long)image.Width * image.Height * image.Bands.Count);
        return image.PixelValues().ConvertAll(bands => Pixel(bands, image));
    }

    private static PyBytes ToBytes(NativeCall call)
    {
        if (call.Text("encoder_name") != "raw")
        {
            throw call.Unsupported("an encoder other than raw");
        }

        object[] arguments = call.Star("args").Items;
        string? rawMode = arguments.Length == 0 ? null : arguments[0] is PyTuple tuple ? tuple.Items[0] as string : arguments[0] as string;
        call.Run.Budget.RequireArray([Image(call).Width, Image(call).Height, Image(call).BytesPerPixel], 1);
        return new PyBytes(Image(call).ToBytes(rawMode));
    }
}
