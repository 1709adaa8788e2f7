using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <content>Arrays made of values.</content>
internal static partial class ArrayRows
{
    private const int MaxElements = 64;

    /// <summary><c>np.array</c> of numbers, and of arrays.</summary>
    public static Code FromValues(FunctionTranslator to, Value value, string? dtype)
    {
        to.UseType(StaticType.Array);
        string cast = dtype is null ? "" : $".AsType({dtype})";
        if (value.Constant is { } constant && Libraries.NumPy.ArrayMaking.AsArray(to.Unit.Run, constant, null) is { } known)
        {
            if (dtype is not null && Literals.IsTooLong(known.Data) && Enum.TryParse(dtype["DType.".Length..], out DType wanted))
            {
                return new Code(Literals.Array(known.Data.AsType(wanted), to.Method.Versions, isStatic: false), StaticType.Array with { Rank = known.Data.Rank, Elements = wanted }) { IsUnversioned = true };
            }

            return new Code(Literals.Array(known.Data, to.Method.Versions, isStatic: false) + cast, StaticType.Array with { Rank = known.Data.Rank, Elements = dtype is null ? known.Data.DType : null })
            {
                IsUnversioned = true,
            };
        }

        if (value is Code { Type.Kind: TypeKind.Shape } shape)
        {
            return new Code($"NdArray.Create<long>([.. {shape.Text}], {shape.Text}.Length){cast}", StaticType.Array with { Rank = 1, Elements = dtype is null ? DType.Int64 : null }) { IsUnversioned = true };
        }

        if (value is ListLocal or Code && FunctionTranslator.TypeOf(value) is { Kind: TypeKind.List, Items: [{ IsArray: true }] })
        {
            return new Code($"NdArray.Stack({to.Arrays(value)}){cast}", StaticType.Array);
        }

        if (value is ListLocal or Code && FunctionTranslator.TypeOf(value) is { Kind: TypeKind.List, Items: [{ Kind: TypeKind.List }] } nested && Level(nested) is var (level, rank) && (!level.IsMixed || level.Name == "double"))
        {
            to.Unit.Use("System.Linq");
            return new Code(Stacked(to.Materialize(value)!.Text, nested, level.Kind == TypeKind.Int ? "long" : "double", 1) + cast,
                StaticType.Array with { Rank = rank, Elements = dtype is not null ? null : level.Kind == TypeKind.Int ? DType.Int64 : DType.Float64 });
        }

        // The same row many times.
        if (value is ListValue { Items: [ListLocal same, _, ..] rows } && rows.All(row => ReferenceEquals(row, same)))
        {
            Code one = FromValues(to, same, null);
            return new Code($"{one.At(Precedence.Primary)}.ExpandDims(0).Repeat({rows.Count}, 0){cast}", one.Type with { Rank = one.Type.Rank + 1, Elements = dtype is null ? one.Type.Elements : null }) { IsUnversioned = one.IsUnversioned };
        }

        if (FunctionTranslator.TypeOf(value) is { Kind: TypeKind.List, Items: [{ IsNumber: true } number] } && value is ListLocal or Code && (!number.IsMixed || dtype == "DType.Float64"))
        {
            Code list = to.Simple(to.Materialize(value)!, "numbers");
            string element = number.Kind == TypeKind.Int ? "long" : "double";
            cast = number.IsMixed ? "" : cast;
            return new Code($"NdArray.Create<{element}>([.. {list.Text}], {list.Text}.{FunctionTranslator.CountName(list.Type)}){cast}", StaticType.Array with { Rank = 1, Elements = dtype is not null ? null : number.Kind == TypeKind.Int ? DType.Int64 : DType.Float64 }) { IsUnversioned = true };
        }

        if (FunctionTranslator.TypeOf(value) is { Kind: TypeKind.List, Items: [{ Kind: TypeKind.Tuple, IsOptional: false } tuple] } && to.Items(value) is null
            && tuple.Items.All(item => item is { IsNumber: true, IsMixed: false, IsOptional: false }))
        {
            return Rows(to, to.Materialize(value)!, tuple, cast);
        }

        if (FunctionTranslator.TypeOf(value) is { Kind: TypeKind.List, Items: [{ Kind: TypeKind.Text, Name: "string" }] } && dtype is "DType.Int64" or "DType.Float64")
        {
            return Parsed(to, to.Materialize(value)!, dtype == "DType.Int64" ? "long" : "double");
        }

        List<Value> elements = [];
        List<int> lengths = [];
        Flatten(to, value, elements, lengths, 0);
        if (elements.Count > MaxElements || elements.Count == 0)
        {
            throw to.Unit.Refuse("An array of so many values");
        }

        if (elements.Any(element => element is Code { Type.IsArray: true } or Code { Type.IsStrong: true }))
        {
            string arrays = string.Join(", ", elements.Select((element, i) => element is Code { Type.Kind: TypeKind.Array } ? to.Array(element, first: i == 0).Text : Scalar(to, to.Number(element))));
            bool scalars = elements.All(element => element is Code { Type.Rank: 0 } or Code { Type.IsNumber: true });
            string reshape = lengths.Count == 1 ? "" : scalars ? $".Reshape({string.Join(", ", lengths)})" : throw to.Unit.Refuse("An array of nested arrays");
            return new Code($"NdArray.Stack([{arrays}]){reshape}{cast}", StaticType.Array with { Rank = scalars ? lengths.Count : null });
        }

        if (elements.All(element => element is Code { Type.Kind: TypeKind.Bool }))
        {
            return new Code($"NdArray.Create<bool>([{string.Join(", ", elements.Cast<Code>().Select(element => element.Text))}], {(lengths.Count == 0 ? "System.ReadOnlySpan<int>.Empty" : string.Join(", ", lengths))}){cast}",
                StaticType.Array with { Rank = lengths.Count, Elements = dtype is null ? DType.Bool : null }) { IsUnversioned = true };
        }

        bool floats = elements.Any(element => element is Code { Type.Kind: TypeKind.Float });
        if (elements.Any(element => element is not Code { Type: { IsNumber: true, IsMixed: false } }))
        {
            throw to.Unit.Refuse("An array of these");
        }

        string texts = string.Join(", ", elements.Select(element => floats ? to.Float(element).Text : to.Int(element).Text));
        return new Code($"NdArray.Create<{(floats ? "double" : "long")}>([{texts}], {(lengths.Count == 0 ? "System.ReadOnlySpan<int>.Empty" : string.Join(", ", lengths))}){cast}", StaticType.Array with { Rank = lengths.Count, Elements = dtype is not null ? null : floats ? DType.Float64 : DType.Int64 })
        {
            IsUnversioned = true,
        };
    }

