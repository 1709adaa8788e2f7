using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Items and parts: <c>a[i]</c>, <c>a[:, ::2]</c>.</summary>
internal sealed partial class FunctionTranslator
{
    private Value Item(Value owner, Expression index)
    {
        if (owner is Code { Type.IsArray: true } array)
        {
            return ArrayItem(array, index);
        }

        if (owner is FlatValue flat)
        {
            return FlatItem(flat, index);
        }

        if (owner.Constant is Libraries.NumPy.NumPyGrids.Grid { IsOpen: true } && index is TupleDisplay { Items: var sides } && sides.All(side => side is SliceExpression { Step: null, Stop: not null }))
        {
            return new TupleValue([.. sides.Select((side, axis) => GridAxis((SliceExpression)side, axis, sides.Count))]);
        }

        if (owner.Constant is Libraries.NumPy.NumPyGrids.Grid { IsOpen: false } && index is TupleDisplay { Items: var lengths } && lengths.All(side => side is SliceExpression { Step: null, Stop: not null }))
        {
            Code[] axes = [.. lengths.Select((side, axis) => Simple(GridAxis((SliceExpression)side, axis, lengths.Count), "axis"))];
            string shape = string.Join(", ", axes.Select((axis, i) => $"{axis.Text}.Shape[{i}]"));
            return new Code($"NdArray.Stack([{string.Join(", ", axes.Select(axis => $"{axis.Text}.BroadcastTo({shape})"))}])", StaticType.Array with { Rank = axes.Length + 1, Elements = Numerics.DType.Int64 });
        }

        if (owner.Constant is Libraries.NumPy.IndexExpression made)
        {
            Value whole = index is TupleDisplay several ? new TupleValue([.. several.Items.Select(IndexPart)]) : IndexPart(index);
            return made.IsAlwaysTuple && whole is not TupleValue ? new TupleValue([whole]) : whole;
        }

        if (owner.Constant is Libraries.NumPy.Concatenator joins)
        {
            return Concatenated(joins, index);
        }

        Value key = Evaluate(index);
        if (owner is InstanceValue own && own.Type.Find("__getitem__") is PyFunction gets)
        {
            return CallFunction(gets, null, [own, key], []);
        }

        owner = Plain(owner);
        switch (owner)
        {
            case Rows.InformationValue information when key.Constant is "transparency":
                return Rows.PilInformationRows.Transparency(this, information);
            case Rows.PixelAccessValue pixels:
                return Rows.PilInformationRows.PixelAt(this, pixels, key);
            case Rows.ArrayFlagsValue flags:
                return flags.Item(unit, key);
            case Rows.KthValue kth when key.Constant is 0L:
                return kth.Values;
            case Code { Type.Kind: TypeKind.Shape } shape:
                return ShapeItem(shape, key);
            case Code { Type.Kind: TypeKind.Tuple } tuple:
                return Pick(Elements(tuple).Items, key, items => new TupleValue(items));
            case TupleValue tuple:
                return Pick(tuple.Items, key, items => new TupleValue(items));
            case ListValue list:
                return Pick(list.Items, key, items => new ListValue([.. items]) { Region = method.Region });
            case ListLocal { Item: null, Pending: { } pending }:
                return pending;
            case ListLocal or Code { Type: { Kind: TypeKind.List, Items: [_] } } when key.Constant is PySlice || key is SliceValue:
                return ListPart(Materialize(owner) ?? throw unit.Refuse("A part of a list that is empty"), key);
            case ListLocal { Item: { } item } local:
                return Whole(new Code($"{local.Name}[{Place(Int(key))}]", item));
            case Code { Type: { Kind: TypeKind.List, Items: [var item] } } list:
                return Whole(new Code($"{list.At(Precedence.Primary)}[{Place(Int(key))}]", item));
            case Code { Constant: null, Type: { Kind: TypeKind.Text, Name: "string" } } text:
                return Rows.TextRows.Item(this, text, key);
            case DictLocal or Code { Type.Kind: TypeKind.Dict }:
                return KeyItem(owner, key);
            case Code exif when Rows.PilInformationRows.IsExif(exif) && key.Constant is null:
                return new Code($"{exif.At(Precedence.Primary)}[{Int(key).Text}]", StaticType.Any);
            case Code exif when Rows.PilInformationRows.IsExif(exif):
                return Rows.PilInformationRows.Required(this, exif, Int(key).Text);
            case DictValue { Source: null } begun when key.Constant is null && (begun.Missing != MissingKey.Fails || begun.Items.Count == 0):
                throw Unknown(begun);
            case DictValue choice when key is Code { Constant: null, Type: { Kind: TypeKind.Int or TypeKind.Text, IsOptional: false } } unknown:
                return Chosen(choice, unknown, null);
            case DictValue dict:
                return key.Constant is { } name && dict.Items.TryGetValue(name, out Value? value) ? value
                    : key.Constant is { } missing ? MissingOf(dict, missing) ?? throw new PythonError("KeyError", Representation.Repr(missing)) : throw unit.Refuse("A key that is not known");
            case { Constant: UnknownName { MayBeKept: true } unknown } when key.Constant is { } at && unknown.Takes(at):
                return new Known(unknown.MadeAt(unit.Place));
            case { Constant: { } constant } when key.Constant is { } known:
                return unit.Wrap(Sequences.GetItem(unit.Run, constant, known));
            default:
                throw unit.Refuse("Indexing this");
        }
    }

    // A slice with its sides as they are now.
    private Value IndexPart(Expression index)
    {
        if (index is not SliceExpression slice)
        {
            return Evaluate(index);
        }

        Value Side(Expression? side) => side is null ? Known.None : Evaluate(side);
        (Value start, Value stop, Value step) = (Side(slice.Start), Side(slice.Stop), Side(slice.Step));
        return start.Constant is { } from && stop.Constant is { } to && step.Constant is { } by ? new Known(new PySlice(from, to, by)) : new SliceValue(start, stop, step);
    }

    // The numbers along one axis of an open grid.
    private Code GridAxis(SliceExpression side, int axis, int count)
    {
        Code start = side.Start is null ? Literals.TryOf(0L)! : Evaluate(side.Start) as Code ?? throw unit.Refuse("This grid");
        Code stop = Evaluate(side.Stop!) as Code ?? throw unit.Refuse("This grid");
        if (start.Type is not { Kind: TypeKind.Int } || stop.Type is not { Kind: TypeKind.Int })
        {
            throw unit.Refuse("A grid of floats");
        }

        UseType(StaticType.Array);
        return new Code($"NdArray.Arange({start.Text}, {stop.Text}, versions: {method.Versions()}).Reshape({string.Join(", ", Enumerable.Range(0, count).Select(i => i == axis ? "-1" : "1"))})",
            StaticType.Array with { Rank = count, Elements = Numerics.DType.Int64 });
    }

    private Value Pick(IReadOnlyList<Value> items, Value key, Func<IReadOnlyList<Value>, Value> part) => key.Constant switch
    {
        PySlice slice => part([.. ((PyTuple)Sequences.GetItem(unit.Run, new PyTuple([.. items]), slice)).Items.Cast<Value>()]),
        { } index when PyInteger.TryIndex(index) is long at => (Value)Sequences.GetItem(unit.Run, new PyTuple([.. items]), at),
        _ => throw unit.Refuse("An index that is not known, into values of different kinds"),
    };

    private static string Place(Code index) => index.Constant is long and < 0 and var behind ? $"^{-behind}"
        : index.Type.IsNonNegative ? index.Text
        : index.Text;
}
