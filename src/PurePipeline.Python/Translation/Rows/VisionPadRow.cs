namespace PurePipeline.Python.Translation.Rows;

/// <summary>torchvision's <c>Pad</c>: of an image a border of colour, of a tensor torch's padding.</summary>
internal static class VisionPadRow
{
    public static Value Apply(FunctionTranslator to, Func<string, Value?> argument, Value input, bool v2)
    {
        Value padding = argument("padding")!;
        string[] sides = [.. (to.Items(padding) ?? [padding]).Select(side => to.Int(side).Text)];
        (string left, string top, string right, string bottom) = sides.Length switch
        {
            1 => (sides[0], sides[0], sides[0], sides[0]),
            2 => (sides[0], sides[1], sides[0], sides[1]),
            4 => (sides[0], sides[1], sides[2], sides[3]),
            _ => throw to.Unit.Refuse("A padding of this kind"),
        };
        string mode = argument("padding_mode")?.Constant as string ?? throw to.Unit.Refuse("A padding_mode that is not known");
        Value fill = argument("fill")!;
        if (input is Code { Type.Kind: TypeKind.Image } image && mode == "constant")
        {
            to.UseType(StaticType.Image);
            IReadOnlyList<Value> bands = to.Items(fill) ?? [fill];
            string ink = bands.All(band => band.Constant is 0L) ? "" : bands.Count == 3 ? $", ({string.Join(", ", bands.Select(band => to.Int(band).Text))})"
                : $", Ink.OfBands([.. Enumerable.Repeat((long){to.Int(bands[0]).At(Precedence.Unary)}, {image.At(Precedence.Primary)}.Bands.Count)])";
            if (ink.Contains("Enumerable", StringComparison.Ordinal))
            {
                to.Unit.Use("System.Linq");
            }

            return new Code($"ImageOps.Expand({image.Text}, ({left}, {top}, {right}, {bottom}){ink})", StaticType.Image);
        }

        string torch = mode switch { "constant" => "Constant", "edge" => "Replicate", "reflect" => "Reflect", "symmetric" => "Symmetric", _ => throw to.Unit.Refuse("This padding_mode") };
        to.UseLibrary("F.");
        to.UseType(StaticType.Tensor);
        if (input is Code { Type.Kind: TypeKind.Tensor } tensor)
        {
            if (mode == "constant" && to.Items(fill) is { Count: > 1 } each)
            {
                return PadEach(to, tensor, $"[{left}, {right}, {top}, {bottom}]", each);
            }

            string value = mode != "constant" || fill.Constant is 0L ? "" : $", {to.Number(fill).Text}";
            return new Code($"F.Pad({tensor.Text}, [{left}, {right}, {top}, {bottom}]{(mode == "constant" && value.Length == 0 ? "" : $", PadMode.{torch}")}{value})", tensor.Type);
        }

        // Of an RGB image: channels last.
        return new Code(
            $"Image.FromArray(F.Pad(TorchTensor.FromNumpy({to.Image(input).At(Precedence.Primary)}.AsArray()), [0, 0, {left}, {right}, {top}, {bottom}], PadMode.{torch}).Numpy())", StaticType.Image);
    }

    // Each channel has a value of its own.
    private static Code PadEach(FunctionTranslator to, Code tensor, string widths, IReadOnlyList<Value> fill)
    {
        int axis = tensor.Type.Rank - 3 ?? throw to.Unit.Refuse("A fill for each channel of a tensor whose rank is not known");
        string all = string.Concat(Enumerable.Repeat(".., ", axis));
        Code channels = to.Simple(tensor, "channels");
        IEnumerable<string> padded = fill.Select((value, i) => $"F.Pad({channels.Text}[{all}{i}..{i + 1}], {widths}, PadMode.Constant, {to.Number(value).Text})");
        return new Code($"TorchTensor.Cat([{string.Join(", ", padded)}], {axis})", tensor.Type);
    }
}
