using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <summary>From values to C# expressions of the type that a place asks for.</summary>
internal sealed partial class FunctionTranslator
{
    /// <summary>The type that a C# variable for the value would have; null if none can hold it.</summary>
    public static StaticType? TypeOf(Value value)
    {
        switch (value)
        {
            case Code code:
                return code.Type.Kind == TypeKind.Message ? null : code.Type;
            case Known { Python: PyEnumMember member }:
                return OwnEnums.TypeOf(member);
            case InstanceValue { Contents: TupleValue contents } instance when NamedTupleClass.Of(instance.Type) is { } named:
                return TypeOf(new TupleValue(contents.Items, null, [.. named.FieldNames.Select(CSharpNames.Pascal)])) is { } fields ? fields with { Class = instance.Type } : null;
            case InstanceValue { Source: { } one }:
                return one.Type;
            case DictValue { Source: { } one }:
                return one.Type;
            case InstanceValue { Contents: null } instance:
                return RecordOf(instance);
            case DictValue { Missing: MissingKey.Fails } dict:
                return RecordOf(null, dict.Items.Select(pair => (pair.Key, pair.Value)));
            case TupleValue tuple:
                StaticType?[] items = [.. tuple.Items.Select(TypeOf)];
                return items.Length is < 2 or > 7 || items.Any(item => item is null or { Kind: TypeKind.Shape }) ? null : StaticType.Tuple(items!, tuple.Names);
            case ListValue { Items: { Count: > 0 } list }:
                StaticType? item = list.Select(TypeOf).Aggregate((a, b) => a is null || b is null ? null : StaticType.Join(a, b));
                return item is null or { IsMixed: true } ? null : StaticType.List(item);
            case ListValue { Empty.Item: { } added }:
                return StaticType.List(added);
            case ListLocal { Item: { } element }:
                return StaticType.List(element);
            case DictLocal grown:
                return grown.Type;
            case SetLocal { Item: { } member }:
                return StaticType.Set(member);
            case DictItemsValue pairs:
                return pairs.List.Type;
            default:
                return null;
        }
    }

    private static bool IsTuple(Value value) => ReferenceEquals(PythonType(value), Libraries.Builtins.TupleType.Type);

    /// <summary>The value as one C# expression; null if it has no C# type.</summary>
    public Code? Materialize(Value value)
    {
        if (value is Code code)
        {
            return code;
        }

        if (value is Known { Python: PyEnumMember member })
        {
            return OwnEnums.Of(unit, member);
        }

        if (value is DictItemsValue pairs)
        {
            unit.Use("System.Linq");
            return pairs.List;
        }

        if ((value is ListLocal { Item: not null } list ? list.Name : (value as DictLocal)?.Name ?? (value as SetLocal)?.Name) is { } local)
        {
            return TypeOf(value) is { } whole ? new Code(local, whole) : null;
        }

        if (TypeOf(value) is not { } type)
        {
            return null;
        }

        UseType(type);
        switch (value)
        {
            case InstanceValue { Source: { } one }:
                return one;
            case DictValue { Source: { } one }:
                return one;
            case InstanceValue { Contents: null } instance:
                return Record(type, key => instance.Fields[(string)key]);
            case DictValue dict:
                return Record(type, key => dict.Items[key]);
            default:
                break;
        }

        return (value is InstanceValue { Contents: { } contents } ? contents : value) switch
        {
            TupleValue { Text: { } text } => new Code(text, type),
            TupleValue tuple => new Code($"({string.Join(", ", tuple.Items.Select(item => Materialize(item)!.Text))})", type),
            ListValue { Items: { Count: > MaxWritten } items } when items.All(item => ReferenceEquals(item, items[0])) => Repeated(items, type),
            ListValue { Items.Count: 0 } => new Code($"new {type.Name}()", type),
            ListValue several => new Code(Written(several, type), type, Precedence.Primary),
            _ => null,
        };
    }

    private const int MaxWritten = 8;

    // One value many times.
    private Code Repeated(List<Value> items, StaticType type)
    {
        unit.Use("System.Linq");
        return new Code($"Enumerable.Repeat({Materialize(items[0])!.Text}, {items.Count}).ToList()", type);
    }

    /// <summary>How C# says how many items a list has.</summary>
    public static string CountName(StaticType list) => list.Name.EndsWith("[]", StringComparison.Ordinal) ? "Length" : "Count";

    public Code Int(Value value) => value switch
    {
        Code { Constant: PyEnum named } => Literals.TryOf(named.ToIndex())!,
        Code { Type.Kind: TypeKind.Int } code => code,
        Code { Constant: bool truth } => Literals.TryOf(truth ? 1L : 0L)!,
        Code { Type.Kind: TypeKind.Bool } code => new Code($"{code.At(Precedence.Or)} ? 1 : 0", StaticType.Length, Precedence.Conditional),
        Code { Type: { IsArray: true } } code => new Code($"(int){ItemOf(code, Numerics.DType.Int64)}", StaticType.Int, Precedence.Unary),
        _ => throw unit.Refuse("This where a whole number is wanted"),
    };

