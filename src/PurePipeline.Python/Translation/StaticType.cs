using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation;

internal enum TypeKind
{
    Int,
    Float,
    Bool,
    Text,
    Message,
    Bytes,
    Image,
    Array,
    Tensor,
    Shape,
    Tuple,
    List,
    Dict,
    Set,
    Record,
    DType,
    Enum,
    Object,
}

/// <summary>The type of a C# expression, with what is known beyond it.</summary>
internal sealed partial record StaticType(TypeKind Kind, string Name)
{
    public static readonly StaticType Int = new(TypeKind.Int, "int");
    public static readonly StaticType Length = Int with { IsNonNegative = true };
    public static readonly StaticType Float = new(TypeKind.Float, "double");
    public static readonly StaticType Bool = new(TypeKind.Bool, "bool");
    public static readonly StaticType Text = new(TypeKind.Text, "string");
    public static readonly StaticType Message = new(TypeKind.Message, "string");
    /// <summary>The bytes of a picture's file, which decoders take as they are, as an array, too.</summary>
    public static readonly StaticType FileBytes = new(TypeKind.Bytes, "byte[]") { IsFile = true };

    /// <summary>Other bytes.</summary>
    public static readonly StaticType Bytes = new(TypeKind.Bytes, "byte[]");
    public static readonly StaticType Image = new(TypeKind.Image, "Image");
    public static readonly StaticType Array = new(TypeKind.Array, "NdArray");
    public static readonly StaticType Tensor = new(TypeKind.Tensor, "TorchTensor");
    public static readonly StaticType Shape = new(TypeKind.Shape, "ReadOnlySpan<int>");
    public static readonly StaticType DType = new(TypeKind.DType, "DType");
    public static readonly StaticType Base64 = new(TypeKind.Bytes, "string");
    public static readonly StaticType MaybeText = new(TypeKind.Text, "string?");

    /// <summary>A tuple's or list's items.</summary>
    public IReadOnlyList<StaticType> Items { get; init; } = [];

    /// <summary>The names of a tuple's items; null for Item1 and so on.</summary>
    public string[]? Names { get; init; }

    /// <summary>The named tuple's class that a tuple is one of; null for a plain one.</summary>
    public Objects.PyClass? Class { get; init; }

    /// <summary>An int that cannot be below 0, so that C#'s / and % are Python's // and %.</summary>
    public bool IsNonNegative { get; init; }

    /// <summary>An int that is at least 1.</summary>
    public bool IsPositive { get; init; }

    /// <summary>A NumPy scalar: it has a dtype of its own beside an array, where a Python number has none.</summary>
    public bool IsStrong { get; init; }

    /// <summary>An int in some runs and a float in others: the same number, but not the same beside an array.</summary>
    public bool IsMixed { get; init; }

    /// <summary>A number that is None in some runs: C#'s nullable.</summary>
    public bool IsOptional { get; init; }

    /// <summary>A Python tuple whose length is not known: C#'s list, which nobody changes.</summary>
    public bool IsTuple { get; init; }

    /// <summary>What a dict gives for a key that it has not.</summary>
    public MissingKey Missing { get; init; }

    /// <summary>An array that may be one of an array's elements, which NumPy copies and an index of C#'s does not.</summary>
    public bool MayBeElement { get; init; }

    /// <summary>A picture that cv2.imread gives as None where it cannot be read.</summary>
    public bool MayBeNone { get; init; }

    /// <summary>The array's dtype, where it is known.</summary>
    public DType? Elements { get; init; }

    /// <summary>The number of an array's axes, where it is known.</summary>
    public int? Rank { get; init; }

    /// <summary>A value of EXIF, whose type a run decides.</summary>
    public static readonly StaticType Any = Object("object");

    /// <summary>A whole number of any size.</summary>
    public static readonly StaticType BigInteger = Object("BigInteger");

    /// <summary>Bytes of a file; a picture that may be a file's, which is read at a smaller size for a thumbnail unless somebody has looked at it before.</summary>
    public bool IsFile { get; init; }

    /// <summary>A picture's mode, where it is known.</summary>
    public string? Mode { get; init; }

    /// <summary>How many bands a picture has, where its mode is known.</summary>
    public int? Bands => Mode switch
    {
        "1" or "L" or "P" or "I" or "F" or "I;16" or "I;16L" or "I;16B" => 1,
        "LA" or "La" or "PA" => 2,
        "RGB" or "YCbCr" or "HSV" or "LAB" => 3,
        "RGBA" or "RGBX" or "RGBa" or "CMYK" => 4,
        _ => null,
    };

    public bool IsNumber => Kind is TypeKind.Int or TypeKind.Float;

    /// <summary>Whether C#'s null is a value of its C# type.</summary>
    public bool IsReference => Kind is TypeKind.Image or TypeKind.Array or TypeKind.Tensor or TypeKind.List or TypeKind.Dict or TypeKind.Set || (Kind == TypeKind.Record && Name[0] != '(');

    public bool IsArray => Kind is TypeKind.Array or TypeKind.Tensor;

    public static StaticType Tuple(IReadOnlyList<StaticType> items, string[]? names = null) =>
        new(TypeKind.Tuple, $"({string.Join(", ", items.Select((item, i) => names is null ? item.Name : $"{item.Name} {names[i]}"))})") { Items = items, Names = names };

    public static StaticType List(StaticType item) => new(TypeKind.List, $"List<{item.Name}>") { Items = [item] };

