using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>NumPy's functions.</summary>
internal static partial class NumPyRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["numpy.asarray"] = rows["numpy.asanyarray"] = static site => Make(site, site["a"], copies: false);
        rows["numpy.array"] = static site => site.IsDefault("ndmin") ? Make(site, site["object"], copies: site["copy"].Constant is true) : throw site.Refuse("ndmin");
        rows["numpy.ascontiguousarray"] = rows["numpy.require"] = static site => Contiguous(site, Make(site, site["a"], copies: false));
        rows["numpy.copy"] = static site => new Code($"{site.To.Array(site["a"], first: true).At(Precedence.Primary)}.Copy()", Source(site, "a").Type);
        rows["numpy.transpose"] = static site =>
        {
            Code array = Source(site, "a");
            return new Code($"{array.At(Precedence.Primary)}.Transpose({(site.IsGiven("axes") ? site.To.IntArguments(site["axes"]) : "")})", array.Type);
        };
        rows["numpy.expand_dims"] = static site =>
        {
            Code array = Source(site, "a");
            IReadOnlyList<Value> axes = site.To.Items(site["axis"]) ?? [site["axis"]];
            return new Code(array.At(Precedence.Primary) + string.Concat(axes.Select(axis => $".ExpandDims({site.To.Int(axis).Text})")), array.Type with { Rank = array.Type.Rank + axes.Count });
        };
        rows["numpy.squeeze"] = static site => View(site, "a", !site.IsGiven("axis") ? ".Squeeze()" : site.To.Items(site["axis"]) is { } axes
            ? string.Concat(axes.Select(axis => axis.Constant is long and >= 0 and var place ? place : throw site.Refuse("these axes")).OrderDescending().Select(place => $".Squeeze({place})")) : $".Squeeze({site.Int("axis")})");
        rows["numpy.reshape"] = static site => ArrayRows.Reshape(site, site["shape"], Source(site, "a"));
        rows["numpy.ravel"] = static site => ArrayRows.Flat(View(site, "a", ".Reshape(-1)"));
        rows["numpy.flip"] = static site => Same(site, "m", string.Concat((site.To.Items(site["axis"]) ?? [site["axis"]]).Select(axis => axis.Constant is long place ? $".Flip({place})" : throw site.Refuse("axes that are not known"))));
        rows["numpy.flipud"] = static site => Same(site, "m", ".Flip(0)");
        rows["numpy.fliplr"] = static site => Same(site, "m", ".Flip(1)");
        rows["numpy.stack"] = static site => Join(site, "Stack", "arrays", site.IsDefault("axis") ? "" : $", {site.Int("axis")}");
        rows["numpy.concatenate"] = static site => site.IsGiven("axis")
            ? Join(site, "Concatenate", "arrays", site.IsDefault("axis") ? "" : $", {site.Int("axis")}") : throw site.Refuse("axis=None");
        rows["numpy.zeros"] = rows["numpy.empty"] = static site => Full(site, "0", DType.Float64);
        rows["numpy.ones"] = static site => Full(site, "1", DType.Float64);
        rows["numpy.ndarray"] = static site => Full(site, "0", DType.Float64);
        rows["numpy.full"] = static site => site["fill_value"] is Code { Type: { Kind: TypeKind.Array, Rank: 0 } } scalar ? Repeated(site, scalar)
            : Full(site, site.To.Number(site["fill_value"]).Text, site["fill_value"] is Code { Type.Kind: TypeKind.Float } ? DType.Float64 : DType.Int64);
        rows["numpy.zeros_like"] = rows["numpy.empty_like"] = static site => Like(site, "0");
        rows["numpy.ones_like"] = static site => Like(site, "1");
        rows["numpy.full_like"] = static site => Like(site, site.To.Number(site["fill_value"]).Text);
        rows["numpy.clip"] = static site =>
        {
            Value clipped = ArrayRows.Clip(site, Source(site, "a"), site[site.Has("a_min") ? "a_min" : "min"], site[site.Has("a_max") ? "a_max" : "max"]);
            return site.IsGiven("out") ? Into(site, clipped) : clipped;
        };
        foreach ((string name, BinaryOperator op) in (ReadOnlySpan<(string, BinaryOperator)>)[
            ("add", BinaryOperator.Add), ("subtract", BinaryOperator.Subtract), ("multiply", BinaryOperator.Multiply), ("divide", BinaryOperator.Divide),
            ("true_divide", BinaryOperator.Divide), ("bitwise_and", BinaryOperator.And), ("bitwise_or", BinaryOperator.Or), ("bitwise_xor", BinaryOperator.Xor), ("floor_divide", BinaryOperator.FloorDivide), ("mod", BinaryOperator.Modulo), ("remainder", BinaryOperator.Modulo),
            ("left_shift", BinaryOperator.LeftShift), ("right_shift", BinaryOperator.RightShift)])
        {
            rows["numpy." + name] = site => Operate(site, op);
        }

        rows["numpy.invert"] = rows["numpy.bitwise_not"] = static site => new Code($"~{Source(site, "x").At(Precedence.Unary)}", Source(site, "x").Type, Precedence.Unary);
        rows["numpy.maximum"] = static site => site.IsGiven("out") ? Into(site, Extreme(site, "Maximum")) : Extreme(site, "Maximum");
        rows["numpy.minimum"] = static site => site.IsGiven("out") ? Into(site, Extreme(site, "Minimum")) : Extreme(site, "Minimum");
        foreach ((string name, string csharp, string math) in (ReadOnlySpan<(string, string, string)>)[
            ("sqrt", "Sqrt", "Sqrt"), ("floor", "Floor", "Floor"), ("ceil", "Ceil", "Ceiling"), ("trunc", "Trunc", "Truncate"), ("rint", "Rint", "Round"), ("abs", "Abs", "Abs"), ("absolute", "Abs", "Abs"),
            ("fabs", "Abs", "Abs"), ("sign", "Sign", ""), ("fix", "Trunc", "Truncate"), ("reciprocal", "Reciprocal", "")])
        {
            rows["numpy." + name] = site => Function(site, csharp, math);
        }

        rows["numpy.round"] = rows["numpy.around"] = static site => site["a"] is Code { Type: { IsNumber: true } } number && site.IsDefault("decimals")
            ? Strong(MathRows.Call(site, "Round", number, StaticType.Float), number)
            : Same(site, "a", site.IsDefault("decimals") ? ".Round()" : $".Round({site.Int("decimals")})");
        rows["numpy.moveaxis"] = MoveAxis;
        rows["numpy.issubdtype"] = static site => site["arg1"].Constant is not null ? throw site.Refuse("this") : IsSubType(site);
        foreach (string name in (string[])["float32", "float64", "float16", "uint8", "int8", "uint16", "int16", "int32", "int64", "uint32"])
        {
            rows["numpy." + name] = site => Scalar(site, name);
        }

        NumPyArrangingRows.AddTo(rows);
        NumPyFindingRows.AddTo(rows);
        NumPyNanRows.AddTo(rows);
        NumPySetRows.AddTo(rows);
        NumPyChoosingRows.AddTo(rows);
        LinalgRows.AddTo(rows);
        NumPyElementRows.AddTo(rows);
        rows["numpy.power"] = static site => site["x1"] is Code { Type: { Kind: TypeKind.Array } } && site["x2"] is Code { Type: { IsNumber: true, IsStrong: false, IsMixed: false } } exponent && !site.IsGiven("out") && site.IsDefault("dtype")
            ? new Code($"NdArray.Pow({site.Array("x1")}, {exponent.Text})", ((Code)Operate(site, BinaryOperator.Power)).Type) : Operate(site, BinaryOperator.Power);
        rows["numpy.square"] = static site => site["x"] is Code { Type.IsNumber: true } number ? site.To.Operate(BinaryOperator.Multiply, number, number) : Squared(site);
        rows["numpy.hypot"] = static site => throw site.Refuse("arrays");
        rows["numpy.rollaxis"] = RollAxis;
        rows["numpy.swapaxes"] = static site => Swap(site, Source(site, "a"));
        rows["numpy.ndarray.swapaxes"] = static site => Swap(site, Source(site, "self"));
        rows["numpy.column_stack"] = static site => new Code(
            $"NdArray.Stack({site.To.Arrays(site["tup"])}, 1)", StaticType.Array with { Rank = IsOfVectors(site["tup"]) ? 2 : throw site.Refuse("arrays that are no vectors") });
        foreach ((string name, CompareOperator op) in (ReadOnlySpan<(string, CompareOperator)>)[
            ("greater", CompareOperator.Greater), ("greater_equal", CompareOperator.GreaterOrEqual), ("less", CompareOperator.Less), ("less_equal", CompareOperator.LessOrEqual),
            ("equal", CompareOperator.Equal), ("not_equal", CompareOperator.NotEqual)])
        {
            rows["numpy." + name] = site => site.To.CompareArrays(op, Source(site, "x1"), site["x2"]);
        }

        foreach ((string name, BinaryOperator op) in (ReadOnlySpan<(string, BinaryOperator)>)[
            ("logical_and", BinaryOperator.And), ("logical_or", BinaryOperator.Or), ("logical_xor", BinaryOperator.Xor)])
        {
            rows["numpy." + name] = site => site.To.Operate(op, Truth(site, "x1"), Truth(site, "x2"));
        }

        rows["numpy.logical_not"] = static site => new Code($"~{Truth(site, "x").At(Precedence.Unary)}", Truth(site, "x").Type, Precedence.Unary);
        rows["numpy.fromfile"] = static site =>
        {
            site.To.Unit.Use("System.IO");
            return FunctionTranslator.DTypeOf(site["dtype"].Constant) != DType.UInt8 ? throw site.Refuse("a dtype other than uint8")
                : new Code($"File.ReadAllBytes({FileRows.Path(site, "file")})", StaticType.FileBytes);
        };
    }

    private static Code Source(NativeSite site, string name) => site.To.Array(site[name], first: true);

    private static Code Make(NativeSite site, Value value, bool copies)
    {
        string? dtype = site.IsGiven("dtype") ? site.To.DType(site["dtype"]) : null;
        DType? elements = FunctionTranslator.DTypeOf(site["dtype"].Constant);
        site.To.UseType(StaticType.Array);
        switch (value)
        {
            case Code { Type: { Kind: TypeKind.Bytes, IsFile: true } } bytes when elements is null or DType.UInt8:
                return bytes;
            case Code { Type.Kind: TypeKind.Image } image:
                return new Code($"{image.At(Precedence.Primary)}.AsArray({dtype})", image.Type.Pixels() with { Elements = dtype is null ? image.Type.Pixels().Elements : elements }) { Channels = FunctionTranslator.ChannelsOf(image.Type) };
            case Code { Type: { Kind: TypeKind.Array, IsStrong: true } } scalar when dtype is not null:
                return new Code($"{scalar.At(Precedence.Primary)}.AsType({dtype})", scalar.Type with { Elements = elements });
            case Code { Type.Kind: TypeKind.Array or TypeKind.Tensor } array:
                Code own = site.To.Array(array, first: true);
                own = own.Type.IsMixed ? own.As(own.Type with { IsMixed = false }) : own;
                return dtype is not null && own.Type.Elements != elements ? new Code($"{own.At(Precedence.Primary)}.AsType({dtype})", own.Type with { Elements = elements }) { Channels = own.Channels }
                    : copies ? new Code($"{own.At(Precedence.Primary)}.Copy()", own.Type) { Channels = own.Channels } : own;
            case PixelsValue pixels:
                return elements is null or DType.Int64 ? pixels.Array : new Code($"{pixels.Array.Text}.AsType({dtype})", pixels.Array.Type with { Elements = elements });
            default:
                Code made = ArrayRows.FromValues(site.To, value, dtype);
                return made.As(made.Type with { Elements = elements ?? made.Type.Elements });
        }
    }

    private static Code Truth(NativeSite site, string name) => Source(site, name) is { Type.Elements: DType.Bool } mask ? mask
        : new Code($"{Source(site, name).At(Precedence.Primary)}.AsType(DType.Bool)", Source(site, name).Type with { Elements = DType.Bool });

    private static Value Squared(NativeSite site)
    {
        Code array = site.To.Simple(Source(site, "x"), "values");
        return site.To.Operate(BinaryOperator.Multiply, array, array);
    }

    private static bool IsOfVectors(Value arrays) => FunctionTranslator.TypeOf(arrays) is { Kind: TypeKind.List or TypeKind.Tuple, Items: { Count: > 0 } items } && items.All(item => item.Rank == 1);

    private static Value Contiguous(NativeSite site, Value value) => value is Code array && array.Type.Kind == TypeKind.Array
        ? array.Type.Rank > 0 || array.Type.Rank is null ? new Code($"{array.At(Precedence.Primary)}.AsContiguous()", array.Type) { Channels = array.Channels } : throw site.Refuse("a scalar")
        : value;

    private static Code View(NativeSite site, string name, string call)
    {
        Code array = Source(site, name);
        return new Code($"{array.At(Precedence.Primary)}{call}", array.Type with { Rank = null });
    }

    private static Code Same(NativeSite site, string name, string call)
    {
        Code array = Source(site, name);
        return new Code($"{array.At(Precedence.Primary)}{call}", array.Type);
    }

    private static Code Join(NativeSite site, string function, string name, string axis)
    {
        site.Only("axis", "dtype");
        site.To.UseType(StaticType.Array);
        StaticType[] types = TypesOf(site, site[name]);
        string arrays = site.To.Arrays(site[name]);
        if (site.Has("dtype") && site.IsGiven("dtype"))
        {
            // Each goes there without a dtype on the way.
            string dtype = site.To.DType(site["dtype"]);
            DType? wanted = FunctionTranslator.DTypeOf(site["dtype"].Constant);
            IReadOnlyList<Value> parts = site.To.Items(site[name]) ?? throw site.Refuse("dtype, of arrays whose number is not known");
            arrays = $"[{string.Join(", ", parts.Select((part, i) => site.To.Array(part, first: i == 0) is var one && one.Type.Elements == wanted && wanted is not null ? one.Text : $"{one.At(Precedence.Primary)}.AsType({dtype})"))}]";
            types = [.. types.Select(type => type with { Elements = wanted })];
            site.To.UseType(StaticType.DType);
        }

        int? rank = Array.TrueForAll(types, type => type.Rank is not null && type.Rank == types[0].Rank) ? types[0].Rank + (function == "Stack" ? 1 : 0) : null;
        DType? elements = Array.TrueForAll(types, type => type.Elements is not null && type.Elements == types[0].Elements) ? types[0].Elements : null;
        return new Code($"NdArray.{function}({arrays}{axis})", StaticType.Array with { Rank = rank, Elements = elements });
    }

    // What is known of several arrays.
    private static StaticType[] TypesOf(NativeSite site, Value arrays) => site.To.Items(arrays) is { Count: > 0 } known ? [.. known.Select(item => item is Code { Type: { Kind: TypeKind.Array } type } ? type : StaticType.Array)]
        : FunctionTranslator.TypeOf(arrays) is { Kind: TypeKind.List, Items: [{ Kind: TypeKind.Array } item] } ? [item] : [StaticType.Array];

    private static Value Operate(NativeSite site, BinaryOperator op)
    {
        site.Only("x1", "x2", "out", "dtype", "where", "casting");
        bool isWhole = !site.Has("where") || site.IsDefault("where");
        if (!isWhole && !site.IsGiven("out"))
        {
            throw site.Refuse("where without out");
        }

        (Value a, Value b) = (site["x1"], site["x2"]);
        if (site.Has("dtype") && site.IsGiven("dtype"))
        {
            DType dtype = FunctionTranslator.DTypeOf(site["dtype"].Constant) is { } floats and (DType.Float32 or DType.Float64) ? floats : throw site.Refuse("a dtype other than floats");
            (a, b) = (Cast(site, a, dtype), Cast(site, b, dtype));
        }

        if (site.IsGiven("out"))
        {
            string verb = op switch { BinaryOperator.Add => "Add", BinaryOperator.Subtract => "Subtract", BinaryOperator.Multiply => "Multiply", BinaryOperator.Divide => "Divide", _ => "" };
            if (verb.Length == 0 || !isWhole || site["out"] is not Code { IsSimple: true, IsShared: false, Type.Kind: TypeKind.Array } target || a is not Code first || first.Text != target.Text)
            {
                return Into(site, site.To.Operate(op, a, b));
            }

            site.To.Unit.MutatesArrays = true;
            site.To.Method.Writer.Write($"{target.Text}.{verb}InPlace({(b is Code { Type.IsNumber: true } ? site.To.Number(b).Text : site.To.Array(b).Text)});");
            return target;
        }

        Value result = site.To.Operate(op, a is TupleValue or ListValue ? site.To.Array(a, first: true) : a, b);
        return result is Code { Type.IsNumber: true, Constant: null } number ? number.As(number.Type with { IsStrong = true }) : result;
    }

    // What a ufunc is given takes its dtype first; a Python number has none of its own.
    private static Value Cast(NativeSite site, Value value, DType dtype) => value is Code { Type: { IsNumber: true, IsStrong: false } } ? value
        : new Code($"{site.To.Array(value, first: true).At(Precedence.Primary)}.AsType(DType.{dtype})", site.To.Array(value).Type with { Elements = dtype });

    private static Code Extreme(NativeSite site, string name) => Extreme(site, name, site["x1"], site["x2"]);

    public static Code Extreme(NativeSite site, string name, Value a, Value b)
    {
        if (a is Code { Type.IsNumber: true } x && b is Code { Type.IsNumber: true } y)
        {
            site.To.Unit.Use("System");
            StaticType type = StaticType.Join(x.Type, y.Type)!;
            return new Code($"Math.{name[..3]}({x.Text}, {y.Text})", type with { IsStrong = true, IsMixed = false });
        }

        (a, b) = a is Code { Type.IsNumber: true } ? (b, a) : (a, b);
        Code array = site.To.Array(a, first: true);
        string other = b is Code { Type.IsNumber: true } ? site.To.Number(b).Text : site.To.Array(b).Text;
        return new Code($"NdArray.{name}({array.Text}, {other})", array.Type with { Elements = null, IsStrong = array.Type.IsStrong && b is Code { Type: { IsNumber: true } or { IsStrong: true } }, Rank = b is Code { Type.IsNumber: true } ? array.Type.Rank : null });
    }

    private static Code Function(NativeSite site, string csharp, string math)
    {
        string name = site.Only("dtype").Has("x") ? "x" : "a";
        if (site.Has("dtype") && site.IsGiven("dtype"))
        {
            Code typed = Source(site, name);
            return new Code($"{typed.At(Precedence.Primary)}.AsType({site.To.DType(site["dtype"])}).{csharp}()", typed.Type with { Elements = null });
        }

        return site[name] is Code { Type: { IsNumber: true } } number && math.Length > 0
            ? Strong(MathRows.Call(site, math, number, number.Type), number)
            : Same(site, name, $".{csharp}()") is Code code ? code.As(code.Type with { Elements = code.Type.Elements is { } own && own.IsFloat() ? own : null }) : throw site.Refuse("this");
    }

    // NumPy gives float64 for an int, too; C# may take the int's overload.
    private static Code Strong(Code code, Code number) => number.Type.Kind == TypeKind.Int && !code.Text.StartsWith("Math.Abs", StringComparison.Ordinal)
        ? new Code($"{code.Text[..code.Text.IndexOf('(', StringComparison.Ordinal)]}((double){number.At(Precedence.Unary)})", StaticType.Float with { IsStrong = true })
        : code.As(code.Type with { IsStrong = true, IsNonNegative = false, IsPositive = false });

    private static Code IsSubType(NativeSite site) => site["arg2"].Constant is PyType { Name: "floating" } && site["arg1"] is Code { Type.Kind: TypeKind.DType } dtype
        ? new Code($"{dtype.At(Precedence.Primary)} is DType.Float16 or DType.Float32 or DType.Float64", StaticType.Bool, Precedence.Relational)
        : throw site.Refuse("this");

    private static Code Scalar(NativeSite site, string name)
    {
        Value value = site["x"];
        DType dtype = Libraries.NumPy.DTypeNames.Parse(name);
        if (value is Code { Type: { IsNumber: true } } number)
        {
            return dtype == DType.Float64 ? new Code($"(double){number.At(Precedence.Unary)}", StaticType.Float with { IsStrong = true }, Precedence.Unary)
                : new Code($"NdArray.Full([], {site.To.Number(number).Text}, DType.{dtype}, {site.To.Method.Versions()})", StaticType.Array with { Rank = 0, Elements = dtype, IsStrong = true });
        }

        Code array = value is Code { Type.Kind: TypeKind.Image } image ? image : site.To.Array(value, first: true);
        site.To.UseType(StaticType.DType);
        return array.Type.Kind == TypeKind.Image ? new Code($"{array.At(Precedence.Primary)}.AsArray(DType.{dtype})", array.Type.Pixels() with { Elements = dtype }) { Channels = FunctionTranslator.ChannelsOf(array.Type) }
            : array.Type.Elements == dtype && array.Constant is null ? array
            : new Code($"{array.At(Precedence.Primary)}.AsType(DType.{dtype})", array.Type with { Elements = dtype }) { Channels = array.Channels };
    }
}
