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
            rows["numpy." + name] = site => site["x"] is Code { Type.IsNumber: true } number
                ? Call(site, csharp, number, StaticType.Float with { IsStrong = true }) : throw site.Refuse("an array");
        }

        rows["math.atan2"] = static site => new Code($"Math.Atan2({site.Float("y")}, {site.Float("x")})", StaticType.Float);
        rows["math.log"] = static site => site["base"].Constant is Objects.PyEllipsis ? Call(site, "Log", site.To.Float(site["x"]), StaticType.Float) : throw site.Refuse("a base");
        rows["math.pow"] = static site => new Code($"Math.Pow({site.Float("x")}, {site.Float("y")})", StaticType.Float);
        rows["math.radians"] = static site => site.To.Operate(BinaryOperator.Multiply, site.To.Float(site["x"]), Literals.TryOf(Math.PI / 180)!);
        rows["math.degrees"] = static site => site.To.Operate(BinaryOperator.Multiply, site.To.Float(site["x"]), Literals.TryOf(180 / Math.PI)!);
    }

    public static Code Call(NativeSite site, string function, Code argument, StaticType type)
    {
        site.To.Unit.Use("System");
        return new Code($"Math.{function}({argument.Text})", type with { IsNonNegative = false });
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
