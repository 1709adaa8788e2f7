using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content><c>np.r_[a, 0, 1:5]</c> and <c>np.c_[a, b]</c>.</content>
internal sealed partial class FunctionTranslator
{
    private Value Concatenated(Concatenator joins, Expression index)
    {
        Value[] given = [.. (index is TupleDisplay tuple ? tuple.Items : [index]).Select(Evaluate)];
        if (given.All(item => item.Constant is not null))
        {
            object[] keys = [.. given.Select(item => item.Constant!)];
            return Folded(joins.GetItem(unit.Run, keys.Length == 1 ? keys[0] : new PyTuple(keys)));
        }

        if (given.Any(item => item is Code { Type.Kind: TypeKind.Text }))
        {
            throw unit.Refuse("A directive in text");
        }

        // A Python number takes the arrays' dtype where it is of its kind.
        bool[] isNumber = [.. given.Select(item => item is Code { Type: { IsNumber: true, IsStrong: false } or { Kind: TypeKind.Bool } })];
        Code[] arrays = [.. given.Select(Part)];
        DType?[] dtypes = [.. arrays.Where((_, i) => !isNumber[i]).Select(array => array.Type.Elements)];
        DType? own = dtypes.Length == 0 || dtypes.Contains(null) ? null : dtypes.Select(dtype => dtype!.Value).Aggregate(NumPyPromotion.Promote);
        int rank = arrays.Select(array => array.Type.Rank ?? throw unit.Refuse("Joining arrays of unknown rank")).Append(joins.IsOfColumns ? 2 : 1).Max();
        string[] texts = [.. arrays.Select((array, i) => Raised(isNumber[i] ? Taken(array, own, dtypes.Length > 0) : array, joins.IsOfColumns, rank))];
        string axis = joins.IsOfColumns ? $", {rank - 1}" : "";
        DType? result = dtypes.Length > 0 && own is null ? null
            : arrays.Where((_, i) => isNumber[i]).Select(array => array.Type.Elements!.Value).Where(number => own is null || !Concatenator.Takes(own, number, signsMatter: true)).Aggregate(own, (DType? all, DType number) => all is null ? number : NumPyPromotion.Promote(all.Value, number));
        return new Code($"NdArray.Concatenate([{string.Join(", ", texts)}]{axis})", StaticType.Array with { Rank = rank, Elements = result });

        Code Part(Value item, int place) => item switch
        {
            { Constant: PySlice range } => Ranged(range),
            SliceValue => throw unit.Refuse("A range of numbers that are not known"),
            Code { Type: { IsNumber: true, IsMixed: false, IsStrong: false } or { Kind: TypeKind.Bool } } number => number.As(number.Type with { Rank = 0, Elements = number.Type.Kind switch { TypeKind.Int => Numerics.DType.Int64, TypeKind.Float => Numerics.DType.Float64, _ => Numerics.DType.Bool } }),
            _ => Array(item is Code { Type.IsNumber: true } strong ? Number(strong) : item, first: place == 0),
        };
    }

    private Code Ranged(PySlice range)
    {
        UseType(StaticType.Array);
        NdArray numbers = NumPyGrids.Axis(unit.Run, range);
        string text = numbers.DType == Numerics.DType.Int64
            ? $"NdArray.Arange({(range.Start is PyNone ? 0L : range.Start)}, {range.Stop}, {(range.Step is PyNone ? 1L : range.Step)}, {method.Versions()})"
            : $"{Literals.Array(numbers, method.Versions, isStatic: false)}.WithVersions({method.Versions()})";
        return new Code(text, StaticType.Array with { Rank = 1, Elements = numbers.DType });
    }

    // A number as an array of the dtype that the join gives it.
    private Code Taken(Code number, DType? own, bool hasArrays)
    {
        DType dtype = number.Type.Elements!.Value;
        bool takes = Concatenator.Takes(own, dtype, signsMatter: true);
        if (hasArrays && (own is null || takes != Concatenator.Takes(own, dtype, signsMatter: false)))
        {
            throw unit.Refuse(own is null ? "A number beside arrays of an unknown dtype" : "A number beside unsigned integers, whose dtype NumPy 2.0 changed,");
        }

        UseType(StaticType.DType);
        return new Code($"NdArray.Full([1], {number.Text}, DType.{(takes ? own!.Value : dtype)}, {method.Versions()})", StaticType.Array with { Rank = 1 });
    }

    // The axes that are missing come before an array's own; c_ has those of one axis as columns.
    private string Raised(Code array, bool isOfColumns, int rank)
    {
        int own = array.Type.Rank!.Value;
        string source = array.At(Precedence.Primary);
        return own == rank ? array.Text
            : own == 0 || (own == 1 && isOfColumns && array.Text.StartsWith("NdArray.Full([1], ", StringComparison.Ordinal)) ? $"{source}.Reshape({string.Join(", ", Enumerable.Repeat(1, rank))})"
            : own == 1 && isOfColumns && rank == 2 ? $"{source}.Reshape(-1, 1)"
            : own == 1 && !isOfColumns ? $"{source}.Reshape({string.Concat(Enumerable.Repeat("1, ", rank - 1))}-1)"
            : throw unit.Refuse("Joining arrays of these ranks");
    }
}
