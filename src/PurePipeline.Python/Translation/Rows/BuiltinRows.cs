using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>Python's builtins.</summary>
internal static class BuiltinRows
{
    public static readonly string[] NeverFolded =
    [
        "object.__new__", "builtins.print", "builtins.isinstance", "builtins.setattr", "builtins.getattr", "builtins.hasattr", "builtins.next", "builtins.iter", "builtins.len",
        "builtins.sum", "list", "tuple", "dict", "builtins.repr", "builtins.type", "builtins.callable", "builtins.map", "builtins.sorted", "builtins.reversed", "builtins.filter",
        "builtins.min", "builtins.max",
    ];

    private static readonly string[] s_silent = ["builtins.print", "logging.", "warnings.", "cv2.imshow", .. Libraries.Standard.SmallModules.Plotting.Select(static name => "matplotlib.pyplot." + name)];

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["builtins.print"] = static _ => Known.None;
        rows["object.__new__"] = static site => site["cls"].Constant is PyClass { ValueType: null } type ? site.To.Blank(type) : throw site.Refuse("of this class");
        rows["builtins.len"] = Length;
        rows["int"] = static site => Whole(site, "Math.Truncate");
        rows["float"] = static site => site["x"] is Code any && any.Type == StaticType.Any ? ExifValues.Float(site.To, any)
            : site["x"] is Code { Type.Kind: TypeKind.Int } code
            ? new Code($"(double){code.At(Precedence.Unary)}", StaticType.Float, Precedence.Unary)
            : PlainFloat(site.To.Float(site["x"]));
        rows["bool"] = static site => site["x"] is Code { Type.Kind: TypeKind.Bool } code ? code : throw site.Refuse("this");
        rows["str"] = static site => TextRows.Of(site, site[FirstName(site)]);
        rows["builtins.repr"] = static site => site[0].Constant is { } constant ? site.To.Unit.Wrap(Representation.Repr(constant)) : new Code("\"...\"", StaticType.Message);
        rows["builtins.abs"] = static site => site["x"] switch
        {
            Code { Type.IsArray: true } array => new Code($"{array.At(Precedence.Primary)}.Abs()", array.Type),
            var value => MathRows.Call(site, "Abs", Numeric(site, value), Numeric(site, value).Type),
        };
        rows["builtins.round"] = Round;
        rows["builtins.min"] = static site => Extreme(site, "Min");
        rows["builtins.max"] = static site => Extreme(site, "Max");
        rows["builtins.sum"] = Sum;
        rows["builtins.isinstance"] = static site => site["obj"] is Code any && any.Type == StaticType.Any && ExifValues.Pattern(site["class_or_tuple"].Constant!) is var (pattern, _)
            ? new Code($"{any.At(Precedence.Relational)} is {pattern}", StaticType.Bool, Precedence.Relational)
            : site.To.Unit.Wrap(IsInstance(site.To.Unit, site["obj"], site["class_or_tuple"].Constant!));
        rows["torch.nn.modules.module.Module.register_buffer"] = static site =>
        {
            InstanceValue instance = (InstanceValue)site.Self;
            (string name, Value value) = (AttributeRows.NameOf(site), site.To.Frozen(site["tensor"], AttributeRows.NameOf(site)));
            site.To.Change(instance, () => instance.Fields[name] = value, () => instance.Fields.Remove(name));
            return Known.None;
        };
        rows["torch.nn.modules.module.Module.eval"] = static site => site.Self;
        rows["builtins.callable"] = static site => site.To.Unit.Wrap(site["obj"] is MethodValue or ClosureValue or { Constant: PyCallable and not PyInstance { IsCallable: false } });
        rows["builtins.divmod"] = static site => new TupleValue([
            site.To.Operate(BinaryOperator.FloorDivide, site["x"], site["y"]), site.To.Operate(BinaryOperator.Modulo, site["x"], site["y"])]);
        rows["builtins.pow"] = static site => site.To.Operate(BinaryOperator.Power, site["base"], site["exp"]);
    }

    /// <summary>Whether a function only talks to people.</summary>
    public static bool IsSilent(string name) => s_silent.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    private static string FirstName(NativeSite site) => site.Has("object") ? "object" : "x";

    private static Code PlainFloat(Code code) => code.As(code.Type with { IsStrong = false });

    private static Code Numeric(NativeSite site, Value value) => value is Code { Type.IsNumber: true } code ? code : throw site.Refuse("this");

    private static Value Length(NativeSite site) => (site["obj"] is InstanceValue { Contents: { } contents } own && own.Type.Find("__len__") is not PyFunction ? contents : site["obj"]) switch
    {
        LoaderValue loader => Literals.TryOf((long)loader.Count)!,
        Code { Type: { Kind: TypeKind.Bytes, Name: "byte[]" } } bytes => new Code($"{bytes.At(Precedence.Primary)}.Length", StaticType.Length),
        FlatValue flat => new Code($"(int){flat.Owner.At(Precedence.Primary)}.Length", StaticType.Length, Precedence.Unary),
        PixelsValue pixels => new Code($"{pixels.Array.Text}.Shape[0]", StaticType.Length),
        TupleValue tuple => Literals.TryOf((long)tuple.Items.Count)!,
        ListValue list => Literals.TryOf((long)list.Items.Count)!,
        DictValue dict => Literals.TryOf((long)dict.Items.Count)!,
        ListLocal list => new Code($"{list.Name}.Count", StaticType.Length),
        DictLocal dict => new Code($"{dict.Name}.Count", StaticType.Length),
        SetLocal set => new Code($"{set.Name}.Count", StaticType.Length),
        DictItemsValue items => new Code($"{items.Dict.At(Precedence.Primary)}.Count", StaticType.Length),
        Code { Type.Kind: TypeKind.Dict or TypeKind.Set } keys => new Code($"{keys.At(Precedence.Primary)}.Count", StaticType.Length),
        InstanceValue instance when instance.Type.Find("__len__") is PyCallable length => site.To.Call(new MethodValue(instance, length), [], []),
        Code { Type.Kind: TypeKind.List } list => new Code($"{list.At(Precedence.Primary)}.{FunctionTranslator.CountName(list.Type)}", StaticType.Length),
        Code { Type.Kind: TypeKind.Shape } shape => shape.Type.Rank is { } rank ? Literals.TryOf((long)rank)! : RankOf(shape),
        Code { Type.Kind: TypeKind.Tuple } tuple => Literals.TryOf((long)tuple.Type.Items.Count)!,
        Code { Type.IsArray: true } array => new Code($"{array.At(Precedence.Primary)}.Shape[0]", StaticType.Length),
        Code { Constant: null, Type: { Kind: TypeKind.Text, Name: "string" } } text => TextRows.Length(site, text),
        { Constant: { } constant } when Runtime.Sequences.Length(constant) is { } length => site.To.Unit.Wrap(length),
        _ => throw site.Refuse("this"),
    };

    private static Code RankOf(Code shape) => shape.Text.EndsWith(".Shape", StringComparison.Ordinal)
        ? new Code($"{shape.Text[..^".Shape".Length]}.Rank", StaticType.Length)
        : new Code($"{shape.Text}.Length", StaticType.Length);

    private static Code Whole(NativeSite site, string cut)
    {
        Value value = site["x"];
        switch (value)
        {
            case Code { Type: { Kind: TypeKind.Text, Name: "string" } } text:
                return TextRows.Number(site, text);
            case Code { Type.Kind: TypeKind.Int } code:
                return code.As(code.Type with { IsStrong = false });
            case Code { Type.Kind: TypeKind.Float } code:
                return new Code($"(int){code.At(Precedence.Unary)}", StaticType.Int, Precedence.Unary);
            default:
                return site.To.Int(value);
        }
    }

    private static Code Round(NativeSite site)
    {
        Value number = site["number"];
        if (number is Code { Type.IsArray: true })
        {
            Code item = site.To.Float(number);
            return new Code($"(int){MathRows.Call(site, "Round", item, StaticType.Float).Text}", StaticType.Int, Precedence.Unary);
        }

        Code code = Numeric(site, number);
        if (site.IsGiven("ndigits"))
        {
            return code.Type is { Kind: TypeKind.Float, IsStrong: false, IsMixed: false } && site["ndigits"].Constant is long and >= 0 and < 100 and var digits ? site.To.Rounded(code, (int)digits) : throw site.Refuse("ndigits");
        }

        return code.Type.Kind == TypeKind.Int ? code : new Code($"(int){MathRows.Call(site, "Round", code, StaticType.Float).Text}", StaticType.Int, Precedence.Unary);
    }

    private static Value Extreme(NativeSite site, string name)
    {
        IReadOnlyList<Value> items = site.Star("args");
        if (site.IsGiven("key"))
        {
            return items is [var only] ? KeyedRows.Extreme(site, only, name) : throw site.Refuse("a key of several arguments");
        }

        if (items is [var list])
        {
            if (site.To.Items(list) is not { } known)
            {
                return OfMany(site, list, name);
            }

            items = known;
        }

        if (items.All(item => item.Constant is not null))
        {
            return items.Aggregate((a, b) => (bool)Runtime.Operators.Compare(site.To.Unit.Run, name == "Min" ? CompareOperator.Less : CompareOperator.Greater, b.Constant!, a.Constant!) ? b : a);
        }

        Code[] codes = [.. items.Select(item => item is Code { Type: { IsArray: true } } array ? Scalar(site, array) : Numeric(site, item))];
        return codes.Aggregate((a, b) =>
        {
            site.To.Unit.Use("System");
            StaticType type = StaticType.Join(a.Type, b.Type)!;
            if (type.Kind == TypeKind.Int && (a.Type.IsNonNegative || b.Type.IsNonNegative) && name == "Max")
            {
                type = type with { IsNonNegative = true, IsPositive = IsPositive(a) || IsPositive(b) };
            }

            return new Code($"Math.{name}({a.Text}, {b.Text})", type with { IsMixed = a.Type.Kind != b.Type.Kind || a.Type.IsMixed || b.Type.IsMixed, IsStrong = a.Type.IsStrong && b.Type.IsStrong, Elements = Singles(a, b) });
        });
    }

    private static bool IsPositive(Code number) => number.Type.IsPositive || number.Constant is long and > 0;

    // Of a number of single precision and a Python float it is either.
    private static Numerics.DType? Singles(Code a, Code b) =>
        (a.Type.Elements, b.Type.Elements) is (Numerics.DType.Float32, _) or (_, Numerics.DType.Float32) && IsPlain(a) && IsPlain(b) ? Numerics.DType.Float32 : null;

    private static bool IsPlain(Code number) => number.Type is { IsMixed: true, Elements: Numerics.DType.Float32 } or { Kind: TypeKind.Float, IsMixed: false, IsStrong: false };

    // The element of an array that knows its dtype; with another one than a Python number's it is that in some runs only.
    private static Code Scalar(NativeSite site, Code array) => array.Type.Elements is Numerics.DType.Float64 or Numerics.DType.Int64 ? site.To.Strong(array)
        : array.Type is { Elements: Numerics.DType.Float32, IsStrong: true } ? new Code(site.To.Float(array).Text, StaticType.Float with { IsMixed = true, Elements = Numerics.DType.Float32 })
        : array.Type is { Elements: Numerics.DType.UInt8, IsStrong: true } ? new Code(site.To.Float(array).Text, StaticType.Float with { IsMixed = true })
        : throw site.To.Unit.Refuse("This array where a number is wanted");

    // Of a list whose length is not known.
    private static Code OfMany(NativeSite site, Value list, string name)
    {
        site.To.Unit.Use("System.Linq");
        return FunctionTranslator.TypeOf(list) switch
        {
            { Kind: TypeKind.Shape } => new Code($"{((Code)list).Text}.ToArray().{name}()", StaticType.Length),
            { Kind: TypeKind.Array, Rank: 1, Elements: { } elements } when name != "Sum" && list is Code array => new Code($"{array.At(Precedence.Primary)}.{name}()", StaticType.Array with { Rank = 0, IsStrong = true, Elements = elements }),
            { Kind: TypeKind.List, Items: [{ Kind: TypeKind.Float, IsMixed: false } number] } when name != "Sum" =>
                new Code($"{site.To.Materialize(list)!.At(Precedence.Primary)}.Aggregate((a, b) => b {(name == "Max" ? ">" : "<")} a ? b : a)", number),
            { Kind: TypeKind.List, Items: [{ Kind: TypeKind.Float, IsMixed: false, IsStrong: false } number] } => Total(site, $"[.. {site.To.Materialize(list)!.Text}]", number),
            { Kind: TypeKind.List, Items: [{ Kind: TypeKind.Int, IsMixed: false } item] } => new Code($"{site.To.Materialize(list)!.At(Precedence.Primary)}.{name}()", item),
            _ => throw site.Refuse("values whose number is not known"),
        };
    }

    private static Value Sum(NativeSite site)
    {
        if (site.To.Items(site["iterable"]) is not { } items)
        {
            return site["start"].Constant is 0L ? OfMany(site, site["iterable"], "Sum") : throw site.Refuse("values whose number is not known");
        }

        if (items.Count > 2 && items.Any(IsFloat))
        {
            return site["start"].Constant is 0L && items.All(IsFloat)
                ? Total(site, string.Join(", ", items.Select(item => site.To.Float(item).Text)), StaticType.Float)
                : throw site.Refuse("floats beside other numbers");
        }

        return items.Aggregate(site["start"], (sum, item) => sum.Constant is 0L && item is Code { Type.IsNumber: true } ? item : site.To.Operate(BinaryOperator.Add, sum, item));
    }

    private static bool IsFloat(Value value) => value is Code { Type: { Kind: TypeKind.Float, IsMixed: false, IsStrong: false } } || value.Constant is double;

    // Python from 3.12 on makes up for what a sum of floats loses.
    private static Code Total(NativeSite site, string values, StaticType type)
    {
        site.To.Unit.Use("System");
        site.To.Unit.Need("Total", """
            // sum() of floats, as Python from 3.12 on adds them; the releases of NumPy before 2 run on older ones.
            private static double Total(ReferenceVersions versions, params ReadOnlySpan<double> values)
            {
                (double sum, double lost) = (0, 0);
                foreach (double value in values)
                {
                    double next = sum + value;
                    lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
                    sum = next;
                }

                return versions.NumPy.Major >= 2 && lost != 0 && double.IsFinite(lost) ? sum + lost : sum;
            }
            """);
        return new Code($"Total({site.To.Method.Versions()}, {values})", type);
    }

    /// <summary>A value of the same type, for types that are asked for a value.</summary>
    public static object? Example(Value value) => FunctionTranslator.PythonType(value) switch
    {
        { } type when ReferenceEquals(type, NumberTypes.Int) => 0L,
        { } type when ReferenceEquals(type, NumberTypes.Float) => 0.0,
        { } type when ReferenceEquals(type, NumberTypes.Bool) => false,
        { } type when ReferenceEquals(type, StringType.Type) => "",
        { } type when ReferenceEquals(type, TupleType.Type) => new PyTuple([]),
        { } type when ReferenceEquals(type, ListType.Type) => new PyList([]),
        { } type when ReferenceEquals(type, DictType.Type) => new PyDict(),
        _ => null,
    };

    /// <summary>Whether a value is of a type, or of one of several.</summary>
    public static bool IsInstance(TranslationUnit unit, Value value, object types) => types switch
    {
        PyTuple tuple => tuple.Items.Any(type => IsInstance(unit, value, type)),
        AbstractType { Includes: { } includes } when (value.Constant ?? Example(value)) is { } example => includes(example),
        PyClass { IsProtocol: true } protocol when value is InstanceValue instance => instance.Type.IsSubtypeOf(protocol) || protocol.IsMetBy(name => instance.Fields.ContainsKey(name) || instance.Type.Find(name) is not null),
        PyClass { IsProtocol: true } protocol when value.Constant is { } constant => PyTypes.Of(constant).IsSubtypeOf(protocol) || protocol.IsMetBy(constant),
        PyClass { IsProtocol: true } => throw unit.Refuse("Whether this has what a protocol asks for"),
        PyType type when value is InstanceValue instance => ReferenceEquals(type, OtherTypes.Object) || instance.Type.IsSubtypeOf(type),
        PyType type when FunctionTranslator.PythonType(value) is { } own => ReferenceEquals(type, OtherTypes.Object) || own.IsSubtypeOf(type),
        PyType type when value.Constant is { } constant => ReferenceEquals(type, OtherTypes.Object) || PyTypes.Of(constant).IsSubtypeOf(type),
        _ => types is PyType ? throw unit.Refuse("The type of this value") : false,
    };
}