    public Code Float(Value value) => value switch
    {
        Code { Constant: long number } => Literals.TryOf((double)number)!,
        Code { Type.IsNumber: true } code => code,
        Code { Type.Kind: TypeKind.Bool } code => new Code($"{code.At(Precedence.Or)} ? 1.0 : 0.0", StaticType.Float, Precedence.Conditional),
        Code { Type.IsArray: true } code => new Code(ItemOf(code, Numerics.DType.Float64), StaticType.Float),
        _ => throw unit.Refuse("This where a number is wanted"),
    };

    /// <summary>The one element of an array.</summary>
    private string ItemOf(Code array, Numerics.DType wanted)
    {
        UseType(array.Type);
        UseType(StaticType.DType);
        string source = array.At(Precedence.Primary);
        return array.Type.Elements == wanted ? $"{source}.Item<{Literals.ElementName(wanted)}>()"
            : $"{source}.{(array.Type.Kind == TypeKind.Tensor ? "To" : "AsType")}(DType.{wanted}).Item<{Literals.ElementName(wanted)}>()";
    }

    public string Text(Value value) => value is Code { Type.Kind: TypeKind.Text } code ? code.Text : throw unit.Refuse("This where a string is wanted");

    /// <summary>An array, or what NumPy makes one of.</summary>
    public Code Array(Value value, bool first = false)
    {
        UseType(StaticType.Array);
        switch (value)
        {
            case Code { IsUnversioned: true } code when first:
                return new Code($"{code.At(Precedence.Primary)}.WithVersions({method.Versions()})", code.Type, constant: code.Constant);
            case Code { Type.Kind: TypeKind.Array } code:
                return code;
            case Code { Type.Kind: TypeKind.Image } image:
                return new Code($"{image.At(Precedence.Primary)}.AsArray()", image.Type.Pixels()) { Channels = ChannelsOf(image.Type) };
            case Code { Type.Kind: TypeKind.Tensor } tensor:
                return new Code($"{tensor.At(Precedence.Primary)}.Numpy()", StaticType.Array with { Elements = tensor.Type.Elements, Rank = tensor.Type.Rank });
            case Code { Type: { Kind: TypeKind.Bytes, Name: "byte[]" } } bytes:
                return Array(Rows.BytesRows.AsArray(this, bytes, Numerics.DType.UInt8), first);
            case ListOrArray numbers:
                return numbers.Array;
            case FlatValue flat:
                return new Code($"{Array(flat.Owner, first).At(Precedence.Primary)}.Copy().Reshape(-1)", flat.Elements.Type);
            case Rows.PixelsValue pixels:
                UseType(StaticType.DType);
                return pixels.Array;
            default:
                return Rows.ArrayRows.FromValues(this, value, null);
        }
    }

    public static int? ChannelsOf(StaticType image) => image.Bands is > 1 and var bands ? bands : null;

    public Code Tensor(Value value) => value is Code { Type.Kind: TypeKind.Tensor } code ? code : throw unit.Refuse("This where a tensor is wanted");

    public Code Image(Value value) => value is Code { Type.Kind: TypeKind.Image } code ? code : throw unit.Refuse("This where an image is wanted");

    /// <summary>A number beside an array: a C# number, or an array of no axes for a NumPy scalar.</summary>
    public Code Number(Value value) => value switch
    {
        Code { Type.IsMixed: true } => throw unit.Refuse("Beside an array, a number that is an int in some runs and a float in others"),
        Code { Type: { IsNumber: true, IsStrong: true } } strong => new Code(
            $"NdArray.Full([], {strong.Text}, DType.{(strong.Type.Kind == TypeKind.Int ? "Int64" : "Float64")}, {method.Versions()})",
            StaticType.Array with { IsStrong = true, Rank = 0, Elements = strong.Type.Kind == TypeKind.Int ? Numerics.DType.Int64 : Numerics.DType.Float64 }),
        Code { Type.IsNumber: true } or Code { Type.Kind: TypeKind.Bool } => (Code)value,
        _ => throw unit.Refuse("This where a number is wanted"),
    };

    /// <summary>A number beside a tensor: torch takes NumPy's scalars as Python's.</summary>
    public Code PlainNumber(Value value) => Number(value is Code { Type: { IsNumber: true, IsStrong: true } } strong ? strong.As(strong.Type with { IsStrong = false }) : value);

