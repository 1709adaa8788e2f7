namespace PurePipeline.Python.Translation;

/// <content><c>==</c> of lists.</content>
internal sealed partial class FunctionTranslator
{
    // Lists of numbers, of which at least one has a length that is not known.
    private Code? SameItems(Value left, Value right)
    {
        Value first = left is Code or ListLocal ? left : right;
        Value second = ReferenceEquals(first, left) ? right : left;
        if (TypeOf(first) is not { Kind: TypeKind.List, Items: [{ Kind: TypeKind.Int or TypeKind.Text or TypeKind.Tuple } item] } || (second is not ListValue && TypeOf(second) is not { Kind: TypeKind.List }))
        {
            return null;
        }

        unit.Use("System.Linq");
        string others = second is ListValue list ? $"({item.Name}[])[{string.Join(", ", list.Items.Select(one => Materialize(one) is { } code && code.Type.Kind == item.Kind ? code.Text : throw unit.Refuse("== of these")))}]" : Materialize(second)!.Text;
        return new Code($"{Materialize(first)!.At(Precedence.Primary)}.SequenceEqual({others})", StaticType.Bool);
    }
}
