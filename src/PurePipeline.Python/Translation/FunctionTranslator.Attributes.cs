using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <summary>Attributes of pictures, arrays and tensors, and what rows ask of the translator.</summary>
internal sealed partial class FunctionTranslator
{
    /// <summary>The Python type of what a C# expression stands for.</summary>
    public static PyType? PythonType(Value value) => value switch
    {
        Code { Type.Kind: TypeKind.Image } => ImageType.Type,
        Code { Type.Kind: TypeKind.Array } => ArrayType.Type,
        Code { Type.Kind: TypeKind.Tensor } => TensorType.Type,
        Code { Type.Kind: TypeKind.Int, Type.IsStrong: false, Type.IsMixed: false } => Libraries.Builtins.NumberTypes.Int,
        Code { Type.Kind: TypeKind.Float, Type.IsMixed: false } => Libraries.Builtins.NumberTypes.Float,
        Code { Type.Kind: TypeKind.Bool } => Libraries.Builtins.NumberTypes.Bool,
        Code { Type.Kind: TypeKind.Text } => Libraries.Builtins.StringType.Type,
        Code { Type.Kind: TypeKind.Bytes } => Libraries.Builtins.BytesType.Type,
        Code { Type.Kind: TypeKind.Tuple or TypeKind.Shape } or Code { Type: { Kind: TypeKind.List, IsTuple: true } } or TupleValue => Libraries.Builtins.TupleType.Type,
        Code { Type.Kind: TypeKind.List } or ListValue or ListLocal => Libraries.Builtins.ListType.Type,
        DictValue { Type: var type } => type,
        DictLocal { Missing: MissingKey.IsZero } or Code { Type: { Kind: TypeKind.Dict, Missing: MissingKey.IsZero } } => Libraries.Standard.PyCounter.CounterType,
        DictLocal or Code { Type.Kind: TypeKind.Dict } => Libraries.Builtins.DictType.Type,
        SetLocal or Code { Type.Kind: TypeKind.Set } => Libraries.Builtins.SetType.Type,
        _ => null,
    };

    private Value CodeAttribute(Code owner, string name)
    {
        string text = owner.At(Precedence.Primary);
        Found(owner);
        switch (owner.Type.Kind, name)
        {
            case (TypeKind.Image, "size"):
                return new TupleValue([new Code($"{text}.Width", StaticType.Length), new Code($"{text}.Height", StaticType.Length)], $"{text}.Size", ["Width", "Height"]);
            case (TypeKind.Image, "width"):
                return new Code($"{text}.Width", StaticType.Length);
            case (TypeKind.Image, "height"):
                return new Code($"{text}.Height", StaticType.Length);
            case (TypeKind.Text, "suffix" or "name" or "stem"):
                // A Path is its text.
                unit.Use("System.IO");
                string part = name switch { "suffix" => "GetExtension", "name" => "GetFileName", _ => "GetFileNameWithoutExtension" };
                return new Code($"Path.{part}({owner.Text})", StaticType.Text);
            case (TypeKind.Text, "with_suffix"):
                return new MethodValue(owner, MethodOf(Libraries.Standard.PyPath.PathType, name));
            case (TypeKind.Image, "mode"):
                return new Code($"{text}.Mode", StaticType.Text);
            case (TypeKind.Image, "format"):
                return new Code($"{text}.Format", StaticType.MaybeText);
            case (TypeKind.Image, "filename"):
                return Rows.PilFileNameRow.Of(this, owner, null);
            case (TypeKind.Image, "info"):
                return new Rows.InformationValue(owner);
            case (TypeKind.Image, "has_transparency_data"):
                return new Code($"{text}.HasTransparencyData", StaticType.Bool);
            case (TypeKind.Image, "n_frames" or "is_animated"):
                return Rows.AttributeRows.Frames(this, owner, name);
            case (TypeKind.Array or TypeKind.Tensor, "shape") when owner is { Constant: IArrayValue known, IsShared: false }:
                return unit.Wrap(new PyTuple([.. known.ToNdArray().Shape.ToArray().Select(length => (object)(long)length)]));
            case (TypeKind.Array or TypeKind.Tensor, "shape"):
                return new Code($"{text}.Shape", StaticType.Shape with { Rank = owner.Type.Rank });
            case (TypeKind.Array or TypeKind.Tensor, "ndim"):
                return owner.Type.Rank is { } rank ? Literals.TryOf((long)rank)! : new Code($"{text}.Rank", StaticType.Length);
            case (TypeKind.Array or TypeKind.Tensor, "dtype"):
                return owner.Type.Elements is { } elements
                    ? new Known(owner.Type.Kind == TypeKind.Array ? new DTypeObject(elements) : new TorchDType(elements))
                    : new Code($"{text}.DType", StaticType.DType);
            case (TypeKind.Array, "size"):
                return new Code($"(int){text}.Length", StaticType.Length, Precedence.Unary);
            case (TypeKind.Array, "flat"):
                return new FlatValue(owner);
            case (TypeKind.Array, "flags" or "data"):
                return new Rows.ArrayFlagsValue(owner);
            case (TypeKind.Array, "T"):
                return new Code($"{text}.Transpose()", owner.Type);
            case (TypeKind.Tensor, "mT"):
                return new Code($"{text}.Transpose(-2, -1)", owner.Type);
            case (TypeKind.Tensor, "T") when owner.Type.Rank == 2:
                return new Code($"{text}.Transpose(0, 1)", owner.Type);
            case (TypeKind.Array, "itemsize"):
                UseType(StaticType.DType);
                return new Code($"{text}.DType.ItemSize()", StaticType.Length);
            case (TypeKind.DType, "itemsize"):
                return new Code($"{text}.ItemSize()", StaticType.Length);
            case (TypeKind.Array, "nbytes"):
                return new Code($"(int){text}.Length * {text}.DType.ItemSize()", StaticType.Length, Precedence.Multiplicative);
            case (TypeKind.Tensor, "device"):
                return new Known(new TorchDevices("cpu"));
            case (TypeKind.Tensor, "data"):
                return owner;
            case (TypeKind.Float or TypeKind.Int, "astype") when owner.Type.IsStrong:
                return new MethodValue(owner, MethodOf(ArrayType.Type, "astype"));
            case (TypeKind.Float or TypeKind.Int, "item") when owner.Type.IsStrong:
                return new MethodValue(owner, MethodOf(ArrayType.Type, "item"));
            case (TypeKind.Float or TypeKind.Int, _) when owner.Type.IsStrong && ArrayType.Type.FindMember(name) is not null:
                return CodeAttribute(Number(owner), name);
            case (TypeKind.DType, "kind"):
                return new Code($"{text}.NumPyKind()", StaticType.Text);
            case (TypeKind.Object, _) when Rows.MaskedRows.Is(owner):
                return Rows.MaskedRows.Attribute(this, owner, name);
            case (TypeKind.Object, _) when owner.Type.Name == "Color3DLut":
                return Rows.PilLutRows.Attribute(this, owner, name);
            case (TypeKind.Object, _) when owner.Type.Name == "ImageDraw":
                return Rows.PilDrawingRows.Attribute(this, owner, name);
            case (TypeKind.Object, _) when owner.Type.Name == "ImageStat":
                return Rows.PilStatRows.Attribute(this, owner, name);
            case (TypeKind.Object, _):
                return new MethodValue(owner, Rows.CvRows.MethodOf(owner, name) ?? throw unit.Refuse($".{name}"));
            default:
                return new MethodValue(owner, MethodOf(PythonType(owner) ?? throw unit.Refuse($".{name}"), name));
        }
    }

