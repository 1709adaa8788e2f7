namespace PurePipeline.Python.Translation.Rows;

/// <content>Crops of a picture at several places.</content>
internal static partial class VisionRows
{
    private static TupleValue TenCrop(FunctionTranslator to, Func<string, Value?> argument, Value input, bool v2)
    {
        Code whole = to.Simple((Code)input, "input");
        Value mirrored = argument("vertical_flip")!.Constant switch
        {
            false => Flip(to, whole, "FlipLeftRight", 1),
            true => Flip(to, whole, "FlipTopBottom", 2),
            _ => throw to.Unit.Refuse("vertical_flip that is not known"),
        };
        return new TupleValue([.. FiveCrops(to, argument, whole), .. FiveCrops(to, argument, to.Simple((Code)mirrored, "mirrored"))]);
    }

    // The four corners and the middle.
    private static IReadOnlyList<Value> FiveCrops(FunctionTranslator to, Func<string, Value?> argument, Code input)
    {
        IReadOnlyList<Value> sides = to.Items(argument("size")!) ?? [argument("size")!];
        (string height, string width) = (to.Int(sides[0]).At(Precedence.Multiplicative), to.Int(sides[^1]).At(Precedence.Multiplicative));
        bool image = input.Type.Kind == TypeKind.Image;
        (string rows, string columns) = image ? ($"{input.Text}.Height", $"{input.Text}.Width") : ($"{input.Text}.Shape[^2]", $"{input.Text}.Shape[^1]");
        to.Unit.Use("System");
        to.Method.Writer.Write($"if ({height} > {rows} || {width} > {columns})");
        to.Method.Writer.Open();
        to.Method.Writer.Write("throw new ArgumentException(\"The crop is larger than the picture.\");");
        to.Method.Writer.Close();
        Value At(string top, string left) => Same(to, input, $"TF.Crop({input.Text}, {top}, {left}, {height}, {width})");
        return [At("0", "0"), At("0", $"{columns} - {width}"), At($"{rows} - {height}", "0"), At($"{rows} - {height}", $"{columns} - {width}"),
            Same(to, input, $"TF.CenterCrop({input.Text}, ({height}, {width}))")];
    }
}
