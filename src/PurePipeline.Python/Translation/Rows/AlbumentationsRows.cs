using PurePipeline.Albumentations;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.Albumentations;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>albumentations: each transform is a method of <see cref="ImageTransforms"/>, with the arguments that it was made with.</summary>
internal static class AlbumentationsRows
{
    /// <summary>What <c>transform(image=..., mask=...)</c> gives: the same names, each translated.</summary>
    public static Value Apply(FunctionTranslator to, Augmentation transform, IReadOnlyList<(string Name, Value Value)> data)
    {
        DictValue result = new() { Region = to.Method.Region };
        foreach ((string name, Value value) in Applied(to, transform, data))
        {
            result.Items[name] = value;
        }

        return result;
    }

    private static IReadOnlyList<(string Name, Value Value)> Applied(FunctionTranslator to, Augmentation transform, IReadOnlyList<(string Name, Value Value)> data)
    {
        NativeCall made = transform.Made;
        if (made.Has("p") && made.Float("p") is > 0 and < 1)
        {
            throw to.Unit.Refuse($"{transform.FullName} with a chance");
        }

        if (made.Has("p") && made.Float("p") <= 0)
        {
            return data;
        }

        if (transform is Composition composition)
        {
            if ((made.Has("additional_targets") && made.OrNull("additional_targets") is not null) || data.Any(static pair => pair.Name is "masks" or "images" or "bboxes" or "keypoints" && pair.Value is not ListValue { Items.Count: 0 }))
            {
                throw to.Unit.Refuse($"{transform.FullName} of more than an image and a mask");
            }

            return composition.Steps.Aggregate(data, (before, step) => Applied(to, step as Augmentation ?? throw to.Unit.Refuse("A transform of the recipe's own among albumentations'"), before));
        }

        string type = transform.FullName[(transform.FullName.LastIndexOf('.') + 1)..];
        return [.. data.Select(pair => (pair.Name, pair.Name switch
        {
            "image" => Body(to, type, made, pair.Value, isMask: false),
            "mask" => Body(to, type, made, pair.Value, isMask: true),
            _ => pair.Value,
        }))];
    }

    private static Value Body(FunctionTranslator to, string type, NativeCall made, Value input, bool isMask)
    {
        if (type == "Lambda")
        {
            return made[isMask ? "mask" : "image"] is PyNone ? input : to.Call(to.Unit.Wrap(made[isMask ? "mask" : "image"]), [input], [("shape", to.Attribute(input, "shape"))]);
        }

        if (isMask && type is "Normalize" or "ToFloat" or "ToGray" or "ToRGB")
        {
            return input;
        }

        Code array = to.Array(input, first: true);
        if (type == "ToTensorV2")
        {
            return Tensor(to, made, array, isMask);
        }

        string? call = type switch
        {
            "Resize" => $"Resize({array.Text}, {made.Int("height")}, {made.Int("width")}{Kernel(to, made, isMask)})",
            "LongestMaxSize" or "SmallestMaxSize" => $"{type}({array.Text}, {MaxSize(to, made)}{Kernel(to, made, isMask)})",
            "HorizontalFlip" or "VerticalFlip" or "Transpose" => $"{type}({array.Text})",
            "PadIfNeeded" => $"PadIfNeeded({array.Text}, {Sides(made)}{Border(to, made, "position", isMask)})",
            "CenterCrop" => $"CenterCrop({array.Text}, {made.Int("height")}, {made.Int("width")}{(made.Truth("pad_if_needed") ? Border(to, made, "pad_position", isMask) : "")})",
            "Crop" => $"Crop({array.Text}, {made.Int("x_min")}, {made.Int("y_min")}, {made.Int("x_max")}, {made.Int("y_max")})",
            "Normalize" => $"Normalize({array.Text}, {Statistics(to, made)})",
            "ToFloat" => $"ToFloat({array.Text}{(made.OrNull("max_value") is null ? "" : $", {Literals.Of(made.Float("max_value"))}")})",
            "ToGray" => $"ToGray({array.Text}{(made.Int("num_output_channels") is 3 ? "" : $", {made.Int("num_output_channels")}")})",
            "ToRGB" => $"ToRgb({array.Text}{(made.Int("num_output_channels") is 3 ? "" : $", {made.Int("num_output_channels")}")})",
            _ => null,
        };
        to.Unit.Use("PurePipeline.Albumentations");
        int? rank = type is "ToGray" or "ToRGB" ? made.Int("num_output_channels") == 3 && (type == "ToRGB" || array.Type.Rank == 3) ? 3 : null : array.Type.Rank;
        DType? elements = type is "Normalize" or "ToFloat" ? made.Has("normalization") && made["normalization"] is not "standard" ? null : DType.Float32 : array.Type.Elements;
        return call is null ? throw to.Unit.Refuse($"{made.FunctionName}{(isMask ? " of a mask" : "")}")
            : new Code($"ImageTransforms.{call}", StaticType.Array with { Rank = rank, Elements = elements }) { Channels = type is "ToGray" or "ToRGB" ? null : array.Channels };
    }

