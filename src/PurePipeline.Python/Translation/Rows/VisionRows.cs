using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.TorchVision;
using PurePipeline.Python.Objects;
using PurePipeline.TorchVision;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>torchvision: its functions, and the transforms, which are these functions with their arguments kept.</summary>
internal static partial class VisionRows
{
    /// <summary>What one function does to an input.</summary>
    private delegate Value Operation(FunctionTranslator to, Func<string, Value?> argument, Value input, bool v2);

    private static readonly (string Class, string Function, Operation Body)[] s_rows =
    [
        ("Resize", "resize", Resize),
        ("CenterCrop", "center_crop", static (to, argument, input, _) => Same(to, input, $"TF.CenterCrop({Text(to, input)}, {Sides(to, argument("size") ?? argument("output_size")!)})")),
        ("Normalize", "normalize", Normalize),
        ("ToTensor", "to_tensor", static (to, _, input, _) => Made(to, $"TF.ToTensor({AnyText(to, input)})", null)),
        ("PILToTensor", "pil_to_tensor", static (to, _, input, _) => Made(to, $"TF.PilToTensor({to.Image(input).Text})", null)),
        ("ToImage", "to_image", static (to, _, input, _) => input is Code { Type.Kind: TypeKind.Tensor } ? input
            : input is Code { Type.Kind: TypeKind.Image } image ? Made(to, $"TF.PilToTensor({image.Text})", null)
            : Made(to, $"TorchTensor.FromNumpy({to.Array(input).At(Precedence.Primary)}.Transpose(2, 0, 1))", null)),
        ("ToPureTensor", "to_pure_tensor", static (_, _, input, _) => input),
        ("ToDtype", "to_dtype", ToDType),
        ("ConvertImageDtype", "convert_image_dtype", static (to, argument, input, v2) =>
            Made(to, $"TF.ConvertImageDtype({to.Tensor(input).Text}, {Type(to, argument("dtype"))}{(v2 ? ", v2: true" : "")})", input)),
        ("Grayscale", "rgb_to_grayscale", Grayscale),
        ("", "to_grayscale", Grayscale),
        ("", "crop", static (to, argument, input, _) => Same(
            to, input, $"TF.Crop({Text(to, input)}, {string.Join(", ", new[] { "top", "left", "height", "width" }.Select(name => to.Int(argument(name)!).Text))})")),
        ("", "hflip", static (to, _, input, _) => Flip(to, input, "FlipLeftRight", 1)),
        ("", "vflip", static (to, _, input, _) => Flip(to, input, "FlipTopBottom", 2)),
        ("", "horizontal_flip", static (to, _, input, _) => Flip(to, input, "FlipLeftRight", 1)),
        ("", "vertical_flip", static (to, _, input, _) => Flip(to, input, "FlipTopBottom", 2)),
        ("ToPILImage", "to_pil_image", static (to, argument, input, _) =>
        {
            to.UseLibrary("TF.");
            string mode = argument("mode") is { Constant: not PyNone } name ? $", {to.Text(name)}" : "";
            return new Code($"TF.ToPilImage({(input is Code { Type.Kind: TypeKind.Tensor } tensor ? tensor.Text : to.Array(input).Text)}{mode})", StaticType.Image);
        }),
        ("RGB", "grayscale_to_rgb", static (to, _, input, _) => new Code($"{to.Image(input).At(Precedence.Primary)}.Convert(\"RGB\")", StaticType.Image)),
        ("Pad", "pad", VisionPadRow.Apply),
        ("FiveCrop", "five_crop", static (to, argument, input, _) => new TupleValue(FiveCrops(to, argument, to.Simple((Code)input, "input")))),
        ("TenCrop", "ten_crop", TenCrop),
        ("", "adjust_brightness", static (to, argument, input, v2) => Enhance(to, "Brightness", input, argument("brightness_factor")!, v2)),
        ("", "adjust_contrast", static (to, argument, input, v2) => Enhance(to, "Contrast", input, argument("contrast_factor")!, v2)),
        ("", "adjust_saturation", static (to, argument, input, v2) => Enhance(to, "Color", input, argument("saturation_factor")!, v2)),
        ("", "adjust_sharpness", static (to, argument, input, v2) => Enhance(to, "Sharpness", input, argument("sharpness_factor")!, v2)),
        ("", "adjust_hue", static (to, argument, input, _) => Same(to, to.Image(input), $"TF.AdjustHue({to.Image(input).Text}, {to.Float(argument("hue_factor")!).Text})")),
        ("", "adjust_gamma", static (to, argument, input, _) => Same(to, input, $"TF.AdjustGamma({Text(to, input)}, {to.Float(argument("gamma")!).Text}{(argument("gain")!.Constant is 1L ? "" : $", {to.Float(argument("gain")!).Text}")})")),
        ("", "rotate", VisionRotateRow.Apply),
        ("", "invert", static (to, _, input, _) => OfImage(to, "Invert", input)),
        ("", "autocontrast", static (to, _, input, v2) => v2 && input is Code { Type.Kind: TypeKind.Tensor } ? throw to.Unit.Refuse("This of a tensor") : OfImage(to, "AutoContrast", input)),
        ("", "equalize", static (to, _, input, _) => OfImage(to, "Equalize", input)),
        ("", "posterize", static (to, argument, input, _) => OfImage(to, "Posterize", input, to.Int(argument("bits")!))),
        ("", "solarize", static (to, argument, input, _) => OfImage(to, "Solarize", input, input is Code { Type.Kind: TypeKind.Tensor } ? to.Float(argument("threshold")!) : to.Int(argument("threshold")!))),
        ("_convert_image_to_rgb", "", ToRgb),
        ("MaybeConvertMode", "", ToRgb),
        ("MaybeToTensor", "", static (to, _, input, _) => input is Code { Type.Kind: TypeKind.Tensor } ? input : Made(to, $"TF.ToTensor({AnyText(to, input)})", null)),
        ("MaybePILToTensor", "", static (to, _, input, _) => input is Code { Type.Kind: TypeKind.Tensor } ? input : Made(to, $"TF.PilToTensor({to.Image(input).Text})", null)),
        ("", "resized_crop", static (to, argument, input, v2) => Resize(to, argument, Same(
            to, input, $"TF.Crop({Text(to, input)}, {string.Join(", ", new[] { "top", "left", "height", "width" }.Select(name => to.Int(argument(name)!).Text))})"), v2)),
    ];

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["torchvision.io.read_image"] = static site =>
        {
            site.To.Unit.Use("PurePipeline.TorchVision");
            site.To.UseType(StaticType.Tensor);
            return new Code($"ImageReading.ReadImage({FileRows.Path(site, "path")}, {ReadMode(site)}{site.To.Method.Versions()})", StaticType.Tensor with { Rank = 3, Elements = DType.UInt8 });
        };
        rows["torchvision.io.read_file"] = static site =>
        {
            site.To.Unit.Use("System.IO");
            return new Code($"File.ReadAllBytes({FileRows.Path(site, "path")})", StaticType.FileBytes);
        };
        rows["torchvision.io.decode_image"] = static site =>
        {
            site.To.Unit.Use("PurePipeline.TorchVision");
            site.To.UseType(StaticType.Tensor);
            return site["input"] is Code { Type.Kind: TypeKind.Bytes } bytes
                ? new Code($"ImageReading.DecodeImage({bytes.Text}, {ReadMode(site)}{site.To.Method.Versions()})", StaticType.Tensor with { Rank = 3, Elements = DType.UInt8 })
                : throw site.Refuse("anything but the picture's bytes");
        };
        VisionFittingRows.AddTo(rows);
        foreach (string module in (string[])["torchvision.transforms.functional", "torchvision.transforms.v2.functional"])
        {
            rows[module + ".get_image_size"] = static site =>
            {
                (_, Code height, Code width) = Size(site);
                return new ListValue([width, height]) { Region = site.To.Method.Region };
            };
            rows[module + ".get_dimensions"] = rows[module + ".get_size"] = static site =>
            {
                (Code channels, Code height, Code width) = Size(site);
                return new ListValue([channels, height, width]) { Region = site.To.Method.Region };
            };
            rows[module + ".get_image_num_channels"] = static site => Size(site).Channels;
            bool v2 = module.Contains("v2", StringComparison.Ordinal);
            foreach ((_, string name, Operation body) in s_rows.Where(row => row.Function.Length > 0))
            {
                rows[$"{module}.{name}"] = site => body(site.To, argument => site.Has(argument) ? site[argument] : null, Input(site), v2);
            }
        }
    }

    private static (Code Channels, Code Height, Code Width) Size(NativeSite site)
    {
        Code input = site.To.Simple((Code)Input(site), "input");
        Code Of(string property) => new($"{input.Text}.{property}", StaticType.Length);
        return input.Type.Kind switch
        {
            TypeKind.Image => (Of("Bands.Count"), Of("Height"), Of("Width")),
            TypeKind.Tensor when input.Type.Rank == 3 => (Of("Shape[^3]"), Of("Shape[^2]"), Of("Shape[^1]")),
            _ => throw site.Refuse("a tensor whose rank is not known"),
        };
    }

    /// <summary>A transform applied to a value.</summary>
    public static Value Apply(FunctionTranslator to, TransformObject transform, Value input)
    {
        string name = transform.FullName[(transform.FullName.LastIndexOf('.') + 1)..];
        bool v2 = transform.FullName.Contains(".v2.", StringComparison.Ordinal);
        if (name == "Lambda")
        {
            return to.Call(to.Unit.Wrap(transform.Made!["lambd"]), [input], []);
        }

        if (name == "Identity")
        {
            return input;
        }

        if (transform.FullName.StartsWith("einops.", StringComparison.Ordinal))
        {
            return EinopsRows.Apply(to, name == "Reduce" ? "reduce" : "rearrange", input, argument => to.Unit.Wrap(transform.Made![argument]));
        }

        if (transform.Applied is { } applied)
        {
            return applied.Function is null ? input : to.Call(new Known(applied.Function), [input], [.. applied.Keywords.Select(keyword => (keyword.Name, to.Unit.Wrap(keyword.Value)))]);
        }

        if (name.StartsWith("Random", StringComparison.Ordinal) || name == "ColorJitter")
        {
            return Chance(to, name, transform.Made!, input);
        }

        if (name == "ImageClassification")
        {
            to.Unit.Use("PurePipeline.TorchVision");
            to.UseType(StaticType.Tensor);
            string weights = ((ModelsModule.WeightsObject)transform.Made!.Self).Name;
            return new Code($"ImagePreset.Of({Literals.Of(weights)}).Apply({Text(to, input)})", StaticType.Tensor);
        }

        foreach ((string type, _, Operation body) in s_rows)
        {
            if (type == name)
            {
                return body(to, argument => transform.Made!.Has(argument) ? to.Unit.Wrap(transform.Made[argument]) : null, input, v2);
            }
        }

        throw to.Unit.Refuse(transform.FullName);
    }

    // What is certain of the transforms that are left to chance: p is 0 or 1, the others change nothing.
    private static Value Chance(FunctionTranslator to, string name, Runtime.NativeCall made, Value input) => name switch
    {
        "RandomErasing" or "RandomRotation" or "ColorJitter" => input,
        _ when made["p"] is 0L or 0.0 => input,
        "RandomApply" => to.Call(new ChainValue(to.Items(to.Unit.Wrap(made["transforms"])) ?? throw to.Unit.Refuse("RandomApply of these")), [input], []),
        "RandomGrayscale" when input is Code { Type.Mode: "L" or "RGB" } image => Grayscale(to, _ => Literals.TryOf(image.Type.Mode == "L" ? 1L : 3L), input, v2: false),
        _ => throw to.Unit.Refuse($"{name} of an input whose mode is not known"),
    };

    private static string AnyText(FunctionTranslator to, Value input) => input is Code { Type.Kind: TypeKind.Array } array ? array.Text : Text(to, input);

    public static string Text(FunctionTranslator to, Value input) => input is Code { Type.Kind: TypeKind.Image or TypeKind.Tensor } code
        ? code.Text
        : throw to.Unit.Refuse("This where an image or a tensor is wanted");

    /// <summary>A result of the input's type.</summary>
    public static Value Same(FunctionTranslator to, Value input, string text)
    {
        to.UseLibrary("TF.");
        return new Code(text, ((Code)input).Type with { IsFile = false });
    }

    public static Value Made(FunctionTranslator to, string text, Value? like)
    {
        to.UseLibrary("TF.");
        to.UseType(StaticType.Tensor);
        return new Code(text, StaticType.Tensor with { Rank = (like as Code)?.Type.Rank ?? 3 });
    }

    private static Value Input(NativeSite site) => site["img inpt pic image tensor".Split(' ').First(site.Has)];

    private static Value ToRgb(FunctionTranslator to, Func<string, Value?> argument, Value input, bool v2) =>
        input is Code { Type.Kind: TypeKind.Image } image ? new Code($"{image.At(Precedence.Primary)}.Convert(\"RGB\")", StaticType.ImageOf("RGB")) : input;

    private static string Sides(FunctionTranslator to, Value size)
    {
        IReadOnlyList<Value> sides = to.Items(size) ?? [size];
        return sides.Count == 1 ? $"({to.Int(sides[0]).Text}, {to.Int(sides[0]).Text})" : to.Pair(size);
    }

    private static string Type(FunctionTranslator to, Value? dtype)
    {
        to.UseType(StaticType.DType);
        return dtype is null or { Constant: PyNone } ? "DType.Float32" : to.DType(dtype);
    }

    private static Value Resize(FunctionTranslator to, Func<string, Value?> argument, Value input, bool v2)
    {
        Value size = argument("size")!;
        string sides = size.Constant is PyNone ? "[]" : to.Ints(size);
        string text = $"TF.Resize({Text(to, input)}, {sides}";
        if (argument("interpolation") is { Constant: not PyNone } mode)
        {
            text += Interpolation(to, mode);
        }

        if (argument("max_size") is { Constant: not PyNone } limit)
        {
            text += $", maxSize: {to.Int(limit).Text}";
        }

        if (input is Code { Type.Kind: TypeKind.Tensor })
        {
            text += argument("antialias")?.Constant switch { string or null => "", true => ", antialias: true", false or PyNone => ", antialias: false", _ => throw to.Unit.Refuse("antialias that is not known") };
            text += v2 ? ", v2: true" : "";
        }

        return Same(to, input, text + ")");
    }

    /// <summary>A filter as the last argument; none for the usual one.</summary>
    public static string Interpolation(FunctionTranslator to, Value mode)
    {
        InterpolationMode known = mode.Constant switch
        {
            InterpolationModeObject named => named.Mode,
            { } number when PyInteger.TryIndex(number) is long value => (InterpolationMode)value,
            _ => throw to.Unit.Refuse("An interpolation that is not known"),
        };
        if (known == InterpolationMode.Bilinear)
        {
            return "";
        }

        to.Unit.Use("PurePipeline.TorchVision");
        return $", InterpolationMode.{known}";
    }

    // In place the tensor itself gets the values.
    private static Value Normalize(FunctionTranslator to, Func<string, Value?> argument, Value input, bool v2)
    {
        Code tensor = to.Tensor(input);
        Value made = Made(to, $"TF.Normalize({tensor.Text}, {to.Floats(argument("mean")!)}, {to.Floats(argument("std")!)}{(v2 ? ", v2: true" : "")})", input);
        switch (argument("inplace")?.Constant)
        {
            case null or false:
                return argument("inplace") is { Constant: null } ? throw to.Unit.Refuse("inplace that is not known") : made;
            case true when tensor.IsSimple:
                to.UseType(StaticType.Array);
                to.Unit.MutatesArrays = true;
                to.Method.Writer.Write($"{tensor.Text}.Numpy()[ArrayIndex.Ellipsis] = {((Code)made).Text}.Numpy();");
                return tensor;
            default:
                return made;
        }
    }

    private static Value ToDType(FunctionTranslator to, Func<string, Value?> argument, Value input, bool v2)
    {
        if (input is not Code { Type.Kind: TypeKind.Tensor } tensor)
        {
            return input;
        }

        Value? dtype = argument("dtype") is DictValue kinds ? kinds.Items.Values.FirstOrDefault(value => value.Constant is not PyNone) : argument("dtype");
        return argument("scale")?.Constant switch
        {
            true => Made(to, $"TF.ConvertImageDtype({tensor.Text}, {Type(to, dtype)}, v2: true)", input),
            false or null => Made(to, $"{tensor.At(Precedence.Primary)}.To({Type(to, dtype)})", input),
            _ => throw to.Unit.Refuse("scale that is not known"),
        };
    }

    private static Value Grayscale(FunctionTranslator to, Func<string, Value?> argument, Value input, bool v2)
    {
        Code channels = to.Int(argument("num_output_channels") ?? Literals.TryOf(1L)!);
        if (input is Code { Type.Kind: TypeKind.Tensor } tensor)
        {
            return Made(to, $"TF.RgbToGrayscale({tensor.Text}, {channels.Text})", input);
        }

        string gray = $"{to.Image(input).At(Precedence.Primary)}.Convert(\"L\")";
        if (channels.Constant is 1L)
        {
            return new Code(gray, StaticType.Image);
        }

        Code local = to.Simple(new Code(gray, StaticType.Image), "gray");
        return new Code($"Image.Merge(\"RGB\", {local.Text}, {local.Text}, {local.Text})", StaticType.Image);
    }

    private static string ReadMode(NativeSite site)
    {
        site.Only("mode");
        string mode = site["mode"].Constant switch
        {
            PyEnum named => named.Repr()[(named.Repr().LastIndexOf('.') + 1)..],
            0L => "UNCHANGED",
            _ => throw site.Refuse("this mode"),
        };
        return mode == "UNCHANGED" ? "versions: " : $"ImageReadMode.{(mode == "RGBA" ? "RgbAlpha" : CSharpNames.Pascal(mode))}, versions: ";
    }
}
