using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>math</c>.</summary>
internal static class MathRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["math.ceil"] = static site => Whole(site, "Ceiling");
        rows["math.floor"] = static site => Whole(site, "Floor");
        rows["math.trunc"] = static site => Whole(site, "Truncate");
        rows["math.sqrt"] = static site => Call(site, "Sqrt", site.To.Float(site["x"]), StaticType.Float);
        rows["math.fabs"] = static site => Call(site, "Abs", site.To.Float(site["x"]), StaticType.Float);
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("sin", "Sin"), ("cos", "Cos"), ("tan", "Tan"), ("exp", "Exp"), ("atan", "Atan"), ("asin", "Asin"), ("acos", "Acos")])
        {
            rows["math." + name] = site => Call(site, csharp, site.To.Float(site["x"]), StaticType.Float);
        }

        foreach ((string name, string csharp, string? math) in (ReadOnlySpan<(string, string, string?)>)[
            ("sin", "Sin", "Sin"), ("cos", "Cos", "Cos"), ("tan", "Tan", "Tan"), ("exp", "Exp", "Exp"), ("arctan", "Arctan", "Atan"), ("arcsin", "Arcsin", "Asin"), ("arccos", "Arccos", "Acos"),
            ("sinh", "Sinh", "Sinh"), ("cosh", "Cosh", "Cosh"), ("log", "Log", "Log"), ("log2", "Log2", "Log2"), ("log10", "Log10", "Log10"), ("cbrt", "Cbrt", "Cbrt"),
            ("deg2rad", "Deg2Rad", null), ("rad2deg", "Rad2Deg", null), ("radians", "Deg2Rad", null), ("degrees", "Rad2Deg", null)])
        {
            rows["numpy." + name] = site => Function(site.Only(), csharp, math);
        }

        rows["math.hypot"] = static site => Norm(site, site.Star("coordinates"));
        rows["numpy.arctan2"] = static site => site["x1"] is Code { Type.IsNumber: true } && site["x2"] is Code { Type.IsNumber: true }
            ? Call(site, "Atan2", new Code($"{site.Float("x1")}, {site.Float("x2")}", StaticType.Float), StaticType.Float with { IsStrong = true })
            : new Code($"NdArray.Arctan2({site.Array("x1")}, {site.To.Array(site["x2"]).Text})", site.To.Array(site["x1"]).Type with { Elements = Numerics.DType.Float64 });

        rows["math.atan2"] = static site => Call(site, "Atan2", new Code($"{site.Float("y")}, {site.Float("x")}", StaticType.Float), StaticType.Float);
        rows["math.log"] = static site => site["base"].Constant is Objects.PyEllipsis ? Call(site, "Log", site.To.Float(site["x"]), StaticType.Float) : throw site.Refuse("a base");
        rows["math.pow"] = static site => Call(site, "Pow", new Code($"{site.Float("x")}, {site.Float("y")}", StaticType.Float), StaticType.Float);
        rows["math.radians"] = static site => site.To.Operate(BinaryOperator.Multiply, site.To.Float(site["x"]), Literals.TryOf(Math.PI / 180)!);
        rows["math.degrees"] = static site => site.To.Operate(BinaryOperator.Multiply, site.To.Float(site["x"]), Literals.TryOf(180 / Math.PI)!);
    }

    public static Code Call(NativeSite site, string function, Code argument, StaticType type)
    {
        site.To.Unit.Use("System");
        return new Code($"Math.{function}({argument.Text})", type with { IsNonNegative = false, IsPositive = false });
    }

    private static Code Norm(NativeSite site, IReadOnlyList<Value> coordinates)
    {
        site.To.Unit.Use("PurePipeline.Numerics");
        return new Code($"EuclideanNorm.Of({string.Join(", ", coordinates.Select(value => site.To.Float(value).Text))})", StaticType.Float);
    }

    private static Code Function(NativeSite site, string csharp, string? math)
    {
        if (site["x"] is Code { Type.IsNumber: true } number)
        {
            return math is null ? throw site.Refuse("a number") : Call(site, math, number, StaticType.Float with { IsStrong = true });
        }

        Code array = site.To.Array(site["x"], first: true);
        return new Code($"{array.At(Precedence.Primary)}.{csharp}()", array.Type with { Elements = Numerics.DType.Float64 });
    }

    private static Code Whole(NativeSite site, string function)
    {
        if (site["x"] is Code { Type.Kind: TypeKind.Int } code)
        {
            return code;
        }

        return new Code($"(int){Call(site, function, site.To.Float(site["x"]), StaticType.Float).Text}", StaticType.Int, Precedence.Unary);
    }
}
