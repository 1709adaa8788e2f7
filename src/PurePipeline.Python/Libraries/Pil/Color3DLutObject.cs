using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.ImageFilter.Color3DLUT</c>: the filter, and <c>lut.table</c> as Python has it, a flat list or array.</summary>
internal sealed class Color3DLutObject(Color3DLut lut, object size, object table) : ImageFilterObject(Class, lut)
{
    public static readonly PyType Class = Make();

    private static readonly Version s_sizeIsTupleSince = new(10, 4);

    private object Size => size;

    private object Table => table;

    private static PyType Make()
    {
        PyType type = new(
            "Color3DLUT", "PIL.ImageFilter.Color3DLUT", PilImageFilterModule.FilterType, "(size, table, channels=3, target_mode=None, **kwargs)", Construct);
        type.Members
            .Constant("name", "Color 3D LUT")
            .Function("generate(size, callback, channels=3, target_mode=None)", Generate)
            .Method("transform(self, callback, with_normals=False, channels=None, target_mode=None)", Transform)
            .Property("size", static self => ((Color3DLutObject)self).Size)
            .Property("channels", static self => (long)Lut(self).Channels)
            .Property("mode", static self => Lut(self).TargetMode ?? (object)PyNone.Value)
            .Property("table", static self => ((Color3DLutObject)self).Table);
        return type;
    }

    private static Color3DLut Lut(object self) => (Color3DLut)((Color3DLutObject)self).Filter;

    private static Color3DLutObject Construct(NativeCall call)
    {
        (int First, int Second, int Third) size = SizeOf(call);
        int channels = call.Int("channels");
        object table = call["table"] is ArrayObject array ? Flat(array, size, channels) : Flat(call, channels);
        List<object> values = Sequences.ToList(call.Run, table);
        return Of(call, size, values, table, channels, Mode(call));
    }

    // Its axes may be those of the table, the last one that of the channels.
    private static ArrayObject Flat(ArrayObject array, (int First, int Second, int Third) size, int channels)
    {
        NdArray data = array.Data;
        int length = Color3DLut.Length(size, channels);
        bool fits = data.Shape.SequenceEqual([length])
            || data.Shape.SequenceEqual([length / channels, channels])
            || data.Shape.SequenceEqual([size.Third, size.Second, size.First, channels]);
        return new ArrayObject(fits ? data.Copy().Reshape(-1) : data);
    }

    private static PyList Flat(NativeCall call, int channels)
    {
        List<object> items = Sequences.ToList(call.Run, call["table"]);
        if (items is not [PyTuple or PyList, ..])
        {
            return new PyList(items);
        }

        List<object> values = [];
        foreach (List<object> entry in items.Select(item => Sequences.ToList(call.Run, item)))
        {
            values.AddRange(entry.Count == channels ? entry : throw PythonError.Value($"The elements of the table should have a length of {channels}."));
        }

        return new PyList(values);
    }

    private static Color3DLutObject Generate(NativeCall call)
    {
        (int First, int Second, int Third) size = SizeOf(call);
        int channels = call.Int("channels");
        return Fill(call, size, channels, Mode(call), static (_, place) => place);
    }

    private static Color3DLutObject Transform(NativeCall call)
    {
        var self = (Color3DLutObject)call.Self;
        Color3DLut lut = Lut(self);
        int channels = call.OrNull("channels") is null ? lut.Channels : call.Int("channels");
        bool withNormals = call.Truth("with_normals");
        List<object> values = Sequences.ToList(call.Run, self.Table);
        return Fill(call, lut.Size, channels, Mode(call) ?? lut.TargetMode, (entry, place) =>
        {
            List<object> own = values.GetRange(entry * lut.Channels, lut.Channels);
            return withNormals ? [.. place, .. own] : [.. own];
        });
    }

    // Entries are what the callback makes of arguments, which depend on an entry's number and its place, three numbers from 0 to 1.
    private static Color3DLutObject Fill(
        NativeCall call, (int First, int Second, int Third) size, int channels, string? mode, Func<int, object[], object[]> arguments)
    {
        int length = Color3DLut.Length(size, channels);
        var callback = call["callback"] as PyCallable ?? throw PythonError.Type($"'{PyTypes.NameOf(call["callback"])}' object is not callable");
        call.Run.Budget.Charge(length);
        List<object> values = new(length);
        for (int entry = 0; entry < length / channels; entry++)
        {
            (double first, double second, double third) = Color3DLut.PlaceOf(entry, size);
            object[] place = [first, second, third];
            values.AddRange(Sequences.Iterate(call.Run, callback.Invoke(call.Run, CallArguments.Of(arguments(entry, place)))));
        }

        return Of(call, size, values, new PyList(values), channels, mode);
    }

    private static Color3DLutObject Of(
        NativeCall call, (int First, int Second, int Third) size, List<object> values, object table, int channels, string? mode)
    {
        Color3DLut lut = new(size, [.. values.Select(NativeCall.ToFloat)], channels, mode);
        PyTuple axes = PyTuple.OfInts(size.First, size.Second, size.Third);
        return new Color3DLutObject(lut, call.Run.Options.Versions.Pillow >= s_sizeIsTupleSince ? axes : new PyList([.. axes.Items]), table);
    }

    private static string? Mode(NativeCall call) => call.OrNull("target_mode") is null ? null : call.Text("target_mode");

    // One number, or one for each axis.
    private static (int First, int Second, int Third) SizeOf(NativeCall call)
    {
        if (Numbers.IsNumber(call["size"]))
        {
            int size = (int)Math.Clamp(call.Float("size"), -1, int.MaxValue);
            return (size, size, size);
        }

        int[] sizes = [.. Sequences.Iterate(call.Run, call["size"]).Select(NativeCall.ToFloat).Select(static size => (int)Math.Clamp(size, -1, int.MaxValue))];
        return sizes is [int first, int second, int third]
            ? (first, second, third)
            : throw PythonError.Value("Size should be either an integer or a tuple of three integers.");
    }
}
