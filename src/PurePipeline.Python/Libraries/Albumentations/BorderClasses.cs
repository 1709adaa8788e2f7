using PurePipeline.Albumentations;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Albumentations;

/// <summary>albumentations' transforms that pad and crop.</summary>
internal static class BorderClasses
{
    // value and mask_value are what fill and fill_mask were called before 2.0.
    private const string Filled = "border_mode=0, fill=0, fill_mask=0, p=1.0, value=None, mask_value=None";
    private const string Cropped = "pad_if_needed=False, pad_position='center', border_mode=0, fill=0.0, fill_mask=0.0, p=1.0";

    private delegate NdArray Body(NdArray array, (int Height, int Width) whole, Padding padding);

    public static void AddTo(MemberTable table)
    {
        SizeClasses.Add(table, "PadIfNeeded", $"min_height=1024, min_width=1024, pad_height_divisor=None, pad_width_divisor=None, position='center', {Filled}", static call =>
        {
            (int? height, int? width, int? tall, int? wide) = (Length(call, "min_height"), Length(call, "min_width"), Length(call, "pad_height_divisor"), Length(call, "pad_width_divisor"));
            if (height is null == tall is null || width is null == wide is null)
            {
                throw PythonError.Value("Only one of 'min_height' and 'pad_height_divisor' parameters must be set, and so for the width");
            }

            RefuseOldValues(call);
            call.Run.Budget.RequireArray([height ?? tall ?? 1, width ?? wide ?? 1], 1);
            return Of(call, "position", (array, _, padding) => ImageTransforms.PadIfNeeded(array, height, width, tall, wide, padding));
        });
        SizeClasses.Add(table, "Pad", $"padding=0, fill=0, fill_mask=0, border_mode=0, p=1.0", static call =>
        {
            int[] sides = PyInteger.TryIndex(call["padding"]) is not null ? [call.Int("padding")] : call.Ints("padding");
            (int left, int top, int right, int bottom) = sides switch
            {
                [var all] => (all, all, all, all),
                [var x, var y] => (x, y, x, y),
                [var l, var t, var r, var b] => (l, t, r, b),
                _ => throw PythonError.Type("Padding must be a single number, a pair of numbers, or a quadruple of numbers"),
            };
            call.Run.Budget.RequireArray([Math.Max(top + bottom, 0), Math.Max(left + right, 0)], 1);
            return Of(call, null, (array, _, padding) => ImageTransforms.Pad(array, top, bottom, left, right, padding));
        });
        SizeClasses.Add(table, "CenterCrop", $"height, width, {Cropped}", static call =>
        {
            (int height, int width, bool pads) = (call.Int("height"), call.Int("width"), call.Truth("pad_if_needed"));
            call.Run.Budget.RequireArray([Math.Max(height, 0), Math.Max(width, 0)], 1);
            return Of(call, "pad_position", (array, _, padding) => ImageTransforms.CenterCrop(array, height, width, pads ? padding : null).Copy());
        });
        SizeClasses.Add(table, "Crop", $"x_min=0, y_min=0, x_max=1024, y_max=1024, {Cropped}", static call =>
        {
            (int left, int top, int right, int bottom) = (call.Int("x_min"), call.Int("y_min"), call.Int("x_max"), call.Int("y_max"));
            return call.Truth("pad_if_needed") ? throw call.Unsupported("pad_if_needed; A.PadIfNeeded before A.Crop, so it")
                : Of(call, "pad_position", (array, _, _) => ImageTransforms.Crop(array, left, top, right, bottom).Copy());
        });
    }

    private static ImageAugmentation Of(NativeCall call, string? position, Body body)
    {
        PadPosition where = position is null ? PadPosition.Center : Position(call, position);
        var border = (BorderType)call.Int("border_mode");
        (Padding images, Padding masks) = (new Padding(where, border, Fill(call, "fill")), new Padding(where, border, Fill(call, "fill_mask")));
        return new ImageAugmentation(
            call.FunctionName, call,
            (run, array) => SizeClasses.Result(run, body(array.WithVersions(run.Options.Versions), default, images), array),
            (run, array, whole) => SizeClasses.Result(run, body(array.WithVersions(run.Options.Versions), whole, masks), array));
    }

    /// <summary>An argument that says where the image goes.</summary>
    public static PadPosition Position(NativeCall call, string name) => call[name] switch
    {
        "center" => PadPosition.Center,
        "top_left" => PadPosition.TopLeft,
        "top_right" => PadPosition.TopRight,
        "bottom_left" => PadPosition.BottomLeft,
        "bottom_right" => PadPosition.BottomRight,
        "random" => throw call.Unsupported($"{name}='random', which leaves it to chance,"),
        var other => throw PythonError.Value($"Input should be 'center', 'top_left', 'top_right', 'bottom_left', 'bottom_right' or 'random', not {Representation.Repr(other)}"),
    };

    /// <summary>The value of a constant border: one number is every channel's; of a sequence what is left out is 0.</summary>
    public static double[] Fill(NativeCall call, string name) => call[name] switch
    {
        PyNone => [],
        var value when Numbers.IsNumber(value) => [NativeCall.ToFloat(value)],
        var values => Sequences.ToList(call.Run, values).ConvertAll(NativeCall.ToFloat) is var numbers && numbers.Count == 1 ? [numbers[0], 0] : [.. numbers],
    };

    private static int? Length(NativeCall call, string name) => call.OrNull(name) is null ? null
        : call.Int(name) is var length and >= 1 ? length : throw PythonError.Value($"{name}: Input should be greater than or equal to 1");

    // 2.0 passes over them, so that only what it does anyway is the same in all releases.
    private static void RefuseOldValues(NativeCall call)
    {
        foreach ((string old, string name) in (ReadOnlySpan<(string, string)>)[("value", "fill"), ("mask_value", "fill_mask")])
        {
            if (call.OrNull(old) is not null && !Fill(call, old).SequenceEqual(Fill(call, name)) && Fill(call, old).Any(static number => number != 0))
            {
                throw call.Unsupported($"{old}, which albumentations 2.0 passes over; write {name}=, so it");
            }
        }
    }
}
