using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary><c>Pad(padding, fill, padding_mode)</c>.</summary>
internal static class VisionPad
{
    private static readonly (string Name, PadMode Mode)[] s_modes =
        [("constant", PadMode.Constant), ("edge", PadMode.Replicate), ("reflect", PadMode.Reflect), ("symmetric", PadMode.Symmetric)];

    /// <summary>What is added left, top, right and bottom: an int, a pair (both sides, top and bottom), or four.</summary>
    public static (int Left, int Top, int Right, int Bottom) Widths(NativeCall call, string name) =>
        (call[name] is PyTuple or PyList ? call.Ints(name) : [call.Int(name)]) switch
        {
            [int all] => (all, all, all, all),
            [int sides, int ends] => (sides, ends, sides, ends),
            [int left, int top, int right, int bottom] => (left, top, right, bottom),
            _ => throw PythonError.Value("Padding must be an int or a 1, 2, or 4 element tuple"),
        };

    public static object Apply(Interpreter run, object input, (int Left, int Top, int Right, int Bottom) widths, object fill, string modeName)
    {
        int index = Array.FindIndex(s_modes, m => m.Name == modeName);
        PadMode mode = index >= 0 ? s_modes[index].Mode : throw PythonError.Value("Padding mode should be either constant, edge, reflect or symmetric");
        (int height, int width) = VisionOperations.SizeOf(input);
        run.Budget.RequireArray([4, checked(height + widths.Top + widths.Bottom), checked(width + widths.Left + widths.Right)], sizeof(float));
        return input is ImageObject image
            ? OfImage(run, image, widths, fill, mode)
            : VisionOperations.Result(run, OfTensor(run, VisionOperations.Tensor(input), widths, fill, mode));
    }

    private static ImageObject OfImage(Interpreter run, ImageObject image, (int Left, int Top, int Right, int Bottom) widths, object fill, PadMode mode)
    {
        Border border = new(widths.Left, widths.Top, widths.Right, widths.Bottom);
        if (mode == PadMode.Constant)
        {
            Image expanded = ImageOps.Expand(image.Image, border, InkOf(run, fill, image.Image.Bands.Count));
            return image.With(image.Image is { Mode: "P", Palette: { } palette } ? expanded.WithPalette(palette) : expanded);
        }

        // NumPy pads the pixels; here torch's rule, which is the same as far as torch goes.
        NdArray pixels = image.Image.AsArray();
        int[] pad = pixels.Rank == 2
            ? [widths.Left, widths.Right, widths.Top, widths.Bottom]
            : [0, 0, widths.Left, widths.Right, widths.Top, widths.Bottom];
        return new ImageObject(Image.FromArray(Functional.Pad(TorchTensor.FromNumpy(pixels), pad, mode).Data));
    }

    // A number, or one for each band.
    private static Ink InkOf(Interpreter run, object fill, int bands)
    {
        object[] values = fill is PyTuple or PyList ? [.. Sequences.ToList(run, fill)] : fill is PyNone ? [0L] : [fill];
        object[] all = values.Length == 1 && bands > 1 ? [.. Enumerable.Repeat(values[0], bands)] : values;
        return all.Length == 1 ? InkArgument.Of(all[0]) : InkArgument.Of(new PyTuple([.. all.Select(v => v is double d ? (object)(long)d : v)]));
    }

    private static TorchTensor OfTensor(Interpreter run, TorchTensor tensor, (int Left, int Top, int Right, int Bottom) widths, object fill, PadMode mode)
    {
        object[] values = fill is PyTuple or PyList ? [.. Sequences.ToList(run, fill)] : fill is PyNone ? [0L] : [fill];
        int[] pad = [widths.Left, widths.Right, widths.Top, widths.Bottom];
        if (values.Length == 1)
        {
            Scalar value = NumPy.ArrayOperators.ToScalar(values[0]) ?? throw PythonError.Type("Got inappropriate fill arg");
            return Functional.Pad(tensor, pad, mode, value);
        }

        // A value for each channel.
        int axis = tensor.Rank - 3;
        NdArray result = Functional.Pad(tensor, pad, mode).Data;
        for (int i = 0; i < values.Length; i++)
        {
            ArrayIndex[] channel = [.. Enumerable.Repeat(ArrayIndex.All, axis), ArrayIndex.Slice(i, i + 1)];
            TorchTensor padded = Functional.Pad(tensor[channel], pad, mode, NumPy.ArrayOperators.ToScalar(values[i]) ?? 0L);
            result[channel] = padded.Data;
        }

        return TorchTensor.FromNumpy(result);
    }
}