    /// <summary>A picture whose mode is known.</summary>
    public static StaticType ImageOf(string? mode) => Image with { Mode = mode };

    /// <summary>The array that a picture of the type becomes.</summary>
    public StaticType Pixels() => Array with
    {
        Rank = Bands is { } bands ? bands == 1 ? 2 : 3 : null,
        Elements = Mode switch { "1" => Numerics.DType.Bool, "I" => Numerics.DType.Int32, "F" => Numerics.DType.Float32, "I;16" => Numerics.DType.UInt16, _ => Bands is null || Mode!.StartsWith("I;", StringComparison.Ordinal) ? null : Numerics.DType.UInt8 },
    };

    public static StaticType Dict(StaticType key, StaticType value, MissingKey missing = MissingKey.Fails) =>
        new(TypeKind.Dict, $"OrderedDictionary<{key.Name}, {value.Name}>") { Items = [key, value], Missing = missing };

    public static StaticType Set(StaticType item) => new(TypeKind.Set, $"HashSet<{item.Name}>") { Items = [item] };

    public static StaticType Object(string name) => new(TypeKind.Object, name);

    /// <summary>The type that can be None, too; null if C# has none for a variable of it.</summary>
    public StaticType? OrNone() => !IsNumber && !IsReference && Kind is not (TypeKind.Tuple or TypeKind.Record or TypeKind.Enum) ? null : IsOptional ? this : this with { IsOptional = true, Name = Name + "?" };

    /// <summary>The type of the value where it is not None.</summary>
    public StaticType NotNone() => IsOptional ? this with { IsOptional = false, Name = Name.TrimEnd('?') } : this;

    public string ItemName(int index) => Names is null ? $"Item{index + 1}" : Names[index];

    /// <summary>Whether a C# variable of this type can take the other, with no change in what is known of it.</summary>
    public bool Equals(StaticType? other) => other is not null && Kind == other.Kind && IsNonNegative == other.IsNonNegative && IsPositive == other.IsPositive && (ReferenceEquals(Class, other.Class) || (Kind == TypeKind.Record && Class?.Name == other.Class?.Name)) && Fields.SequenceEqual(other.Fields)
        && IsOptional == other.IsOptional && IsTuple == other.IsTuple && Missing == other.Missing && IsStrong == other.IsStrong && IsMixed == other.IsMixed && Elements == other.Elements && Rank == other.Rank && Mode == other.Mode && IsFile == other.IsFile && Items.SequenceEqual(other.Items)
        && (Kind == TypeKind.Tuple || Name == other.Name);

    public override int GetHashCode() => HashCode.Combine(Kind, Items.Count);

    /// <summary>The C# array that takes the items of either of two sequences; null if there is none.</summary>
    public static StaticType? JoinItems(IReadOnlyList<StaticType>? a, IReadOnlyList<StaticType>? b)
    {
        if (a is null || b is null || a.Count + b.Count == 0)
        {
            return null;
        }

        StaticType? item = a.Concat(b).Aggregate((StaticType? x, StaticType? y) => x is null || y is null ? null : Join(x, y));
        return item is null or { IsMixed: true } ? null : new StaticType(TypeKind.List, item.Name + "[]") { Items = [item] };
    }

    /// <summary>The type of a variable that holds either; null if there is none.</summary>
    public static StaticType? Join(StaticType a, StaticType b)
    {
        if (a.Equals(b))
        {
            return a;
        }

        if (a.IsOptional || b.IsOptional)
        {
            return Join(a.NotNone(), b.NotNone())?.OrNone();
        }

        if (a.IsNumber && b.IsNumber)
        {
            bool mixed = a.Kind != b.Kind || a.IsStrong != b.IsStrong || a.IsMixed || b.IsMixed;
            return a.Kind == b.Kind
                ? a with { IsNonNegative = a.IsNonNegative && b.IsNonNegative, IsPositive = a.IsPositive && b.IsPositive, IsStrong = false, IsMixed = mixed }
                : Float with { IsMixed = mixed };
        }

        if (a.Kind != b.Kind)
        {
            return null;
        }

        switch (a.Kind)
        {
            case TypeKind.Array or TypeKind.Tensor:
                return a with { Elements = a.Elements == b.Elements ? a.Elements : null, Rank = a.Rank == b.Rank ? a.Rank : null, IsStrong = a.IsStrong && b.IsStrong, IsMixed = a.IsMixed || b.IsMixed };
            case TypeKind.Record:
                return JoinRecords(a, b);
            case TypeKind.Image:
                return a with { Mode = a.Mode == b.Mode ? a.Mode : null, IsFile = a.IsFile || b.IsFile };
            case TypeKind.Tuple when a.Items.Count == b.Items.Count:
                StaticType?[] items = [.. a.Items.Zip(b.Items, Join)];
                return items.Any(item => item is null) ? null : Tuple(items!, a.Names ?? b.Names) with { Class = ReferenceEquals(a.Class, b.Class) ? a.Class : null };
            case TypeKind.List when a.IsTuple == b.IsTuple && Join(a.Items[0], b.Items[0]) is { } item && item.Name == a.Items[0].Name:
                return List(item) with { IsTuple = a.IsTuple };
            default:
                return a.Name == b.Name && a.IsTuple == b.IsTuple && a.Missing == b.Missing ? a : null;
        }
    }
}
