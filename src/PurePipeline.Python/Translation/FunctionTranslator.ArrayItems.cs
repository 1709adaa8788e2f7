using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Items and parts of arrays.</content>
internal sealed partial class FunctionTranslator
{
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
