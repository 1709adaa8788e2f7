using PurePipeline.Albumentations;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Albumentations;

/// <summary>albumentations' transforms that make other sizes, and those that turn.</summary>
internal static class SizeClasses
{
    private const string Interpolations = "interpolation=1, mask_interpolation=0, area_for_downscale=None, p=1";

    public static void AddTo(MemberTable table)
    {
        Add(table, "Resize", $"height, width, {Interpolations}", static call =>
        {
            (int height, int width) = (call.Int("height"), call.Int("width"));
            return Resized(call, (_, array, _, interpolation) => ImageTransforms.Resize(array, height, width, interpolation), (_, _) => (height, width));
        });
        AddMaxSize(table, "LongestMaxSize", Math.Max, Math.Min);
        AddMaxSize(table, "SmallestMaxSize", Math.Min, Math.Max);
        foreach ((string name, Func<NdArray, NdArray> body) in new (string, Func<NdArray, NdArray>)[]
            { ("HorizontalFlip", ImageTransforms.HorizontalFlip), ("VerticalFlip", ImageTransforms.VerticalFlip), ("Transpose", static array => ImageTransforms.Transpose(array).Copy()) })
        {
            Add(table, name, "p=0.5", call => new ImageAugmentation(call.FunctionName, call, (run, array) => Result(run, body(array), array), (run, array, _) => Result(run, body(array), array)));
        }

        // Whatever its chance, nothing happens.
        table.Constant("NoOp", new PyType("NoOp", $"{table.Owner}.NoOp", Augmentation.AugmentationType, "(**kwargs)", static call => new ImageAugmentation(call.FunctionName, call, static (_, array) => new ArrayObject(array), null)));
    }

    public static void Add(MemberTable table, string name, string arguments, Func<NativeCall, Augmentation> make) =>
        table.Constant(name, Augmentation.ClassOf($"{table.Owner}.{name}", arguments, make));

    /// <summary>A result of the run's releases.</summary>
    public static ArrayObject Result(Interpreter run, NdArray result, NdArray like)
    {
        run.Budget.RequireArray(result.Shape, result.DType.ItemSize());
        return new ArrayObject(ReferenceEquals(result, like) ? result : result.WithVersions(run.Options.Versions));
    }

    private delegate NdArray Body(Interpreter run, NdArray array, (int Height, int Width) whole, Interpolation interpolation);

    // A mask is scaled as its image is, with an interpolation of its own.
    private static ImageAugmentation Resized(NativeCall call, Body body, Func<int, int, (int Height, int Width)> sizeFor)
    {
        string? area = call.OrNull("area_for_downscale") as string;
        (var images, var masks) = ((Interpolation)call.Int("interpolation"), (Interpolation)call.Int("mask_interpolation"));
        Interpolation choose(NdArray array, (int Height, int Width) size, Interpolation usual, bool mayBeArea) =>
            mayBeArea && array.Rank >= 2 && (size.Height < array.Shape[0] || size.Width < array.Shape[1]) ? Interpolation.Area : usual;
        ArrayObject apply(Interpreter run, NdArray array, (int Height, int Width) whole, Interpolation usual, bool mayBeArea)
        {
            (int Height, int Width) size = sizeFor(whole.Height, whole.Width);
            run.Budget.RequireArray([Math.Max(size.Height, 0), Math.Max(size.Width, 0), array.Rank == 3 ? array.Shape[2] : 1], array.DType.ItemSize());
            return Result(run, body(run, array.WithVersions(run.Options.Versions), whole, choose(array, size, usual, mayBeArea)), array);
        }

        return new ImageAugmentation(
            call.FunctionName, call,
            (run, array) => apply(run, array, array.Rank >= 2 ? (array.Shape[0], array.Shape[1]) : default, images, area is "image" or "image_mask"),
            (run, array, whole) => apply(run, array, whole, masks, area is "image_mask"));
    }

    private static void AddMaxSize(MemberTable table, string name, Func<int, int, int> side, Func<double, double, double> choose) =>
        Add(table, name, $"max_size=None, max_size_hw=None, {Interpolations}", call =>
        {
            if (call.OrNull("max_size") is null == call.OrNull("max_size_hw") is null)
            {
                throw PythonError.Value("One of max_size and max_size_hw must be specified, and not both");
            }

            Func<int, int, double> scale = ScaleOf(call, side, choose);
            (int, int) sizeFor(int height, int width) => height == 0 || width == 0 ? default : (Rounded(height * scale(height, width)), Rounded(width * scale(height, width)));
            return Resized(call, (_, array, whole, interpolation) =>
            {
                double factor = scale(whole.Height, whole.Width);
                return ImageTransforms.Resize(array, Rounded(array.Shape[0] * factor), Rounded(array.Shape[1] * factor), interpolation);
            }, sizeFor);
        });

    private static Func<int, int, double> ScaleOf(NativeCall call, Func<int, int, int> side, Func<double, double, double> choose)
    {
        if (call.OrNull("max_size") is { } given)
        {
            int max = PyInteger.TryIndex(given) is not null ? call.Int("max_size")
                : Sequences.ToList(call.Run, given) is [var only] ? NativeCall.ToInt(only)
                : throw call.Unsupported("a list of sizes, one of which is left to chance,");
            return (height, width) => max / (double)side(height, width);
        }

        List<object> sides = Sequences.ToList(call.Run, call["max_size_hw"]);
        (int? tall, int? wide) = sides.Count == 2 ? (Side(sides[0]), Side(sides[1])) : throw PythonError.Value("max_size_hw takes a height and a width");
        return (height, width) => (tall / (double)height, wide / (double)width) switch
        {
            ({ } byHeight, { } byWidth) => choose(byHeight, byWidth),
            ({ } byHeight, null) => byHeight,
            (null, { } byWidth) => byWidth,
            _ => throw PythonError.Type("unsupported operand type(s) for /: 'NoneType' and 'int'"),
        };
    }

    private static int? Side(object value) => value is PyNone ? null : NativeCall.ToInt(value);

    private static int Rounded(double length) => (int)Math.Clamp(Math.Round(length, MidpointRounding.ToEven), 1, int.MaxValue);
}