    public string Ints(Value value) => value is Code { Type.Kind: TypeKind.Shape } shape ? shape.Text
        : value is Code { Type: { Kind: TypeKind.List, Items: [{ Kind: TypeKind.Int }] } } list ? $"[.. {list.Text}]"
        : value is ListLocal { Item.Kind: TypeKind.Int, Name: var name } ? $"[.. {name}]"
        : $"[{string.Join(", ", (ItemsOf(value) ?? [value]).Select(item => Int(item).Text))}]";

    /// <summary>Whole numbers as arguments of their own, or as a collection of a length that is not known.</summary>
    public string IntArguments(Value value) => Ints(value) is var text && text.StartsWith('[') && !text.StartsWith("[..", StringComparison.Ordinal) ? text[1..^1] : text;

    public string Floats(Value value) => TypeOf(value) is { Kind: TypeKind.List, Items: [{ Kind: TypeKind.Int or TypeKind.Float } number] } && ItemsOf(value) is null ? ListOfFloats(Materialize(value)!, number)
        : value is Code { Constant: null, Type: { IsArray: true, Rank: not 0 } } array
        ? $"{array.At(Precedence.Primary)}.{(array.Type.Kind == TypeKind.Tensor ? "To" : "AsType")}(DType.Float64).ToArray<double>()"
        : $"[{string.Join(", ", (ItemsOf(value) ?? [value]).Select(item => NumberText(Float(item))))}]";

    private string ListOfFloats(Code list, StaticType number)
    {
        unit.Use("System.Linq");
        return number.Kind == TypeKind.Float ? $"[.. {list.Text}]" : $"[.. {list.At(Precedence.Primary)}.Select(number => (double)number)]";
    }

    /// <summary>Two or four numbers as a C# tuple.</summary>
    public string Pair(Value value, bool floats = false, int count = 2)
    {
        if (value is Code { Type.Kind: TypeKind.Tuple } whole && whole.Type.Items.Count == count && whole.Type.Items.All(item => item.Kind == TypeKind.Int || floats))
        {
            return whole.Text;
        }

        if (value is TupleValue { Text: { } text } tuple && tuple.Items.Count == count && tuple.Items.All(item => TypeOf(item)?.Kind == TypeKind.Int))
        {
            return text;
        }

        IReadOnlyList<Value> items = (Unpackable(count, value) ?? ItemsOf(value)) is { } found && found.Count == count ? found : throw unit.Refuse($"This where {count} numbers are wanted");
        return $"({string.Join(", ", items.Select(item => floats ? NumberText(Float(item)) : Int(item).Text))})";
    }

    /// <summary>Numbers of single precision.</summary>
    public string Singles(Value value) => $"[{string.Join(", ", (ItemsOf(value) ?? throw unit.Refuse("This where numbers are wanted")).Select(item => Single(Float(item))))}]";

    /// <summary>A number of single precision.</summary>
    public static string Single(Code number)
    {
        if (number is not ({ Type.Kind: TypeKind.Int } or { Constant: double }))
        {
            return $"(float){number.At(Precedence.Unary)}";
        }

        string text = number.Type.Kind == TypeKind.Int ? number.Text : NumberText(number);
        return number.Type.Kind != TypeKind.Int && text.Contains('.', StringComparison.Ordinal) ? text + "f" : text;
    }

    /// <summary>A number as C# writes it where floats are wanted.</summary>
    public string NumberText(Value value) => NumberText(Float(value));

    private static string NumberText(Code code) => code.Constant is double number && number == Math.Floor(number) && Math.Abs(number) < 1e9 && code.Text == Literals.Of(number)
        ? Literals.Of((long)number)
        : code.Text;

    public string DType(Value value)
    {
        UseType(StaticType.DType);
        return value switch
        {
            Code { Type.Kind: TypeKind.DType } code => code.Text,
            { Constant: { } constant } when DTypeOf(constant) is { } dtype => $"DType.{dtype}",
            _ => throw unit.Refuse("This where a dtype is wanted"),
        };
    }

    public static Numerics.DType? DTypeOf(object? constant) => constant is null ? null
        : (constant as Libraries.Torch.TorchDType)?.Value ?? Libraries.NumPy.DTypeNames.TryParse(constant);

    /// <summary>A named number of a library as the enum's member.</summary>
    public string Enum<T>(Value value)
        where T : struct, Enum
    {
        unit.Use(typeof(T).Namespace!);
        if (value is Code { Type.Kind: TypeKind.Enum } named && named.Type.Name == typeof(T).Name)
        {
            return named.Text;
        }

        return value is Code { Constant: { } constant } && PyInteger.TryIndex(constant) is long number
            ? EnumNames.Of<T>(number) ?? (method.IsTrying ? $"({typeof(T).Name})({number})" : null) ?? throw unit.Refuse($"{number} as a {typeof(T).Name}")
            : $"({typeof(T).Name}){Int(value).At(Precedence.Unary)}";
    }
}
