using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>numpy.ma</c>: C#'s <see cref="MaskedArray"/>.</summary>
internal static class MaskedRows
{
    private const string Type = "numpy.ma.MaskedArray.";

    private static readonly StaticType s_masked = StaticType.Object(nameof(MaskedArray));

    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[
            ("masked_equal", "MaskedEqual"), ("masked_not_equal", "MaskedNotEqual"), ("masked_greater", "MaskedGreater"), ("masked_greater_equal", "MaskedGreaterEqual"),
            ("masked_less", "MaskedLess"), ("masked_less_equal", "MaskedLessEqual")])
        {
            rows["numpy.ma." + name] = site => site["value"] is Code { Type: { IsNumber: true, IsStrong: false, IsMixed: false } } value
                ? Made(site, $"MaskedArray.{csharp}({site.Array("x")}, {value.Text})") : throw site.Refuse("a value that is no number");
        }

        rows["numpy.ma.masked_where"] = static site => Made(site, $"MaskedArray.MaskedWhere({site.To.Array(site["condition"], first: true).Text}, {site.Array("a")})");
        rows["numpy.ma.masked_invalid"] = static site => Made(site, $"MaskedArray.MaskedInvalid({site.Array("a")})");
        rows["numpy.ma.array"] = rows["numpy.ma.masked_array"] = static site => site["mask"] is Code { Type.Kind: TypeKind.Array } mask
            ? Made(site, $"new MaskedArray({site.Array("data")}, {mask.Text})") : throw site.Refuse("a mask that is no array");
        rows["numpy.ma.filled"] = static site => Is(site["a"]) ? Filled(site, (Code)site["a"]) : site["a"];
        rows["numpy.ma.getmaskarray"] = static site => Is(site["arr"]) ? Attribute(site.To, (Code)site["arr"], "mask") : throw site.Refuse("an array that is not masked");
        rows[Type + "filled"] = static site => Filled(site, (Code)site.Self);
        rows[Type + "compressed"] = static site => new Code($"{Text(site)}.Compressed()", StaticType.Array with { Rank = 1 });
        rows[Type + "count"] = static site => new Code($"{Text(site)}.Count", StaticType.Length);
        rows[Type + "astype"] = static site => Made(site, $"{Text(site)}.AsType({site.To.DType(site["dtype"])})");
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("min", "Min"), ("max", "Max"), ("sum", "Sum"), ("mean", "Mean")])
        {
            rows[Type + name] = site => new Code($"{Text(site)}.{csharp}()", StaticType.Array with { Rank = 0, IsStrong = true });
        }
    }

    public static bool Is(Value value) => value is Code { Type: { Kind: TypeKind.Object, Name: nameof(MaskedArray) } };

    /// <summary>An attribute of a masked array.</summary>
    public static Value Attribute(FunctionTranslator to, Code owner, string name) => name switch
    {
        "mask" => new Code($"{owner.At(Precedence.Primary)}.Mask", StaticType.Array with { Elements = DType.Bool }),
        "shape" or "dtype" or "size" or "ndim" => to.Attribute(new Code($"{owner.At(Precedence.Primary)}.Data", StaticType.Array), name),
        _ => new MethodValue(owner, MaskedArrayObject.MaskedType.FindMember(name)?.Value as NativeFunction ?? throw to.Unit.Refuse($"numpy.ma.MaskedArray.{name}")),
    };

    /// <summary>Arithmetic of a masked array with a number, an array or another one.</summary>
    public static Code Operate(FunctionTranslator to, BinaryOperator op, Value left, Value right)
    {
        (string symbol, Precedence level) = op switch
        {
            BinaryOperator.Add => ("+", Precedence.Additive),
            BinaryOperator.Subtract => ("-", Precedence.Additive),
            BinaryOperator.Multiply => ("*", Precedence.Multiplicative),
            BinaryOperator.Divide => ("/", Precedence.Multiplicative),
            _ => throw to.Unit.Refuse($"{op.Symbol()} of a masked array"),
        };
        if (!Is(left))
        {
            (left, right) = op is BinaryOperator.Add or BinaryOperator.Multiply ? (right, left) : throw to.Unit.Refuse($"{op.Symbol()} before a masked array");
        }

        Code a = (Code)left;
        Code b = Is(right) ? (Code)right : right is Code { Type: { IsNumber: true, IsStrong: false, IsMixed: false } } number ? number : to.Array(right);
        return new Code($"{a.At(level)} {symbol} {b.At(level + 1)}", s_masked, level);
    }

    private static string Text(NativeSite site) => ((Code)site.Self).At(Precedence.Primary);

    private static Code Made(NativeSite site, string text)
    {
        site.To.UseType(StaticType.Array);
        return new Code(text, s_masked);
    }

    private static Code Filled(NativeSite site, Code masked) => site["fill_value"] is Code { Type: { IsNumber: true, IsStrong: false, IsMixed: false } } value
        ? new Code($"{masked.At(Precedence.Primary)}.Filled({value.Text})", StaticType.Array) : throw site.Refuse("a fill_value that is no number");
}
