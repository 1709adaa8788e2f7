namespace PurePipeline.Python.Translation.Rows;

/// <content>What is done to images alone, or to an image and a tensor in different ways.</content>
internal static partial class VisionRows
{
    // Of tensors v2 rounds otherwise, and sharpness is a convolution of torch's.
    private static Code Enhance(FunctionTranslator to, string name, Value input, Value factor, bool v2)
    {
        if (input is Code { Type.Kind: TypeKind.Tensor } tensor)
        {
            return name == "Sharpness" || (v2 && name != "Brightness") ? throw to.Unit.Refuse($"This change of a tensor's {name.ToLowerInvariant()}")
                : OfTensor(to, "Adjust" + (name == "Color" ? "Saturation" : name), tensor, to.Float(factor));
        }

        to.UseType(StaticType.Image);
        return new Code($"ImageEnhance.{name}({to.Image(input).Text}, {to.Float(factor).Text})", StaticType.Image);
    }

    private static Code OfImage(FunctionTranslator to, string function, Value input, params Code[] arguments)
    {
        if (input is Code { Type.Kind: TypeKind.Tensor } tensor)
        {
            return OfTensor(to, function, tensor, arguments);
        }

        to.UseType(StaticType.Image);
        return new Code($"ImageOps.{function}({string.Join(", ", arguments.Prepend(to.Image(input)).Select(argument => argument.Text))})", to.Image(input).Type with { IsFile = false });
    }

    private static Code OfTensor(FunctionTranslator to, string function, Code tensor, params Code[] arguments)
    {
        to.UseLibrary("TF.");
        return new Code($"TF.{function}({string.Join(", ", arguments.Prepend(tensor).Select(argument => argument.Text))})", tensor.Type);
    }

    private static Code Flip(FunctionTranslator to, Value input, string method, int fromEnd)
    {
        if (input is Code { Type.Kind: TypeKind.Image } image)
        {
            return new Code($"{image.At(Precedence.Primary)}.Transpose(TransposeMethod.{method})", image.Type with { IsFile = false });
        }

        Code tensor = to.Tensor(input);
        return tensor.Type.Rank is { } rank ? new Code($"{tensor.At(Precedence.Primary)}.Flip({rank - fromEnd})", tensor.Type) : new Code($"{tensor.At(Precedence.Primary)}.Flip({-fromEnd})", tensor.Type);
    }
}