    // The numbers in lists of lists, and how deep they are.
    private static (StaticType Number, int Rank)? Level(StaticType list) => list.Items switch
    {
        [{ IsNumber: true } number] => (number.IsMixed && list.Name != "double[]" ? number with { Name = "" } : number, 1),
        [{ Kind: TypeKind.List } inner] => Level(inner) is var (number, rank) ? (number, rank + 1) : null,
        _ => null,
    };

    private static string Stacked(string list, StaticType type, string element, int level)
    {
        StaticType item = type.Items[0];
        string row = level == 1 ? "row" : $"row{level}";
        return item.IsNumber ? $"NdArray.Create<{element}>({(type.Name == element + "[]" ? list : $"[.. {list}]")}, {list}.{FunctionTranslator.CountName(type)})"
            : $"NdArray.Stack([.. {list}.Select({row} => {Stacked(row, item, element, level + 1)})])";
    }

    // A list of tuples of numbers, a row for each.
    private static Code Rows(FunctionTranslator to, Code tuples, StaticType row, string cast)
    {
        to.Unit.Use("System.Linq");
        tuples = to.Simple(tuples, "rows");
        string element = row.Items.All(item => item.Kind == TypeKind.Int) ? "long" : "double";
        string numbers = string.Join(", ", row.Items.Select((_, i) => $"row.{row.ItemName(i)}"));
        return new Code($"NdArray.Create<{element}>([.. {tuples.Text}.SelectMany(row => new {element}[] {{ {numbers} }})], {tuples.Text}.{FunctionTranslator.CountName(tuples.Type)}, {row.Items.Count}){cast}",
            StaticType.Array with { Rank = 2 }) { IsUnversioned = true };
    }

    // Numbers in texts.
    private static Code Parsed(FunctionTranslator to, Code texts, string element)
    {
        to.Unit.Use("System.Linq");
        to.Unit.Use("System.Globalization");
        texts = to.Simple(texts, "texts");
        return new Code($"NdArray.Create<{element}>([.. {texts.Text}.Select(text => {element}.Parse(text, CultureInfo.InvariantCulture))], {texts.Text}.{FunctionTranslator.CountName(texts.Type)})",
            StaticType.Array with { Rank = 1, Elements = element == "long" ? DType.Int64 : DType.Float64 }) { IsUnversioned = true };
    }

    // A Python number among arrays has the dtype that it would have alone.
    private static string Scalar(FunctionTranslator to, Code number) => number.Type.IsArray ? number.Text
        : $"NdArray.Full([], {number.Text}, DType.{(number.Type.Kind == TypeKind.Int ? "Int64" : "Float64")}, {to.Method.Versions()})";

    private static void Flatten(FunctionTranslator to, Value value, List<Value> elements, List<int> lengths, int level)
    {
        if (value is Code { Type.Kind: not (TypeKind.Tuple or TypeKind.Shape) } || to.Items(value) is not { } items)
        {
            if (level < lengths.Count)
            {
                throw to.Unit.Refuse("An array of lists of different lengths");
            }

            elements.Add(value);
            return;
        }

        if (level == lengths.Count && elements.Count == 0)
        {
            lengths.Add(items.Count);
        }
        else if (level >= lengths.Count || lengths[level] != items.Count)
        {
            throw to.Unit.Refuse("An array of lists of different lengths");
        }

        foreach (Value item in items)
        {
            Flatten(to, item, elements, lengths, level + 1);
        }
    }
}