    // What has attributes is not None; from here on that is certain.
    private void Found(Code owner)
    {
        if (!owner.Type.MayBeNone)
        {
            return;
        }

        foreach (Frame at in Frames())
        {
            foreach ((string name, Value value) in at.Variables.ToList())
            {
                at.Variables[name] = Certain(value);
            }
        }

        Value Certain(Value value)
        {
            if (value is ListValue list)
            {
                for (int i = 0; i < list.Items.Count; i++)
                {
                    list.Items[i] = Certain(list.Items[i]);
                }
            }

            return value is Code { Type.MayBeNone: true } code && code.Text == owner.Text ? code.As(code.Type with { MayBeNone = false }) : value;
        }
    }

    private NativeFunction MethodOf(PyType type, string name) => type.FindMember(name) switch
    {
        { Kind: MemberKind.Method, Value: NativeFunction function } => function,
        null => throw PythonError.Attribute($"'{type.Name}' object has no attribute '{name}'"),
        _ => throw unit.Refuse($"{type.FullName}.{name}"),
    };

    /// <summary>What Python changes in place becomes another value of the same name.</summary>
    /// <returns>The value as it is from now on.</returns>
    public Value Replace(Code old, Code made, bool isSameFile = false)
    {
        if (!isSameFile)
        {
            unit.ChangeImage();
        }

        (Frame Frame, string Name)[] names = NamesOf(old);
        if (names.Length == 0 && old.IsFresh)
        {
            // Nobody sees the result, but making it may fail.
            method.Writer.Write($"_ = {made.Text};");
            return made;
        }

        RequireOneName(old, names);
        AssignName(names[0].Name, made);
        return names[0].Frame.Variables[names[0].Name];
    }

    /// <summary>From here on an image's name means what an expression is whenever it is worked out.</summary>
    public void StandFor(Code image, Code expression)
    {
        (Frame Frame, string Name)[] names = NamesOf(image);
        RequireOneName(image, names);
        if (names[0].Frame.Pinned.ContainsKey(names[0].Name))
        {
            throw unit.Refuse("Drawing on an image of which there are several ways");
        }

        names[0].Frame.Variables[names[0].Name] = expression;
    }