    private static Code Tensor(FunctionTranslator to, NativeCall made, Code array, bool isMask)
    {
        to.UseType(StaticType.Tensor);
        bool turns = array.Type.Rank == 3 && (!isMask || made.Truth("transpose_mask"));
        string view = turns ? $"{array.At(Precedence.Primary)}.Transpose(2, 0, 1)"
            : isMask ? array.Text
            : array.Type.Rank == 2 ? $"{array.At(Precedence.Primary)}.ExpandDims(0)" : throw to.Unit.Refuse("ToTensorV2 of an array whose rank is not known");
        return new Code($"TorchTensor.FromNumpy({view})", StaticType.Tensor with { Rank = isMask ? array.Type.Rank : 3, Elements = array.Type.Elements });
    }

    private static string Kernel(FunctionTranslator to, NativeCall made, bool isMask)
    {
        if (made.OrNull("area_for_downscale") is not null)
        {
            throw to.Unit.Refuse("area_for_downscale");
        }

        long number = made.Int(isMask ? "mask_interpolation" : "interpolation");
        to.Unit.Use("PurePipeline.OpenCv");
        return number == (long)Interpolation.Linear ? "" : $", {EnumNames.Of<Interpolation>(number) ?? throw to.Unit.Refuse("An interpolation that is not known")}";
    }

    private static string MaxSize(FunctionTranslator to, NativeCall made)
    {
        if (made.OrNull("max_size") is not { } size)
        {
            return string.Join(", ", Sequences.ToList(made.Run, made["max_size_hw"]).Select(static side => side is PyNone ? "null" : NativeCall.ToInt(side).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return PyInteger.TryIndex(size) is not null ? made.Int("max_size").ToString(System.Globalization.CultureInfo.InvariantCulture) : throw to.Unit.Refuse("A list of sizes");
    }

    private static string Sides(NativeCall made)
    {
        string Side(string name) => made.OrNull(name) is null ? "null" : made.Int(name).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return made.OrNull("pad_height_divisor") is null && made.OrNull("pad_width_divisor") is null
            ? $"{Side("min_height")}, {Side("min_width")}"
            : $"{Side("min_height")}, {Side("min_width")}, {Side("pad_height_divisor")}, {Side("pad_width_divisor")}";
    }

    private static string Border(FunctionTranslator to, NativeCall made, string position, bool isMask)
    {
        PadPosition where = BorderClasses.Position(made, position);
        double[] fill = BorderClasses.Fill(made, isMask ? "fill_mask" : "fill");
        BorderType border = (BorderType)made.Int("border_mode");
        to.Unit.Use("PurePipeline.OpenCv");
        return where == PadPosition.Center && border == BorderType.Constant && fill.All(static value => value == 0) ? (position == "position" ? "" : ", new Padding()")
            : $", new Padding(PadPosition.{where}, {EnumNames.Of<BorderType>((long)border) ?? throw to.Unit.Refuse("A border that is not known")}{string.Concat(fill.Select(static value => $", {Literals.Of(value)}"))})";
    }

    private static string Statistics(FunctionTranslator to, NativeCall made)
    {
        if (made["normalization"] is string kind and not "standard")
        {
            return $"ImageNormalization.{PixelClasses.Kind(kind)}";
        }

        (double[]? mean, double[]? std) = (PixelClasses.Sequence(made, made["mean"]), PixelClasses.Sequence(made, made["std"]));
        string max = made.Float("max_pixel_value") is 255 ? "" : $", {Literals.Of(made.Float("max_pixel_value"))}";
        return mean is null && std is null ? $"{Literals.Of(made.Float("mean"))}, {Literals.Of(made.Float("std"))}{max}"
            : mean is not null && std is not null ? $"[{string.Join(", ", mean.Select(Literals.Of))}], [{string.Join(", ", std.Select(Literals.Of))}]{max}"
            : throw to.Unit.Refuse("One number beside several for mean and std");
    }
}
