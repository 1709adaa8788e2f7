using PurePipeline.Python.Libraries.TorchVision;
using PurePipeline.Python.Objects;
using PurePipeline.TorchVision;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>torchvision's <c>rotate</c> of an image, which is Pillow's; one number fills all bands.</summary>
internal static class VisionRotateRow
{
    public static Value Apply(FunctionTranslator to, Func<string, Value?> argument, Value input, bool v2)
    {
        Code image = to.Image(input);
        List<string> arguments = [to.Float(argument("angle")!).Text];
        InterpolationMode mode = argument("interpolation")!.Constant switch
        {
            PyNone => InterpolationMode.Nearest,
            InterpolationModeObject named => named.Mode,
            { } number when PyInteger.TryIndex(number) is long value => (InterpolationMode)value,
            _ => throw to.Unit.Refuse("An interpolation that is not known"),
        };
        if (mode != InterpolationMode.Nearest)
        {
            to.Unit.Use("PurePipeline.Pillow");
            arguments.Add($"Resampling.{mode}");
        }

        if (argument("expand")!.Constant is not false)
        {
            arguments.Add($"expand: {(argument("expand") is Code { Type.Kind: TypeKind.Bool } expand ? expand.Text : throw to.Unit.Refuse("This expand"))}");
        }

        if (argument("center")!.Constant is not PyNone)
        {
            arguments.Add($"center: {to.Pair(argument("center")!, floats: true)}");
        }

        Value fill = argument("fill")!;
        if (fill.Constant is not (PyNone or 0L))
        {
            IReadOnlyList<Value> bands = to.Items(fill) ?? [.. Enumerable.Repeat(fill, image.Type.Mode?.Length ?? throw to.Unit.Refuse("A fill for an image whose mode is not known"))];
            arguments.Add($"fillColor: {(bands.Count is 3 or 4 ? $"({string.Join(", ", bands.Select(band => to.Int(band).Text))})" : $"Ink.OfBands({string.Join(", ", bands.Select(band => to.Int(band).Text))})")}");
        }

        return new Code($"{image.At(Precedence.Primary)}.Rotate({string.Join(", ", arguments)})", image.Type with { IsFile = false });
    }
}
