namespace PurePipeline.Python.Translation.Rows;

/// <content>What is done to images alone, or to an image and a tensor in different ways.</content>
internal static partial class VisionRows
{
    private static Code Enhance(FunctionTranslator to, string name, Value input, Value factor)
    {
        to.UseType(StaticType.Image);
        return new Code($"ImageEnhance.{name}({to.Image(input).Text}, {to.Float(factor).Text})", StaticType.Image);
    }

    private static Code OfImage(FunctionTranslator to, string function, Value input, params IEnumerable<Code> arguments)
    {
        to.UseType(StaticType.Image);
        return new Code($"ImageOps.{function}({string.Join(", ", arguments.Prepend(to.Image(input)).Select(argument => argument.Text))})", to.Image(input).Type with { IsFile = false });
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
