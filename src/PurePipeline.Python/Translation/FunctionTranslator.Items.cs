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
            case { Constant: { } constant } when key.Constant is { } known:
                return unit.Wrap(Sequences.GetItem(unit.Run, constant, known));
            default:
                throw unit.Refuse("Indexing this");
        }
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

    private Value ShapeItem(Code shape, Value key)
    {
        if (key.Constant is PySlice slice)
        {
            Code span = Simple(shape, "shape");
            (long? start, long? stop) = (slice.Start as long?, slice.Stop as long?);
            if (RankOf(span) is { } rank && (stop > rank || start < -rank))
            {
                return ShapeTail(span, start, stop, slice);
            }

            if (slice.Step is not PyNone || (start ?? 0) < 0 != (stop ?? -1) < 0 && !(start is >= 0 or null && stop is > 0))
            {
                return ShapeTail(span, start, stop, slice);
            }

            int[] axes = start is < 0
                ? [.. Enumerable.Range(0, (int)((stop ?? 0) - start.Value)).Select(i => (int)start.Value + i)]
                : stop is > 0 ? [.. Enumerable.Range((int)(start ?? 0), (int)Math.Max(0, stop.Value - (start ?? 0)))]
                : throw unit.Refuse("A part of a shape whose length is not known");
            return new TupleValue([.. axes.Select(axis => Axis(span, axis))], null, axes is [0, 1] or [-2, -1] ? ["Height", "Width"] : null);
        }

        return key.Constant is { } at && PyInteger.TryIndex(at) is long index
            ? Axis(shape, (int)index)
            : new Code($"{shape.Text}[{Int(key).Text}]", StaticType.Length);
    }

    private TupleValue ShapeTail(Code span, long? start, long? stop, PySlice slice)
    {
        // Of an array whose rank is known.
        int rank = RankOf(span) ?? throw unit.Refuse("A part of a shape whose length is not known");
        Value[] axes = [.. Enumerable.Range(0, rank).Select(i => Axis(span, i))];
        return new TupleValue([.. ((PyTuple)Sequences.GetItem(unit.Run, new PyTuple([.. axes]), slice)).Items.Cast<Value>()]);
    }

    private static int? RankOf(Code shape) => shape.Type.Rank;

    private static Code Axis(Code shape, int axis) => new($"{shape.Text}[{(axis < 0 ? $"^{-axis}" : $"{axis}")}]", StaticType.Length);

    private Code ArrayItem(Code array, Expression index, bool isTarget = false)
    {
        if (index is not (TupleDisplay or SliceExpression or ListDisplay))
        {
            switch (Evaluate(index))
            {
                case Code { Type: { Kind: TypeKind.List, Items: [{ IsArray: true } item], Rank: { } count } } axes:
                    Given[] each = [.. Enumerable.Range(0, count).Select(i => new Given(index.Span, new Code($"{axes.At(Precedence.Primary)}[{i}]", item)))];
                    return ArrayItem(array, each is [var place] ? place : new TupleDisplay(index.Span, each), isTarget);
                case Rows.PlacesValue all:
                    return new Code($"{array.At(Precedence.Primary)}[{all.Text}]", array.Type with { IsStrong = false }) { IsPicked = true };
                case Code { Type: { IsArray: true, Rank: not 0 } } places when places.Type.Kind == array.Type.Kind && (places.Type.Elements == Numerics.DType.Bool || places.Type.Rank > 0):
                    return new Code($"{array.At(Precedence.Primary)}[{places.Text}]", array.Type with { Rank = null, IsStrong = false }) { IsPicked = true };
                default:
                    break;
            }
        }

        IReadOnlyList<Expression> keys = index is TupleDisplay tuple ? tuple.Items
            : index is not SliceExpression && Plain(Evaluate(index)) is TupleValue several ? [.. several.Items.Select(item => new Given(index.Span, item))]
            : [index];
        List<string> texts = [];
        List<(int At, string Numbers, int? Rank)> picks = [];
        int removed = 0;
        int added = 0;
        foreach (Expression key in keys)
        {
            if (Picked(key, array) is not var (text, numbers, ofPlaces))
            {
                texts.Add(Index(key, ref removed, ref added));
                continue;
            }

            picks.Add((texts.Count, numbers, ofPlaces));
            texts.Add(text);
        }

        UseType(StaticType.Array);
        string source = array.At(Precedence.Primary);
        if (picks.Count == 0)
        {
            return WithConstant(Part(array, $"[{string.Join(", ", texts)}]", removed, added), array, isTarget ? null : keys);
        }

        int? rank = picks is [{ Rank: { } one }] && removed == 0 ? array.Type.Rank - 1 + one + added : null;
        StaticType type = array.Type with { Rank = rank, IsStrong = false };

        // A list of numbers alone among whole axes.
        if (!isTarget && array.Type.Kind == TypeKind.Array && picks is [{ Numbers.Length: > 0 } only] && texts.Where((_, i) => i != only.At).All(text => text is ".." or "ArrayIndex.Ellipsis"))
        {
            int dots = texts.IndexOf("ArrayIndex.Ellipsis");
            return new Code($"{source}.Take([{only.Numbers}], {(dots >= 0 && dots < only.At ? only.At - texts.Count : only.At)})", type);
        }

        return new Code($"{source}[{string.Join(", ", texts)}]", type) { IsPicked = true };
    }

    // Places by a list of numbers or an array, or a mask: C#'s index, the numbers where there is a list, and how many axes there are in its place.
    private (string Text, string Numbers, int? Rank)? Picked(Expression key, Code array)
    {
        if (key is SliceExpression)
        {
            return null;
        }

        switch (key is TupleDisplay inner ? new ListValue([.. Items(inner.Items)]) : Evaluate(key))
        {
            case ListValue list when list.Items.All(item => item is Code { Type.Kind: TypeKind.Int }):
                string numbers = Ints(list)[1..^1];
                return ($"ArrayIndex.At({numbers})", numbers, 1);
            case Code { Type: { IsArray: true, Rank: not (null or 0) } } places:
                return (places.Type.Kind == TypeKind.Tensor ? $"{places.At(Precedence.Primary)}.Numpy()" : places.Text, "", places.Type.Elements == Numerics.DType.Bool ? null : places.Type.Rank);
            case ListValue:
                throw unit.Refuse("This list as an index");
            default:
                return null;
        }
    }

    // A part of a small constant array is one, as long as nobody changes arrays.
    private Code WithConstant(Code part, Code array, IReadOnlyList<Expression>? keys)
    {
        if (keys is null || array is not { IsShared: false, Constant: Libraries.NumPy.ArrayObject whole } || !IsSmall(whole) || unit.CopiesElements)
        {
            return part;
        }

        object?[] places = [.. keys.Select(key => Evaluate(key).Constant)];
        if (places.Contains(null))
        {
            return part;
        }

        unit.KeepsViews = true;
        object? constant = whole.GetItem(unit.Run, places.Length == 1 ? places[0]! : new PyTuple(places!));
        return new Code(part.Text, part.Type, part.Precedence, constant) { IsElement = part.IsElement };
    }

    /// <summary>A view of an array. An element is a copy in NumPy, and a view in torch.</summary>
    private static Code Part(Code array, string indices, int removed, int added = 0)
    {
        int? rank = array.Type.Rank - removed + added;
        bool isElement = array.Type.Kind == TypeKind.Array && removed > 0 && rank is 0 or null;
        return new Code($"{array.At(Precedence.Primary)}{indices}", array.Type with { Rank = rank, IsStrong = rank == 0, MayBeElement = isElement }) { IsElement = isElement };
    }

    private string Index(Expression expression, ref int removed, ref int added)
    {
        if (expression is SliceExpression slice)
        {
            return Slice(slice);
        }

        Value value = Evaluate(expression);
        switch (value)
        {
            case SliceValue part:
                return Slice(new SliceExpression(expression.Span, new Given(expression.Span, part.Start), new Given(expression.Span, part.Stop), new Given(expression.Span, part.Step)));
            case { Constant: PyNone }:
                added++;
                return "ArrayIndex.NewAxis";
            case { Constant: PyEllipsis }:
                return "ArrayIndex.Ellipsis";
            case { Constant: PySlice known }:
                return $"ArrayIndex.Slice({Side(known.Start)}, {Side(known.Stop)}, {(known.Step is PyNone ? 1L : known.Step)})";
            case Code { Type: { IsArray: true, Rank: 0 } } or Code { Type.Kind: TypeKind.Int }:
                removed++;
                return Place(Int(value));
            default:
                throw unit.Refuse("An index of this kind");
        }

        static string Side(object bound) => bound is PyNone ? "null" : $"{bound}";
    }

    private string Slice(SliceExpression slice)
    {
        Code? start = Bounded(slice.Start);
        Code? stop = Bounded(slice.Stop);
        Code? step = Bounded(slice.Step);
        if (step is not null && step.Constant is not 1L)
        {
            return $"ArrayIndex.Slice({start?.Text ?? "null"}, {stop?.Text ?? "null"}, {step.Text})";
        }

        if (start is null && stop is null)
        {
            return "..";
        }

        return (start is null || IsRangeEnd(start)) && (stop is null || IsRangeEnd(stop))
            ? $"{(start is null ? "" : End(start))}..{(stop is null ? "" : End(stop))}"
            : $"ArrayIndex.Slice({start?.Text ?? "null"}, {stop?.Text ?? "null"})";
    }

    private static bool IsRangeEnd(Code bound) => bound.Type.IsNonNegative || bound.Constant is long;

    private static string End(Code bound) => bound.Constant is long and < 0 and var behind ? $"^{-behind}" : bound.At(Precedence.Unary);

    private Code? Bounded(Expression? bound) => bound is null || Evaluate(bound) is { Constant: PyNone } ? null : Int(Evaluate(bound));
}