    private (Frame Frame, string Name)[] NamesOf(Code value) =>
        [.. Frames().SelectMany(f => f.Variables.Where(pair => pair.Value is Code code && code.Text == value.Text && code.IsFresh == value.IsFresh).Select(pair => (f, pair.Key)))];

    private void RequireOneName(Code old, (Frame Frame, string Name)[] names)
    {
        if (names.Length != 1 || method.Parameters.Contains(old.Text) || method.SharedImages.Contains(old.Text) || method.SharedTensors.Contains(old.Text) || _held.Any(value => value.Mentions(old.Text)) || IsNeeded(old.Text, names[0].Frame, names[0].Name))
        {
            throw unit.Refuse("Changing in place what has another name, or none,");
        }
    }

    /// <summary>An array that was changed in place: what was known of its elements holds no longer, under any of its names.</summary>
    public Code Changed(Code array)
    {
        unit.MutatesArrays = true;
        foreach (Frame at in Frames())
        {
            foreach ((string name, Value value) in at.Variables.Where(pair => pair.Value is Code { Constant: not null } code && (code.Text == array.Text || IsPartOf(array, code))).ToList())
            {
                at.Variables[name] = new Code(((Code)value).Text, ((Code)value).Type);
            }
        }

        return new Code(array.Text, array.Type) { Channels = array.Channels };
    }

    public IReadOnlyList<Value>? Items(Value value) => ItemsOf(value);

    public void UseLibrary(string text)
    {
        if (text.StartsWith("TF.", StringComparison.Ordinal))
        {
            unit.Use("TF = PurePipeline.TorchVision.Functional");
        }
        else if (text.StartsWith("F.", StringComparison.Ordinal))
        {
            unit.Use("F = PurePipeline.Torch.Functional");
        }
        else if (text.StartsWith("Math.", StringComparison.Ordinal))
        {
            unit.Use("System");
        }
        else if (text.StartsWith("Cv2.", StringComparison.Ordinal) || text.StartsWith("Dnn.", StringComparison.Ordinal))
        {
            unit.Use("PurePipeline.OpenCv");
        }
        else if (text.StartsWith("Image", StringComparison.Ordinal))
        {
            unit.Use("PurePipeline.Pillow");
        }
    }

    /// <summary>An array of one element as the NumPy scalar that it is.</summary>
    public Code Strong(Code array) => array.Type.Elements is Numerics.DType.Float64 ? new Code(ItemOf(array, Numerics.DType.Float64), StaticType.Float with { IsStrong = true })
        : array.Type.Elements is Numerics.DType.Int64 ? new Code($"(int){ItemOf(array, Numerics.DType.Int64)}", StaticType.Int with { IsStrong = true }, Precedence.Unary)
        : throw unit.Refuse("This array where a number is wanted");

    /// <summary>Several arrays as a C# collection.</summary>
    public string Arrays(Value value, bool tensors = false)
    {
        if (value is Code { Type: { Kind: TypeKind.List, Items: [{ IsArray: true }] } } code)
        {
            return code.Type.Name.EndsWith("[]", StringComparison.Ordinal) ? code.Text : $"[.. {code.Text}]";
        }

        if (value is ListLocal { Item.IsArray: true } local)
        {
            return $"[.. {local.Name}]";
        }

        if (value is Code { Type: { Kind: TypeKind.Array, Rank: > 1 } } stacked && !tensors)
        {
            // The parts along the first axis.
            unit.Use("System.Linq");
            (Code whole, string index) = (Simple(stacked, "parts"), method.NewLocal("i"));
            return $"[.. Enumerable.Range(0, {whole.Text}.Shape[0]).Select({index} => {whole.Text}[{index}])]";
        }

        if (value is JoinedLists joined)
        {
            return $"[{string.Join(", ", joined.Parts.Select(part => Arrays(part, tensors) is var own && own.StartsWith('[') ? own[1..^1] : ".. " + own))}]";
        }

        IReadOnlyList<Value> items = ItemsOf(value) ?? throw unit.Refuse("This where several arrays are wanted");
        return $"[{string.Join(", ", items.Select((item, i) => tensors ? Tensor(item).Text : Array(item, first: i == 0).Text))}]";
    }

    public string Flags<T>(Value value)
        where T : struct, Enum => value is Code { Type.Kind: TypeKind.Enum, Constant: { } constant } ? Enum<T>(new Code("", StaticType.Int, constant: PyInteger.TryIndex(constant))) : Enum<T>(value);

    /// <summary>Two numbers as floats of single precision.</summary>
    public string SinglePair(Value value)
    {
        IReadOnlyList<Value> items = ItemsOf(value) is { Count: 2 } two ? two : throw unit.Refuse("This where two numbers are wanted");
        return $"({string.Join(", ", items.Select(item => Single(Float(item))))})";
    }
}
